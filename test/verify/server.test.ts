/** Requests made from the contract find what a server does wrong, and nothing where it does nothing wrong. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '@artificer/generator'
import type { Api } from '@artificer/generator/ir'
import { isRed, verifyServer } from '@artificer/verify'
import { beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../cli/src/run.ts'
import { root } from '../emit-sdks.ts'
import { SERVER_FAULTS, serveFaulty } from './faulty-server.ts'

const input = join(root, 'spec', 'openapi.json')
let api: Api
let document: unknown

beforeAll(async () => {
  const made = await generate({ input, outputs: {} })
  api = made.api!
  document = made.document
})

describe('a server that keeps the contract', () => {
  it('is found to keep it, with every operation', async () => {
    const server = await serveFaulty(api, undefined)
    const report = await verifyServer({ api, document, server: server.url, isUnsafe: true })
    await server.close()
    expect(report.verdicts.filter(({ kind }) => kind === 'fail')).toEqual([])
    const answered = report.verdicts.filter(({ check, kind }) => check === 'S1' && kind === 'pass')
    expect(answered).toHaveLength(api.operations.length)
  })

  it('is not changed unless that is allowed', async () => {
    const server = await serveFaulty(api, undefined)
    const report = await verifyServer({ api, document, server: server.url })
    await server.close()
    const called = report.verdicts.filter(({ check, kind }) => check === 'S1' && kind === 'pass')
    expect(called).toHaveLength(api.operations.filter(({ httpMethod }) => httpMethod === 'GET').length)
  })
})

describe('a server with a fault', () => {
  it.each(SERVER_FAULTS.map((fault) => [fault.label, fault] as const))('is found: %s', async (_, fault) => {
    const server = await serveFaulty(api, fault)
    const report = await verifyServer({ api, document, server: server.url, isUnsafe: true, only: [fault.operation] })
    await server.close()
    expect(isRed(report)).toBe(true)
    const found = report.verdicts.find(({ check }) => check === fault.rule)
    expect(found?.kind).toBe('fail')
    expect(found?.reasons.join('\n')).toMatch(fault.says)
  })
})

describe('the command', () => {
  const verify = (...args: string[]): Promise<number> => run(['verify', input, ...args])

  it('ends with 0 for a good server, and writes its report', async () => {
    const server = await serveFaulty(api, undefined)
    const folder = join(root, '.work', 'test', 'verify-server')
    mkdirSync(folder, { recursive: true })
    const [json, junit] = [join(folder, 'report.json'), join(folder, 'report.xml')]
    expect(await verify('--server', server.url, '--json', json, '--junit', junit)).toBe(0)
    await server.close()
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ clients: ['server'] })
    expect(readFileSync(junit, 'utf8')).toContain('name="S1 answers"')
  })

  it('ends with 1 for a faulty one', async () => {
    const server = await serveFaulty(api, SERVER_FAULTS[0])
    expect(await verify('--server', server.url)).toBe(1)
    await server.close()
  })

  it('ends with 1 where nothing answers', async () => {
    const server = await serveFaulty(api, undefined)
    await server.close()
    expect(await verify('--server', server.url)).toBe(1)
  })

  it.each([
    ['no server', []],
    ['a server that is no URL', ['--server', 'localhost']],
    ['a header without a colon', ['--server', 'http://localhost', '--header', 'x']],
    ['a seed that is no number', ['--server', 'http://localhost', '--seed', 'one']],
  ])('refuses %s', async (_, args) => expect(await verify(...args)).toBe(2))
})
