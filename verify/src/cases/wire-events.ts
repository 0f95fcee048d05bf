/** Events as they stand on the wire, read by the simplest reader that can read what the mock writes plainly. */
import type { Json, Stream } from '@artificer/generator/ir'
import { memberAt } from '@artificer/mock/data'

export interface WireEvent {
  /** Name on the wire; empty where the stream's events have none. */
  name: string
  /** JSON of the payload, as it stands. */
  data: string
  id?: string
  /** The bytes, its end included. */
  raw: string
}

/** Events of a stream that was written with line feeds and nothing else; the sentinel is none. */
export function wireEvents(text: string, stream: Stream): WireEvent[] {
  const events = stream.format === 'jsonl' ? lines(text) : blocks(text)
  const sentinel = stream.end.kind === 'sentinel' ? stream.end.value : undefined
  return events.filter(({ data }) => data !== sentinel).map((event) => ({ ...event, name: nameOf(event, stream) }))
}

const lines = (text: string): WireEvent[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: '', data: line, raw: `${line}\n` }))

function blocks(text: string): WireEvent[] {
  return text.split('\n\n').flatMap((block) => {
    const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/s.exec(line) ?? [])
    const valueOf = (name: string): string[] =>
      fields.flatMap(([, field, value = '']) => (field === name ? [value] : []))
    const data = valueOf('data')
    const [id] = valueOf('id')
    if (data.length === 0) return []
    return [
      { name: valueOf('event')[0] ?? '', data: data.join('\n'), ...(id !== undefined && { id }), raw: `${block}\n\n` },
    ]
  })
}

function nameOf({ name, data }: WireEvent, { discriminator }: Stream): string {
  if (discriminator.kind !== 'payload') return name
  return String(memberAt(JSON.parse(data) as Json, discriminator.path) ?? name)
}

/** What a reader is handed for an event, as JSON. */
export const handedOver = ({ name, data, id }: WireEvent, stream: Stream): string =>
  stream.yields === 'payload'
    ? data
    : `{"event":${JSON.stringify(name || 'message')},"data":${data}${id === undefined ? '' : `,"id":${JSON.stringify(id)}`}}`
