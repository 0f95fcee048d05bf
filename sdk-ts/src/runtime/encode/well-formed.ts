import { InvalidArgumentError } from '../errors.js'

/** The text; refused when UTF-8 cannot hold it, which platforms would replace in silence. */
export function wellFormed(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new InvalidArgumentError('An unpaired surrogate has no UTF-8 form')
  return text
}
