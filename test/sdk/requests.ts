import type { JournalEntry } from '@artificer/mock'
import { headerOf } from './artificer-mock.ts'

/** What must be equal in two requests for the same call: bodies by value, boundaries left out. */
export interface ComparedRequest {
  operation: string | undefined
  method: string
  target: string
  contentType: string | undefined
  accept: string | undefined
  hasKey: boolean
  body: unknown
}

export async function compared(entry: JournalEntry): Promise<ComparedRequest> {
  const contentType = headerOf(entry, 'content-type')
  return {
    operation: entry.operation,
    method: entry.method,
    target: entry.target,
    contentType: contentType?.split(';')[0],
    accept: headerOf(entry, 'accept'),
    hasKey: headerOf(entry, 'idempotency-key') !== undefined,
    body: await bodyOf(entry.body, contentType),
  }
}

async function bodyOf(body: JournalEntry['body'], contentType = ''): Promise<unknown> {
  if (typeof body !== 'string') return body
  if (contentType.includes('json')) return JSON.parse(body) as unknown
  if (!contentType.startsWith('multipart/')) return body
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
  return Promise.all([...form].map(async ([name, value]) => ({ name, value: await partOf(value) })))
}

async function partOf(value: FormDataEntryValue): Promise<unknown> {
  if (typeof value === 'string') return value
  return { file: value.name, type: value.type, text: await value.text() }
}
