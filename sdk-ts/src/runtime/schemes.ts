import type { AppliedCredentials } from './credentials.js'
import { encodePercent } from './encode/percent.js'
import { setHeader } from './headers.js'

/** Puts the secrets of a scheme into a request. `name` is that of a header, a query parameter or a cookie. */
export type SecurityWriter = (applied: AppliedCredentials, secrets: readonly string[], name?: string) => void

/** `Authorization: Bearer …`. */
export const bearer: SecurityWriter = ({ headers }, [token]) => setHeader(headers, 'authorization', `Bearer ${token}`)

/** `Authorization: Basic …` of a user and a password, in UTF-8. */
export const basic: SecurityWriter = ({ headers }, secrets) => {
  const bytes = new TextEncoder().encode(secrets.join(':'))
  setHeader(headers, 'authorization', `Basic ${btoa(String.fromCharCode(...bytes))}`)
}

/** A key in a header of its own. */
export const headerKey: SecurityWriter = ({ headers }, [key = ''], name = '') => setHeader(headers, name, key)

/** A key in the query. */
export const queryKey: SecurityWriter = ({ query }, [key = ''], name = '') => void query.push(pairOf(name, key))

/** A key in a cookie. */
export const cookieKey: SecurityWriter = ({ headers }, [key = ''], name = '') => addCookie(headers, pairOf(name, key))

/** Adds encoded pairs to the cookies of a request. */
export function addCookie(headers: Record<string, string>, ...pairs: string[]): void {
  const all = [headers['cookie'] ?? [], pairs].flat(2)
  if (all[0]) headers['cookie'] = all.join('; ')
}

function pairOf(name: string, key: string): string {
  return `${encodePercent(name)}=${encodePercent(key)}`
}
