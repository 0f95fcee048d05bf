import type {
  Api,
  BodyContent,
  ErrorType,
  JsonSchema,
  Model,
  Operation,
  Parameter,
  Response,
  ResponseContent,
  TypeRef,
} from '@artificer/generator/ir'

/** A whole `Api` of the given operations; everything else is empty unless told. */
export const buildApi = (operations: Operation[], parts: Partial<Api> = {}): Api => ({
  ir: 1,
  title: 'Test',
  version: '1.0.0',
  servers: [],
  services: [],
  securitySchemes: [],
  root: { path: [], operations: [], children: [] },
  operations,
  models: [],
  errors: [],
  callbacks: [],
  links: [],
  ...parts,
})

/** An operation named as the SDKs call it: `operation('users.list', 'GET', '/users', {…})`. */
export const operation = (
  name: string,
  httpMethod: string,
  path: string,
  parts: Partial<Operation> = {},
): Operation => {
  const words = name.split('.')
  return {
    id: `${httpMethod} ${path}`,
    place: { pointer: '' },
    httpMethod,
    path,
    fixedQuery: [],
    resource: words.slice(0, -1),
    method: words.at(-1) ?? '',
    naming: 'x-sdk',
    tags: [],
    parameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, parameter]) => pathParameter(parameter ?? '')),
    arguments: [],
    responses: [],
    result: { kind: 'none' },
    idempotency: { kind: 'none' },
    security: [],
    errors: [],
    examples: [],
    skip: [],
    inferred: [],
    ...parts,
  }
}

const STRING: TypeRef = { kind: 'string' }

export const parameter = (
  place: Parameter['in'],
  name: string,
  schema: JsonSchema = { type: 'string' },
  parts: Partial<Parameter> = {},
): Parameter => ({
  in: place,
  name,
  required: false,
  type: STRING,
  schema,
  style: place === 'query' || place === 'cookie' ? 'form' : 'simple',
  explode: place === 'query' || place === 'cookie',
  allowReserved: false,
  ...parts,
})

const pathParameter = (name: string): Parameter => parameter('path', name, { type: 'string' }, { required: true })

export const modelRef = (name: string): TypeRef => ({ kind: 'model', id: `/components/schemas/${name}` })
export const schemaRef = (name: string): JsonSchema => ({ $ref: `#/$defs/~1components~1schemas~1${name}` })

export const jsonContent = (
  schema: JsonSchema,
  examples: ResponseContent['examples'] = [],
  mediaType = 'application/json',
): ResponseContent => ({
  mediaType,
  kind: 'json',
  type: { kind: 'unknown' },
  schema,
  examples,
})

export const response = (
  status: string,
  content: ResponseContent[] = [],
  headers: Response['headers'] = [],
): Response => ({ status, headers, content })

export const body = (
  kind: BodyContent['kind'],
  mediaType: string,
  schema: JsonSchema,
  parts: BodyContent['parts'] = [],
): Operation['body'] & {} => ({
  required: true,
  content: [{ kind, mediaType, type: { kind: 'unknown' }, schema, shape: { kind: 'whole' }, parts }],
})

/** A model of plain properties. */
export const objectModel = (name: string, properties: { [name: string]: JsonSchema }, required: string[]): Model => ({
  kind: 'object',
  id: `/components/schemas/${name}`,
  place: { pointer: '' },
  origin: { kind: 'component', name },
  inRequest: true,
  inResponse: true,
  schema: { type: 'object', properties, required },
  properties: Object.keys(properties).map((property) => ({
    name: property,
    type: STRING,
    required: required.includes(property),
    readOnly: false,
    writeOnly: false,
  })),
  additional: { kind: 'open' },
  bases: [],
})

export const problem = (
  status: number,
  code: string,
  extra: { [name: string]: JsonSchema } = {},
): { error: ErrorType; model: Model } => {
  const name = `${code}Problem`
  const properties = {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { const: status },
    code: { const: code },
    detail: { type: 'string' },
    ...extra,
  }
  return {
    model: objectModel(name, properties, ['type', 'title', 'status', 'code', ...Object.keys(extra)]),
    error: { id: `${status}:${code}`, status, code, isStatusClass: true, type: modelRef(name), codePath: ['code'] },
  }
}

export const problemResponse = (status: number, code: string): Response =>
  response(String(status), [jsonContent(schemaRef(`${code}Problem`), [], 'application/problem+json')])
