/** What a driver saw of a case of kind `call`: the same shape from both languages. */
import type { Json } from '../../../generator/src/ir/models.ts'

export interface Observation {
  requests: SeenRequest[]
  outcomes: Outcome[]
  /** Places where the canary of a credential was found, such as `repr`. */
  leaks: string[]
}

export interface SeenRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: string
  at: number
}

export type Outcome = { value: Json } | { error: SeenError }

/** An error in TypeScript's spelling; null: it has no such member. */
export interface SeenError {
  class: string
  parents: string[]
  message: string
  status: number | null
  code: string | null
  requestId: string | null
  retryAfter: number | null
  retryStopped: string | null
  /** Of a circuit that is open: milliseconds since 1970. */
  retryAt: number | null
  elapsed: number | null
  attempts: { status: number | null; delay: number | null; elapsed: number; hasCause: boolean }[] | null
  body: Json
  headers: Record<string, string> | null
  hasCause: boolean
}
