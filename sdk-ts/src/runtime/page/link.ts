import { checkPath } from '../encode/arguments.js'
import { PageError } from '../page-error.js'
import type { PageFollower, PageStyle } from '../page-spec.js'
import { pathAt } from './styles.js'

/** The body names the URL of the next page. Goes with `followLink`. */
export const byLink: PageStyle = ({ next }, body) => pathAt(body, next)

/** The target of `rel="next"` in the `Link` header (RFC 8288). Goes with `followLink`. */
export const byLinkHeader: PageStyle = (_spec, _body, _items, _params, headers) => {
  const links = (headers.get('link') ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[\w*]+\s*=\s*(?:"[^"]*"|[^\s",;]+))*)/g)
  for (const [, url, parameters = ''] of links) {
    const [, quoted, plain = ''] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(parameters) ?? []
    if (/(?:^|\s)next(?:\s|$)/i.test(quoted ?? plain)) return url
  }
  return undefined
}

/** A page at a URL of its own: at the same origin only, since it is sent the same credentials. */
export const followLink: PageFollower = (client, link, operation, params, options) => {
  const base = options.baseURL ?? client._config.baseURLs(operation.service ?? '', operation.baseURL)
  const target = URL.parse(link, base + operation.path)
  if (target?.origin !== new URL(base).origin) throw new PageError('The next page is at another origin', link)
  const { origin, pathname, search } = target as URL
  checkPath(pathname)
  const { headers = [], cookies = [] } = operation
  // The link is the whole query: it names the defaults itself, where it wants them.
  const { defaultQuery } = client._config.options()
  const without = defaultQuery && Object.fromEntries(Object.keys(defaultQuery).map((name) => [name, undefined]))
  const kept = [...headers, ...cookies].filter((name) => Object.hasOwn(params, name))
  return [
    { ...operation, path: pathname, fixedQuery: search.slice(1) },
    Object.fromEntries(kept.map((name) => [name, params[name]])),
    { ...options, query: without, baseURL: origin },
  ]
}
