/** The command line as a user installs it: from tarballs, in a project that has never seen this checkout. */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../emit-sdks.ts'

const packages = join(root, '.work', 'packages')
const project = join(root, '.work', 'test', 'installed-cli')

const CONTRACT = `import { contract, get } from '@artificer/contract'
import { z } from 'zod'

export const tiny = contract(
  { title: 'Tiny', version: '1.0.0' },
  { things: { retrieve: get('/things/{thingId}', { summary: 'Gets a thing.', returns: z.object({ id: z.string() }).meta({ id: 'Thing' }) }) } },
)
`

function artificer(...args: string[]): { status: number | null; output: string } {
  const run = spawnSync(join(project, 'node_modules', '.bin', 'artificer'), args, { cwd: project, encoding: 'utf8' })
  return { status: run.status, output: run.stdout + run.stderr }
}

beforeAll(() => {
  if (!existsSync(packages)) throw new Error('no tarballs: run ./scripts/build')
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project, { recursive: true })
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }))
  writeFileSync(join(project, 'contract.ts'), CONTRACT)
  copyFileSync(join(root, 'test/data/corpus/museum.yaml'), join(project, 'museum.yaml'))
  const tarballs = readdirSync(packages).filter((file) =>
    /^artificer-(cli|contract|generator|mock|verify)-.*\.tgz$/.test(file),
  )
  if (tarballs.length !== 5) throw new Error('tarballs are missing: run ./scripts/build')
  const zod = (JSON.parse(readFileSync(join(root, 'spec/package.json'), 'utf8')) as { dependencies: { zod: string } })
    .dependencies.zod
  execFileSync('npm', ['install', '--loglevel=error', `zod@${zod}`, ...tarballs.map((file) => join(packages, file))], {
    cwd: project,
    stdio: 'pipe',
  })
}, 180_000)

describe('the installed command line', () => {
  it('explains itself', () => {
    expect(artificer('--help')).toMatchObject({ status: 0, output: expect.stringContaining('Exit codes') })
  })

  it('exports and generates from a contract, and finds nothing to change the second time', () => {
    expect(artificer('export', 'contract.ts', '-o', 'openapi.json')).toMatchObject({ status: 0 })
    const generate = ['generate', 'contract.ts', '--typescript', 'ts', '--python', 'py']
    expect(artificer(...generate)).toMatchObject({ status: 0 })
    expect(artificer(...generate, '--check')).toMatchObject({ status: 0 })
  })

  it('generates from a foreign document the same bytes as the checkout', () => {
    expect(artificer('generate', 'museum.yaml', '--typescript', 'museum-ts', '--python', 'museum-py')).toMatchObject({
      status: 0,
    })
    const checkout = join(project, 'checkout')
    const flags = ['--typescript', join(checkout, 'ts'), '--python', join(checkout, 'py')]
    execFileSync(join(root, 'scripts/artificer'), ['generate', join(project, 'museum.yaml'), ...flags], {
      stdio: 'pipe',
    })
    expect(execFileSync('diff', ['-r', join(project, 'museum-ts'), join(checkout, 'ts')], { encoding: 'utf8' })).toBe(
      '',
    )
    expect(execFileSync('diff', ['-r', join(project, 'museum-py'), join(checkout, 'py')], { encoding: 'utf8' })).toBe(
      '',
    )
  })

  it('tells a fault with its place and exits 1', () => {
    writeFileSync(
      join(project, 'broken.yaml'),
      'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: { /a: { get: { responses: { 200: { $ref: "#/nowhere" } } } } }\n',
    )
    const { status, output } = artificer('lint', 'broken.yaml')
    expect(status).toBe(1)
    expect(output).toMatch(/^error \S+ broken\.yaml:3:\d+ \/paths\/~1a\/get\/responses\/200.* — /m)
    expect(output).not.toMatch(/\n\s+at /)
  })
})
