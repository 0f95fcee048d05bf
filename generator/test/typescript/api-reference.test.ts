import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OutputFile } from '../../src/emit.ts'
import type { Api } from '../../src/ir/api.ts'
import { featureDocument } from './feature-document.ts'
import { apiOf, packageOf } from './package.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const documents: [string, string | object][] = [
  ['features', featureDocument],
  ['artificer', join(root, 'spec/openapi.json')],
  ['museum', join(root, 'test/data/corpus/museum.yaml')],
  ['galaxy', join(root, 'test/data/corpus/scalar-galaxy.json')],
]

describe.each(documents)('api.md of %s', (name, input) => {
  let api: Api
  let files: Map<string, string>
  let page: string

  beforeAll(async () => {
    api = await apiOf(input)
    files = new Map(packageOf(api, name).map((file: OutputFile) => [file.path, file.content]))
    page = files.get('api.md') ?? ''
  })

  it('has every operation exactly once', () => {
    const routes = [...page.matchAll(/^- \[`client\.[^`]+`\]\([^)]+\) `([^`]+)`$/gm)].map(([, route]) => route)
    expect(routes.toSorted()).toEqual(api.operations.map(({ httpMethod, path }) => `${httpMethod} ${path}`).toSorted())
  })

  it('links every type to the file that exports it', () => {
    const types = [...page.matchAll(/^- \[`(\w+)`\]\(\.\/([^)]+)\)$/gm)]
    expect(types.length).toBeGreaterThan(3)
    const wrong = types.filter(([, type = '', file = '']) => !exported(files.get(file) ?? '').has(type))
    expect(wrong.map(([line]) => line)).toEqual([])
  })

  it('links every method to the file that has it', () => {
    const methods = [...page.matchAll(/^- \[`client\.(?:\w+\.)*(\w+)\(.*?`\]\(\.\/([^)]+)\)/gm)]
    const wrong = methods.filter(([, method = '', file = '']) => !(files.get(file) ?? '').includes(`  ${method}(`))
    expect(wrong.map(([line]) => line)).toEqual([])
  })
})

const exports = new Map<string, Set<string>>()

function exported(text: string): Set<string> {
  const known = exports.get(text)
  if (known) return known
  const { statements } = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest)
  const names = statements.filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
  const found = new Set(names.map(({ name }) => name.text))
  exports.set(text, found)
  return found
}

it('api.md says what a caller passes and gets', async () => {
  const api = await apiOf(join(root, 'spec/openapi.json'))
  const page = packageOf(api, 'artificer').find(({ path }) => path === 'api.md')?.content ?? ''
  expect(page).toContain('`client.conversations.create({ ...params }) -> Conversation`')
  expect(page).toContain('`client.conversations.messages.list(conversationId, { ...params }) -> PagePromise<')
  expect(page).toContain('-> Stream<BatchEventsEvent>`')
  expect(page).toContain('-> void`')
  expect(page).toContain('## Webhooks\n\n### Endpoints\n')
})
