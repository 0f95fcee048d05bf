import { list } from './list.ts'

/** Words that cannot be a binding in a module. */
export const TYPESCRIPT_KEYWORDS: ReadonlySet<string> = new Set(
  list(`
  arguments as async await break case catch class const constructor continue debugger declare default delete do else enum eval export extends false
  finally for from function get if implements import in infer instanceof interface is keyof let module namespace never new null number object of
  package private protected public readonly require return satisfies set static string super switch symbol this throw true try type typeof
  undefined unique unknown using var void while with yield any boolean bigint`),
)

/** What every object has, and what would make a resource a promise. */
const OBJECT_MEMBERS = list(`
  constructor prototype hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf toJSON then`)

/** Members that a resource's class has from the runtime. */
export const TYPESCRIPT_RESOURCE_MEMBERS: readonly string[] = OBJECT_MEMBERS

/** Members that the client's class has from the runtime. */
export const TYPESCRIPT_CLIENT_MEMBERS: readonly string[] = [
  ...OBJECT_MEMBERS,
  ...list('baseURL delete get patch post put withOptions'),
]

/** Options of the client that the runtime defines. */
export const TYPESCRIPT_CLIENT_OPTIONS: readonly string[] = list(`
  baseURL timeout attemptTimeout connectTimeout idleTimeout maxRetries maxRetryAfter defaultHeaders defaultQuery fetch transport observer send logger logLevel middleware
  idempotencyKey headers query signal allowInsecure maxResponseBytes maxConcurrency rateLimit breaker circuitBreaker retry budget services service security strict int64 dangerouslyAllowBrowser
  environment clock random userAgent appInfo webhookSecret requestIDHeaders`)

/** Values that the body of a generated method refers to. */
export const TYPESCRIPT_METHOD_LOCALS: readonly string[] = list(`
  params options body query headers request page stream operation client input path undefined NaN Infinity
  call encodeJson encodeExactJson encodeForm encodeMultipart encodeBinary encodeText chooseBody binary text jsonl sse form multipart json
  inBody inPath inQuery inPlaces deepWriter styledWriter byCursor byLastItem byOffset byNumber byLink byLinkHeader followLink
  noResult textResult messageStream jsonLines eventCursor raiseEvent declaredError`)
