import type { Json } from '@artificer/generator/ir'
import type { StreamStep } from './streams/step.ts'

/** What is answered, before it is encoded: a status with a JSON body, text, bytes or the steps of a stream. */
export interface Reply {
  status: number
  /** JSON, checked against the declared schema of the status before it is sent. */
  body?: Json
  /** Bytes instead of JSON. `mediaType` is the declared one when absent. */
  bytes?: { content: Uint8Array; mediaType?: string }
  /** Steps of a stream instead of a body. */
  stream?: Iterable<StreamStep> | AsyncIterable<StreamStep>
  /** Lower-case names. */
  headers?: { [name: string]: string }
  /** The body stands as it is: nothing is checked. */
  isUnchecked?: boolean
}
