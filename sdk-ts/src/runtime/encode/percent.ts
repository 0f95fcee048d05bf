import { InvalidArgumentError } from '../errors.js'

const unreservedOnly = /^[A-Za-z0-9\-._~]*$/
const kept = /[!'()*]/g
// `&`, `#`, `[` and `]` would change where the value ends or are not allowed in a query (RFC 3986, 3.4).
const reservedKept = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2B|2C|3B|3D)/g

/** Percent-encodes everything but the unreserved characters of RFC 3986; a space is `%20`. */
export function encodePercent(text: string): string {
  if (unreservedOnly.test(text)) return text
  try {
    return encodeURIComponent(text).replace(kept, percentOf)
  } catch {
    throw new InvalidArgumentError('A text with an unpaired surrogate has no UTF-8 form')
  }
}

/** The same, with the reserved characters left as they are that a query may hold. */
export function encodeReserved(text: string): string {
  return encodePercent(text).replace(reservedKept, decodeURIComponent)
}

/** `application/x-www-form-urlencoded` of WHATWG: `*` stays, `~` does not, a space is `+`. */
export function encodeFormText(text: string): string {
  return encodePercent(text).replace(/%20|%2A|~/g, (match) => (match === '%20' ? '+' : match === '~' ? '%7E' : '*'))
}

function percentOf(character: string): string {
  return '%' + character.charCodeAt(0).toString(16).toUpperCase()
}
