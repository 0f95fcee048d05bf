/** The methods of SDKs for documents that nobody wrote for us, as lists that somebody has read line by line. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadApi } from '../../src/index.ts'
import { buildNames } from '../../src/names/index.ts'

const CORPUS = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))
const LISTS = fileURLToPath(new URL('../../../test/corpus/expected/', import.meta.url))

const documents = ['discord.json', 'letta.json', 'temporal.yaml', 'twilio-api.json']

describe.each(documents)('the methods for %s', (document) => {
  const isHere = existsSync(CORPUS + document)
  const reason = isHere ? '' : ' (skipped: the document is not beside this checkout)'
  it.skipIf(!isHere)(`have the names that are listed${reason}`, async () => {
    const file = `${LISTS}${document.replace(/\.\w+$/, '')}-methods.txt`
    const lines = await methodsOf(CORPUS + document)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, withRemarks(lines, readFileSync(file, 'utf8')))
    const listed = readFileSync(file, 'utf8').split('\n').filter(isName)
    expect(lines).toEqual(listed.map((line) => line.replace(/  # .*$/, '')))
  })
})

/** `GET /users/{id}  client.users.retrieve` in Python's spelling, sorted. */
async function methodsOf(path: string): Promise<string[]> {
  const { api } = await loadApi(path)
  if (api === undefined) throw new Error(`${path} cannot be read`)
  const { names } = buildNames(api, 'python')
  const lines = api.operations.map(({ id, resource }) => {
    const steps = resource.map((_, index) => names.resources[resource.slice(0, index + 1).join('.')]!.property)
    return `${id}  ${['client', ...steps, names.operations[id]!.method].join('.')}`
  })
  return lines.toSorted()
}

const isName = (line: string): boolean => line !== '' && !line.startsWith('#')

/** Keeps the head of the list and what stands behind the names. */
function withRemarks(lines: readonly string[], old: string): string {
  const before = old.split('\n')
  const remarks = new Map(
    before.filter((line) => line.includes('  # ')).map((line) => line.split('  # ') as [string, string]),
  )
  const remarked = lines.map((line) => (remarks.has(line) ? `${line}  # ${remarks.get(line)}` : line))
  return [...before.filter((line) => line.startsWith('#')), '', ...remarked, ''].join('\n')
}
