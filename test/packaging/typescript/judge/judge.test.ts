/** The judge is given a document that the SDK was not made of: it must find each difference. */
import { generate } from '@artificer/generator'
import { expect, it } from 'vitest'
import { artificerDocument, judge } from './judge.ts'

interface Schemas {
  components: { schemas: { [name: string]: { properties: { [name: string]: object } } } }
}

/** What openapi-typescript prints for Artificer's document with one member of a schema replaced. */
async function typesWith(schema: string, member: string, type: object): Promise<string> {
  const document = structuredClone(artificerDocument()) as Schemas
  document.components.schemas[schema]!.properties[member] = type
  const { files } = await generate({ input: document, outputs: { typescript: { emit: 'sources', raw: true } } })
  return files.typescript?.find(({ path }) => path === 'raw-types.ts')?.content ?? ''
}

it('finds a member of a response that has another type', async () => {
  const found = judge(await typesWith('Conversation', 'messageCount', { type: 'string' }))
  await expect(found).rejects.toThrow(/judge\.ts\(\d+,\d+\): error TS2344[\s\S]*'messageCount'/)
}, 30_000)

it('finds a member of a request that has another type', async () => {
  const found = judge(await typesWith('CreateConversationBody', 'title', { type: 'integer' }))
  await expect(found).rejects.toThrow(/judge\.ts\(\d+,\d+\): error TS2344[\s\S]*'title'/)
}, 30_000)
