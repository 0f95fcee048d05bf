/** Hands a request to a real server and gives what it answers, unread. */
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Answer, Incoming } from '@artificer/mock'

/** Headers of one connection, which end where it ends (RFC 9110, 7.6.1), and those of the engine itself. */
const OWN = /^(connection|host|keep-alive|transfer-encoding|content-length|x-mock-)/i

export function forward(server: string, incoming: Incoming): Promise<Answer> {
  const url = new URL(server)
  const base = url.pathname.replace(/\/+$/, '')
  const headers = incoming.headers.filter(([name]) => !OWN.test(name)).flat()
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = send(
      {
        host: url.hostname,
        port: url.port,
        // As it was sent: a URL would normalise it.
        path: `${base}${incoming.target}`,
        method: incoming.method,
        headers: [...headers, 'host', url.host, 'content-length', String(incoming.body.byteLength)],
        signal: incoming.signal,
      },
      (response) =>
        resolve({
          kind: 'answer',
          status: response.statusCode ?? 0,
          headers: pairsOf(response.rawHeaders),
          body: response,
        }),
    )
    request.on('error', reject)
    request.end(incoming.body)
  })
}

const pairsOf = (flat: readonly string[]): [string, string][] =>
  flat
    .flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []))
    .filter(([name]) => !OWN.test(name))
