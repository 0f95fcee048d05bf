import type { Behaviour } from './behaviour.ts'
import type { FaultRule } from './faults/fault.ts'
import type { Sleep } from './sleep.ts'
import type { CredentialCheck } from './validate/credentials.ts'

/** How a mock behaves. Every member is optional. */
export interface MockOptions {
  /** Decides all made data: the same seed gives the same bytes. A whole number. @default 1 */
  seed?: number
  /**
   * `lenient`: remembers what was made, and answers an unknown id with seeded data that carries it. `strict`: an unknown id is 404, and lists
   * start empty. `off`: remembers nothing. @default 'lenient'
   */
  state?: 'lenient' | 'strict' | 'off'
  /** How many items lists start with: for all, or by the list operation's name. @default those of the list's example, and made ones up to 3; none in strict state */
  seeded?: number | { [listOperation: string]: number }
  /** Members that must be unique among the items that an operation makes; codes such as `email_taken` are understood by themselves. */
  unique?: { [createOperation: string]: readonly string[] }
  /** `refuse`: answers a wrong request with a declared error. `report`: only writes its findings into the journal. `off`: looks for nothing. @default 'refuse' */
  validate?: 'refuse' | 'report' | 'off'
  /** Judges credentials. @default every credential is good */
  authenticate?: CredentialCheck
  /** Faults from the start; more can be added. */
  faults?: readonly FaultRule[]
  /** What single operations do in place of the default, by the operation's name. */
  behaviours?: { [operation: string]: Behaviour }
  /** Secret of the webhooks that `webhook` signs: `whsec_` and base64. @default one made of the seed */
  webhookSecret?: string
  /** Bodies beyond this size are refused with 413. Bytes. @default 64 MiB */
  maxBodyBytes?: number
  /** Oldest entries of the journal beyond this number are forgotten. @default 10000 */
  journalLimit?: number
  /** Called with each entry's line of JSON when its outcome is known. */
  onJournal?: (line: string) => void
  /** Waits for pauses and latencies; a test puts its own clock here. */
  sleep?: Sleep
  /** Milliseconds since the epoch, for what must be near the caller's clock: dates in `Retry-After`, webhook timestamps. @default Date.now */
  now?: () => number
}
