import { SDKError } from './errors.js'

/** A page names itself as its successor, or an earlier one; going on would never end. Earlier items stay valid. */
export class PageError extends SDKError {
  override readonly name: string = 'PageError'
  /** The cursor, offset or URL that came again. */
  readonly position: string

  constructor(message: string, position: string) {
    super(message)
    this.position = position
  }
}
