import type { Api, Server } from '@artificer/generator/ir'

/** Paths of the document's servers, below which requests may come as well: `/v1`. */
export const serverPrefixes = (api: Api): string[] => {
  const servers = [...api.servers, ...api.operations.flatMap((operation) => operation.servers ?? [])]
  const urls = [...servers.map(filledUrl), ...api.services.flatMap(({ url }) => (url === undefined ? [] : [url]))]
  const paths = urls.map((url) => url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, ''))
  return [...new Set(paths)]
    .filter((path) => path.startsWith('/'))
    .toSorted((left, right) => right.length - left.length)
}

const filledUrl = ({ url, variables }: Server): string =>
  variables.reduce((filled, variable) => filled.replaceAll(`{${variable.name}}`, variable.default), url)
