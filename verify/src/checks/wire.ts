/** What a request says, read back from its bytes. */
import type { Json } from '@artificer/generator/ir'
import type { Exchange } from '../bench.ts'
import { headerOf } from '../bench.ts'

/** Names and values of the query, decoded. */
export function queryPairs({ request }: Exchange): [string, string][] {
  const [, query = ''] = request.target.split('?', 2)
  return formPairs(query)
}

export const formPairs = (text: string): [string, string][] =>
  text === ''
    ? []
    : text.split('&').map((pair): [string, string] => {
        const at = pair.indexOf('=')
        return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))]
      })

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

export const contentType = ({ request }: Exchange): string => headerOf(request.headers, 'content-type') ?? ''

export const bodyText = ({ request }: Exchange): string => Buffer.from(request.body).toString('utf8')

export const isJson = (type: string): boolean => /^[^;]*\bjson\b/i.test(type)

/** The JSON of the body; undefined where there is none. */
export function bodyJson(exchange: Exchange): Json | undefined {
  if (!isJson(contentType(exchange)) || exchange.request.body.byteLength === 0) return undefined
  return JSON.parse(bodyText(exchange)) as Json
}

/** The parts of a multipart body: heads as text, content as bytes. */
export interface SentPart {
  name: string
  fileName: string | undefined
  type: string | undefined
  content: Buffer
}

export function partsOf(exchange: Exchange): SentPart[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType(exchange))?.[1]
  if (boundary === undefined) return []
  const text = Buffer.from(exchange.request.body).toString('latin1')
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.slice(2, -2)))
}

function partOf(part: string): SentPart {
  const at = part.indexOf('\r\n\r\n')
  const head = Buffer.from(part.slice(0, at), 'latin1').toString('utf8')
  return {
    name: unquoted(/\bname="([^"]*)"/.exec(head)?.[1] ?? ''),
    fileName: /\bfilename="([^"]*)"/.exec(head)?.[1],
    type: /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim(),
    content: Buffer.from(part.slice(at + 4), 'latin1'),
  }
}

const unquoted = (name: string): string => name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
