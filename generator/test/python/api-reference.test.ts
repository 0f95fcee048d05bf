import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { emitDocument, type Emitted } from './emitted.ts'
import { shop } from './shop.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const documents: [string, string | object][] = [
  ['shop', shop],
  ['artificer', join(root, 'spec/openapi.json')],
  ['museum', join(root, 'test/data/corpus/museum.yaml')],
  ['galaxy', join(root, 'test/data/corpus/scalar-galaxy.json')],
]

describe.each(documents)('api.md of %s', (name, input) => {
  let emitted: Emitted
  let page: string
  let source: string

  beforeAll(async () => {
    emitted = await emitDocument(input)
    page = emitted.text('api.md')
    source = `src/${emitted.names.client.module}/`
  })

  it('has every operation exactly once', () => {
    const routes = [...page.matchAll(/^- \[`client\.[^`]+`\]\([^)]+\) `([^`]+)`$/gm)].map(([, route]) => route)
    const operations = emitted.api.operations.map(({ httpMethod, path }) => `${httpMethod} ${path}`)
    expect(routes.toSorted()).toEqual(operations.toSorted())
  })

  it('links every type to the module that defines it, and `types` exports it', () => {
    const types = [...page.matchAll(/^- \[`(\w+)`\]\(\.\/([^)]+)\)$/gm)]
    expect(types.length).toBeGreaterThan(3)
    const exported = emitted.text('types/__init__.py')
    const wrong = types.filter(([, type = '', file = '']) => {
      const isDefined = new RegExp(`^(class )?${type}\\b`, 'm').test(emitted.text(file.slice(source.length)))
      return !isDefined || !new RegExp(`^ .*\\b${type}\\b`, 'm').test(exported)
    })
    expect(wrong.map(([line]) => line)).toEqual([])
  })

  it('links every method to the module that has it', () => {
    const methods = [...page.matchAll(/^- \[`client\.(?:\w+\.)*(\w+)\(.*?`\]\(\.\/([^)]+)\)/gm)]
    const wrong = methods.filter(([, method = '', file = '']) => {
      return !emitted.text(file.slice(source.length)).includes(`    def ${method}(`)
    })
    expect(wrong.map(([line]) => line)).toEqual([])
  })
})

it('api.md says what a caller passes and gets', async () => {
  const page = (await emitDocument(join(root, 'spec/openapi.json'))).text('api.md')
  expect(page).toContain('`client.conversations.create(**params) -> Conversation`')
  expect(page).toContain('-> Stream[BatchEventsEvent]`')
  expect(page).toContain('[`BatchEventsEvent`]')
  expect(page).toContain('-> None`')
})
