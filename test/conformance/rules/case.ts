/** The shape of the case tables: plain data that both runtimes are driven by. Times are milliseconds. */
import type { Json } from '../../../generator/src/ir/models.ts'

/** One file of `tables/`. */
export interface Table {
  about: string
  /** Which driver runs its cases; a driver of each kind stands in `typescript/kinds.ts` and `python/kinds.py`. */
  kind: string
  /** Members that every case has unless it says otherwise. */
  defaults?: Partial<CallCase>
  cases: AnyCase[]
}

export type Language = 'typescript' | 'python'

/** What the cases of all kinds have in common. */
export interface AnyCase {
  /** A sentence, unique in its table. */
  name: string
  /** Ids of the clauses that it shows. */
  clauses: string[]
  /** Run by one language, since the platform of the other cannot keep the clause. */
  only?: Language
  expect: object
}

/** Calls of operations over scripted answers, with a clock that passes only when somebody waits for it. */
export interface CallCase extends AnyCase {
  operation?: OperationData
  client?: ClientData
  /** Environment variables while the client is made. */
  environment?: Record<string, string>
  /** The calls, one after the other on one client. @default one call without arguments */
  calls?: CallData[]
  /** How often the list of calls is run. @default 1 */
  times?: number
  /** Answers in order; the last one repeats. */
  server?: Reply[]
  /** Numbers of the random source in order; the last one repeats. @default [0.5] */
  random?: number[]
  /** The wall clock at the start. @default 2026-01-02T03:04:05Z */
  now?: string
  expect: CallExpectation
}

/** An operation, in TypeScript's spelling. */
export interface OperationData {
  /** @default 'GET' */
  method?: string
  /** @default '/things' */
  path?: string
  service?: string
  baseURL?: string
  /** @default 'json' when a call gives a body */
  body?: 'json' | 'bytes' | 'text'
  /** `bytes`: a download, which is read whole and told as text. */
  result?: 'json' | 'text' | 'none' | 'bytes'
  /** A header for keys, or `safe`. */
  idempotency?: string
  retry?: { statuses?: number[]; max?: number; maxElapsed?: number }
  timeout?: number
  /** Declared errors; `parent` is the class of the status. */
  errors?: { status: number; code: string; class: string; path?: string[] }[]
  /** @default [['bearerAuth']] */
  security?: string[][]
}

/** Options of a client, in TypeScript's spelling. */
export interface ClientData {
  /** `{ tokens: [...] }` is a function that gives them in turn, the last one again and again; null: none. @default CANARY */
  apiKey?: string | { tokens: string[] } | null
  user?: string
  password?: string
  headerKey?: string
  queryKey?: string
  cookieKey?: string
  /** @default that of the document, `https://api.example.com` */
  baseURL?: string
  filesURL?: string
  timeout?: number
  attemptTimeout?: number
  idleTimeout?: number
  maxRetries?: number
  maxRetryAfter?: number
  maxResponseBytes?: number
  telemetryHeaders?: boolean
  allowInsecure?: boolean
  /** Switches the circuit breaker on. */
  circuitBreaker?: { fallback?: string | Record<string, string> }
  /** Requests a second. */
  rateLimit?: number
  defaultHeaders?: Record<string, string>
  defaultQuery?: Record<string, Json>
}

/** One call; what it names wins over the case's operation. */
export interface CallData {
  operation?: OperationData
  /** Arguments of the path by name. */
  path?: Record<string, Json>
  /** A JSON value, or one of the forms of an upload. */
  body?: Json | Upload
  options?: {
    headers?: Record<string, string | null>
    query?: Record<string, Json>
    timeout?: number
    attemptTimeout?: number
    maxRetries?: number
    idempotencyKey?: string
    baseURL?: string
    prefetch?: boolean
  }
  /** Time that passes before it. */
  pause?: number
  /** How often it is made. @default 1 */
  times?: number
}

/** Content that is no JSON: bytes, a seekable file, an iterator that is used up, or a function that makes a new one. */
export interface Upload {
  $upload: 'bytes' | 'file' | 'stream' | 'factory'
  text: string
}

/** What the server does with one request. */
export interface Reply {
  /** For how many requests. @default 1 */
  times?: number
  /** @default 200 */
  status?: number
  headers?: Record<string, string>
  /** A body of JSON, with its content type. */
  json?: Json
  text?: string
  /** How often the text stands in the body. @default 1 */
  repeat?: number
  chunks?: (string | { base64: string })[]
  /** How the body ends. @default 'close' */
  end?: 'close' | 'break' | 'hang'
  /** Time until the headers. */
  after?: number
  /** Time before each chunk. */
  gap?: number
  /** Jump of the wall clock meanwhile. */
  jump?: number
  /** There is no answer. */
  failure?: Failure
}

/** `refused` to `connect-timeout`: nothing was sent. `reset` and `closed`: the connection broke. `hang`: nothing comes. */
export type Failure = 'refused' | 'dns' | 'unreachable' | 'tls' | 'connect-timeout' | 'reset' | 'closed' | 'hang'

export interface CallExpectation {
  /** The requests in order, each with what is checked of it. */
  requests?: ExpectedRequest[]
  /** How many there are. */
  sent?: number
  /** When each was sent, from the start of the case. */
  at?: number[]
  /** Headers that are the same in all requests, and not empty. */
  same?: string[]
  /** What the last call gave, or each of them. */
  value?: Json
  error?: ExpectedError
  outcomes?: ({ value: Json } | { error: ExpectedError })[]
}

export interface ExpectedRequest {
  method?: string
  url?: string
  /** By lower-case name; null: it is not there. */
  headers?: Record<string, string | null | { pattern: string }>
  body?: string
}

/** Members of an error, in TypeScript's spelling; null: it has none. Only those named are compared. */
export interface ExpectedError {
  class: string
  /** Every class above, down from SDKError. */
  parents?: string[]
  status?: number
  code?: string | null
  requestId?: string
  retryAfter?: number | null
  retryStopped?: 'budget' | 'deadline' | 'hint' | null
  /** From the start of the case. */
  retryAt?: number
  elapsed?: number
  attempts?: { status?: number | null; delay?: number | null; elapsed?: number; hasCause?: boolean }[]
  body?: Json
  /** Length of a body that is a text. */
  bodyLength?: number
  headers?: Record<string, string | null>
  hasCause?: boolean
  message?: { pattern: string }
}
