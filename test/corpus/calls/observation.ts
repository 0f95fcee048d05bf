import type { Json } from '@artificer/generator/ir'
import type { RecordedRequest } from '@artificer/verify'
import type { Answer } from './answers.ts'
import type { LanguageCall } from './calls.ts'

export type { RecordedRequest }

/** What a driver reads. */
export interface DriverInput {
  /** Class of the client. */
  client: string
  /** Class of the asynchronous client; Python only. */
  asyncClient?: string
  /** Import name of the package; Python only. */
  module?: string
  options: { [option: string]: Json }
  calls: (LanguageCall & { answer: Answer })[]
}

/** What a call sent and gave. */
export interface Observation {
  /** The first request; absent where the call failed before anything was sent. */
  request?: RecordedRequest | undefined
  kind: string
  error?: string
}
