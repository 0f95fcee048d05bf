import type { Api } from '@artificer/generator/ir'
import { credentialNames } from './validate/credentials.ts'

/** Hides credentials from what is written down. */
export interface Masking {
  header(name: string, value: string): string
  /** Path and query. */
  target(target: string): string
}

const HIDDEN = '***'
const SECRET_NAME =
  /^(authorization|proxy-authorization|cookie|set-cookie)$|(^|[-_])(token|secret|password|api-?key|signature)([-_]|$)/i

/** Hides the schemes of the API and whatever has the name of a secret; an `Authorization` keeps its scheme's name. */
export const createMasking = (api: Api): Masking => {
  const headers = credentialNames(api, 'header')
  const queries = credentialNames(api, 'query')
  return {
    header: (name, value) => (headers.has(name.toLowerCase()) || SECRET_NAME.test(name) ? masked(name, value) : value),
    target: (target) => {
      const at = target.indexOf('?')
      if (at < 0) return target
      const pairs = target
        .slice(at + 1)
        .split('&')
        .map((pair) => maskedPair(pair, queries))
      return `${target.slice(0, at)}?${pairs.join('&')}`
    },
  }
}

const masked = (name: string, value: string): string => {
  const scheme = /authorization$/i.test(name) ? /^([A-Za-z]+) /.exec(value)?.[1] : undefined
  return scheme === undefined ? HIDDEN : `${scheme} ${HIDDEN}`
}

const maskedPair = (pair: string, names: ReadonlySet<string>): string => {
  const [name = ''] = pair.split('=', 1)
  return names.has(name) || SECRET_NAME.test(name) ? `${name}=${HIDDEN}` : pair
}
