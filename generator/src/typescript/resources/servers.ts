import type { Api, Operation, Server } from '../../ir/api.ts'

/** Base URL of the document's first server, with the defaults of its variables. */
export function defaultServer({ servers }: Api): string | undefined {
  return servers.map(absoluteURL).find((url) => url !== undefined)
}

/** Base URL of an operation where it is not the client's. */
export function operationServer(api: Api, { servers }: Operation): string | undefined {
  if (servers === undefined) return undefined
  const url = servers.map(absoluteURL).find((candidate) => candidate !== undefined)
  return url === defaultServer(api) ? undefined : url
}

/** The URL without its variables and its last slash; nothing for a relative one, since only the caller knows the host. */
function absoluteURL({ url, variables }: Server): string | undefined {
  const filled = url.replace(
    /\{([^{}]*)\}/g,
    (_, name: string) => variables.find((variable) => variable.name === name)?.default ?? '',
  )
  if (!URL.canParse(filled) || !/^https?:\/\//i.test(filled)) return undefined
  const { origin, pathname, username, password } = new URL(filled)
  return username !== '' || password !== '' ? undefined : `${origin}${pathname}`.replace(/\/+$/, '')
}
