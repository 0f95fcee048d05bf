import { answerOf, encodeText, isWhole, type Answer } from './answer.ts'
import { splitTarget, type Incoming } from './incoming.ts'
import type { JournalEntry } from './journal.ts'
import { plainRefusal } from './refuse.ts'
import { sdkFinding } from './validate/finding.ts'
import type { Match, Matcher } from './validate/match.ts'

/** HEAD is answered as GET where the document has no HEAD. */
export const matched = (match: Matcher, incoming: Incoming): Match => {
  const { path } = splitTarget(incoming.target)
  const found = match(incoming.method, path)
  return found.kind === 'method' && incoming.method === 'HEAD' && found.allowed.includes('GET')
    ? match('GET', path)
    : found
}

/** HEAD has the headers of GET alone (RFC 9110, 9.3.2). */
export const withoutBodyForHead = (answer: Answer, incoming: Incoming): Answer => {
  if (answer.kind === 'reset' || incoming.method !== 'HEAD') return answer
  const length: [string, string][] = isWhole(answer.body) ? [['content-length', String(answer.body.byteLength)]] : []
  return { ...answer, headers: [...answer.headers, ...length], body: new Uint8Array() }
}

/** Answers what leads to no operation: OPTIONS with the methods of its path, else 404 or 405. */
export const unmatched = (
  found: Exclude<Match, { kind: 'operation' }>,
  incoming: Incoming,
  entry: JournalEntry,
): Answer => {
  const methods =
    found.kind === 'method'
      ? [...new Set([...found.allowed, ...(found.allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].join(', ')
      : ''
  if (found.kind === 'method' && incoming.method === 'OPTIONS') return answerOf(204, [['allow', methods]])
  const { path } = splitTarget(incoming.target)
  const finding =
    found.kind === 'method'
      ? sdkFinding('unknown-method', 'route', `${path} has no ${incoming.method}; it has ${methods}`, { status: 405 })
      : sdkFinding('unknown-path', 'route', `the API has no path ${path}`, { status: 404 })
  entry.findings = [finding]
  const reply = plainRefusal(finding)
  const allow: [string, string][] = found.kind === 'method' ? [['allow', methods]] : []
  return answerOf(
    reply.status,
    [...Object.entries(reply.headers ?? {}), ...allow],
    encodeText(JSON.stringify(reply.body)),
  )
}
