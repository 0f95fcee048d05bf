/** Both SDKs of Artificer can call every operation of the mock, and send it the same. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadApi } from '@artificer/generator'
import { Artificer } from '../../sdk-ts/src/index.ts'
import { emitSdks, type EmittedSdks, root } from '../emit-sdks.ts'
import { API_KEY, serveArtificer, type ServedMock } from './artificer-mock.ts'
import { callTypeScript, MAX_PAGES, type Outcome } from './call-typescript.ts'
import { languageCall, nameOf, operationCases } from './cases.ts'
import { compared } from './requests.ts'
import { runPython } from './run-python.ts'

const document = join(root, 'spec/openapi.json')
const { api } = await loadApi(document)
if (api === undefined) throw new Error('spec/openapi.json cannot be read')
const cases = operationCases(api)

let sdks: EmittedSdks
const LANGUAGES = ['typescript', 'python', 'python async'] as const
type Language = (typeof LANGUAGES)[number]

/** A mock for each language, so that all meet the same state. */
const served = {} as Record<Language, ServedMock>
let python: { sync: Outcome; async: Outcome }[]
const typescript: Outcome[] = []

beforeAll(async () => {
  sdks = await emitSdks(document, 'artificer-operations')
  for (const language of LANGUAGES) {
    served[language] = await serveArtificer(sdks.api)
    // The job of the examples runs, so that the mock would refuse to start or resume it.
    for (const name of ['batch.start', 'batch.resume']) served[language].mock.override(name, { status: 200 })
  }
  const url = (language: Language) => served[language].server.url
  const calls = cases.map((one) => ({ name: one.name, ...languageCall(sdks.api, sdks.python.names, one) }))
  const input = { url: url('python'), asyncUrl: url('python async'), key: API_KEY, maxPages: MAX_PAGES, calls }
  python = (await runPython('every_operation.py', sdks.python, input)) as typeof python
  const client = new Artificer({ apiKey: API_KEY, baseURL: url('typescript'), maxRetries: 0 })
  for (const one of cases) {
    const call = languageCall(sdks.api, sdks.typescript.names, one)
    typescript.push(await callTypeScript(client, call, one.name))
  }
}, 120_000)

afterAll(async () => {
  for (const { server } of Object.values(served)) await server.close()
})

it('has an example in the contract for each of the eighty operations', () => {
  expect(api.operations).toHaveLength(80)
  const called = new Set(cases.map(({ operation }) => operation.id))
  expect(api.operations.filter(({ id }) => !called.has(id)).map(nameOf)).toEqual([])
})

describe.each(cases.map((one, index) => ({ ...one, index })))('$name', ({ name, operation, index }) => {
  const journalOf = (language: Language) => served[language].mock.journal.entries({ namespace: name })

  it('gives in every language what the contract says', () => {
    expect(typescript[index]).toMatchObject({ kind: operation.result.kind })
    expect(python[index]).toEqual({ sync: typescript[index], async: typescript[index] })
  })

  it.each(LANGUAGES)('is reached by %s with nothing to find fault with', (language) => {
    const entries = journalOf(language)
    expect(entries.length).toBeGreaterThan(0)
    expect(new Set(entries.map((entry) => entry.operation))).toEqual(new Set([name]))
    expect(entries.flatMap((entry) => entry.findings)).toEqual([])
  })

  it('is sent the same in every language', async () => {
    const expected = await Promise.all(journalOf('typescript').map(compared))
    for (const language of ['python', 'python async'] as const)
      expect(await Promise.all(journalOf(language).map(compared))).toEqual(expected)
  })
})
