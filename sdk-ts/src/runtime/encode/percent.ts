import { InvalidArgumentError } from '../errors.js'

/** Percent-encodes everything but the unreserved characters of RFC 3986; a space is `%20`. */
export function encodePercent(text: string): string {
  try {
    return encodeURIComponent(text).replace(
      /[!'()*]/g,
      (character) => '%' + character.charCodeAt(0).toString(16).toUpperCase(),
    )
  } catch {
    throw new InvalidArgumentError('An unpaired surrogate has no UTF-8 form')
  }
}

/**
 * The same, with the reserved characters left as they are that a query may hold: `&`, `#`, `[` and `]` would change where the value ends or are not allowed there
 * (RFC 3986, 3.4).
 */
export function encodeReserved(text: string): string {
  return encodePercent(text).replace(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|2B|2C|3B|3D)/g, decodeURIComponent)
}

/** `application/x-www-form-urlencoded` of WHATWG: `*` stays, `~` does not, a space is `+`. */
export function encodeFormText(text: string): string {
  return encodePercent(text).replace(/%20|%2A|~/g, (match) => (match === '%20' ? '+' : match === '~' ? '%7E' : '*'))
}
