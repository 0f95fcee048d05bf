/** What a request put on the wire, in a form that can be compared and printed. */
import type { Incoming } from '@artificer/mock'

export interface RecordedRequest {
  method: string
  /** With or without scheme and host. */
  url: string
  /** Names in lower case. */
  headers: { [name: string]: string }
  /** Base64. */
  body: string
}

/** Headers by which the engine keeps calls apart. */
const OWN = /^x-mock-/i

export const recorded = ({ method, target, headers, body }: Incoming): RecordedRequest => ({
  method,
  url: target,
  headers: Object.fromEntries(
    headers.filter(([name]) => !OWN.test(name)).map(([name, value]) => [name.toLowerCase(), value]),
  ),
  body: Buffer.from(body).toString('base64'),
})

/** Longest body that is printed. */
const SHOWN = 2_000

/** The request as people read it. */
export function printed({ method, url, headers, body }: RecordedRequest): string {
  const lines = Object.entries(headers)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}: ${value}`)
  const text = Buffer.from(body, 'base64').toString('utf8')
  return [`${method} ${url}`, ...lines, '', text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text]
    .join('\n')
    .trimEnd()
}

/** Two texts in two columns. */
export function sideBySide(left: string, right: string, width = 70): string {
  const [a, b] = [folded(left, width), folded(right, width)]
  const rows = Array.from({ length: Math.max(a.length, b.length) }, (_, index) => {
    const [one = '', other = ''] = [a[index], b[index]]
    return `  ${one.padEnd(width)} ${one === other ? ' ' : '|'} ${other}`.trimEnd()
  })
  return rows.join('\n')
}

const folded = (text: string, width: number): string[] =>
  text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [''])
