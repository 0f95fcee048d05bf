/** What was asked cannot be done; the message says why, the cure what to do. */
export class VerifyUsageError extends Error {
  override readonly name = 'VerifyUsageError'
  readonly cure: string

  constructor(message: string, cure: string, options?: ErrorOptions) {
    super(message, options)
    this.cure = cure
  }
}
