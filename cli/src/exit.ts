/** Exit codes of every command. */
export const EXIT = {
  fine: 0,
  /** The input has faults, or `--check` found a difference. */
  faults: 1,
  /** The command line cannot be understood. */
  usage: 2,
} as const

/** The command line asks for something that cannot be; the message says what to do. */
export class UsageError extends Error {
  override name = 'UsageError'
}
