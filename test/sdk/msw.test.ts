/** The TypeScript SDK works on the mock's MSW handlers, without any port. */
import { setupServer } from 'msw/node'
import { createMock } from '@artificer/mock'
import { mswHandlers } from '@artificer/mock/msw'
import { loadApi } from '@artificer/generator'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mockOptions } from '../../examples/mock/options.ts'
import { Artificer, AuthenticationError, StreamIncompleteError } from '../../sdk-ts/src/index.ts'
import { root } from '../emit-sdks.ts'
import { API_KEY } from './artificer-mock.ts'

const baseURL = 'https://artificer.test'
const { api } = await loadApi(join(root, 'spec/openapi.json'))
if (api === undefined) throw new Error('spec/openapi.json cannot be read')
const mock = createMock(api, mockOptions)
const server = setupServer(...mswHandlers(mock, { baseUrl: baseURL }))
const client = new Artificer({ apiKey: API_KEY, baseURL })

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

async function readAll(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

it('creates, pages, streams and uploads through MSW', async () => {
  const created: string[] = []
  for (const title of ['a', 'b', 'c']) created.push((await client.conversations.create({ title })).id)
  const listed: string[] = []
  for await (const { id } of client.conversations.list({ limit: 2 })) listed.push(id)
  expect(listed.toSorted()).toEqual(created.toSorted())

  const stream = await client.chat.stream({ conversationId: created[0]!, content: 'Summarise the quarter.' })
  expect((await stream.finalMessage()).content).toBe('Revenue grew by 12 %, costs by 3 %.')

  const file = new File(['%PDF-1.7\n'], 'report.pdf', { type: 'application/pdf' })
  const project = await client.projects.create({ name: 'Annual review' })
  expect(await client.projects.documents.upload(project.id, { file })).toMatchObject({ name: 'report.pdf' })
  expect(mock.journal.entries().flatMap(({ findings }) => findings)).toEqual([])
})

it('meets the same errors through MSW', async () => {
  const stranger = new Artificer({ apiKey: 'sk_no', baseURL })
  await expect(stranger.models.list()).rejects.toThrow(AuthenticationError)
  mock.script('orchestration.stream', undefined, { preset: 'end-after-2' })
  const stream = await client.orchestration.stream({ query: 'How did revenue develop?' })
  await expect(readAll(stream)).rejects.toThrow(StreamIncompleteError)
})
