import { list } from './list.ts'

export const PYTHON_KEYWORDS: ReadonlySet<string> = new Set(
  list(`
  False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not
  or pass raise return try while with yield`),
)

/** Types that annotations in a class body write; a field of that name would hide them from the fields after it. */
const ANNOTATION_TYPES = list('str int float bool bytes list dict')

/** Attributes of pydantic's BaseModel and of the runtime's model, but for names with a leading underscore, which no field has. */
export const PYTHON_MODEL_MEMBERS: ReadonlySet<string> = new Set([
  ...ANNOTATION_TYPES,
  ...list(`
  model_computed_fields model_config model_construct model_copy model_dump model_dump_json model_extra model_fields model_fields_set
  model_json_schema model_parametrized_name model_post_init model_rebuild model_validate model_validate_json model_validate_strings
  construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json update_forward_refs validate fields to_dict to_json self cls`),
])

const OBJECT_MEMBERS = list('with_raw_response with_streaming_response self cls')

export const PYTHON_RESOURCE_MEMBERS: readonly string[] = OBJECT_MEMBERS

/** Members that the client has from the runtime. */
export const PYTHON_CLIENT_MEMBERS: readonly string[] = [
  ...OBJECT_MEMBERS,
  ...list('aclose base_url close delete get max_retries patch post put retry_budget with_options'),
]

/** Options of the client that the runtime defines. */
export const PYTHON_CLIENT_OPTIONS: readonly string[] = list(`
  self base_url timeout attempt_timeout connect_timeout idle_timeout max_retries max_retry_after default_headers default_query http_client transport
  logger log_level middleware idempotency_key headers query allow_insecure max_response_bytes max_concurrency rate_limit breaker circuit_breaker retry budget services service security
  max_event_size options outer_middleware strict strict_response_validation telemetry_headers environment clock random user_agent webhook_secret`)

/** Options that every method takes (SURFACE 3.5). */
export const PYTHON_METHOD_OPTIONS: readonly string[] = list(`
  extra_headers extra_query extra_body timeout max_retries base_url idempotency_key prefetch`)

/** Names that the body of a generated method refers to. */
export const PYTHON_METHOD_LOCALS: readonly string[] = list('self cls omit types options')
