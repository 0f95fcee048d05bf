/** `artificer test` tells what it is asked wrongly, once and in words, and ends with 1 where an SDK breaks the contract. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractReport } from '@artificer/verify'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../cli/src/run.ts'
import { type EmittedSdks, emitSdks, root } from '../emit-sdks.ts'

const folder = join(root, '.work', 'test', 'contract-command')
const input = join(folder, 'openapi.json')
const document = (title: string, path: string): object => ({
  openapi: '3.1.0',
  info: { title, version: '1' },
  paths: {
    [path]: {
      get: {
        operationId: 'notes.list',
        parameters: [{ name: 'after', in: 'query', required: true, schema: { type: 'string' } }],
        responses: {
          200: { description: 'All.', content: { 'application/json': { schema: { type: 'object' } } } },
          '4XX': { description: 'Refused.' },
        },
      },
    },
  },
})

let sdks: EmittedSdks

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(input, JSON.stringify(document('Notes', '/notes')))
  sdks = await emitSdks(input, 'contract-command-sdks')
})

const told = async (...args: string[]): Promise<{ code: number; errors: string }> => {
  const written: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const code = await run(['test', ...args])
  spy.mockRestore()
  return { code, errors: written.join('') }
}

describe('the command', () => {
  it('runs the checks that are asked for, and writes them down', async () => {
    const json = join(folder, 'report.json')
    const sdk = ['--sdk', `typescript=${sdks.typescript.folder}`, '--sdk', `python=${sdks.python.folder}`]
    const { interpreter } = sdks.python
    const { code } = await told(input, ...sdk, '--interpreter', interpreter, '--check', 'c2,C1', '--json', json)
    expect(code).toBe(0)
    const { checks, clients } = JSON.parse(readFileSync(json, 'utf8')) as ContractReport
    expect(checks.map(({ id }) => id)).toEqual(['C1', 'C2'])
    expect(clients).toEqual(['typescript', 'python', 'python async'])
  })

  it('ends with 1 for an SDK that was made from an older document', async () => {
    const newer = join(folder, 'newer.json')
    writeFileSync(newer, JSON.stringify(document('Notes', '/all-notes')))
    expect((await told(newer, '--sdk', `typescript=${sdks.typescript.folder}`, '--check', 'C1')).code).toBe(1)
  })

  it('refuses the SDK of another API', async () => {
    const other = join(folder, 'other.json')
    writeFileSync(other, JSON.stringify(document('Letters', '/notes')))
    const { code, errors } = await told(other, '--sdk', `typescript=${sdks.typescript.folder}`)
    expect(code).toBe(1)
    expect(errors).toMatch(/is the SDK of another API/)
  })

  it.each([
    ['a folder without an SDK', ['--sdk', `python=${folder}`], 1, /holds no Python SDK/],
    ['a folder that is not there', ['--sdk', 'python=nowhere'], 2, /there is no folder/],
    ['a language that there is not', ['--sdk', 'ruby=x'], 2, /typescript=DIR or python=DIR/],
    ['no SDK', [], 2, /there is no SDK to test/],
    ['a check that there is not', ['--sdk', `python=${folder}`, '--check', 'C13'], 2, /there is no check C13/],
    ['a server that is no URL', ['--sdk', `python=${folder}`, '--server', 'localhost'], 2, /--server/],
    ['a server that is not there', ['--sdk', `python=${folder}`, '--server', 'http://127.0.0.1:9'], 1, /test\/server/],
    ['a seed that is no number', ['--sdk', `python=${folder}`, '--seed', 'one'], 2, /--seed/],
  ])('tells %s in one line', async (_, args, expected, message) => {
    const { code, errors } = await told(input, ...args)
    expect(code).toBe(expected)
    expect(errors).toMatch(message)
    expect(errors).not.toMatch(/^ {4}at /m)
  })

  it('tells an input that is not there', async () => {
    const { code, errors } = await told(join(folder, 'none.json'), '--sdk', `python=${folder}`)
    expect(code).toBe(1)
    expect(errors).toMatch(/none\.json/)
  })
})
