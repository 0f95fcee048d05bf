/** What the tarball and the wheel of Artificer hold. */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { interpreters, root } from '../emit-sdks.ts'

const packages = join(root, '.work', 'packages')
const find = (pattern: RegExp): string => {
  const file = readdirSync(packages).find((name) => pattern.test(name))
  if (file === undefined) throw new Error(`no package like ${pattern}: run ./scripts/build`)
  return join(packages, file)
}
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })

it('the wheel carries the runtime, the marker of its types and no test', () => {
  const names = run(interpreters()[0]?.path ?? 'python3', '-m', 'zipfile', '--list', find(/^artificer-.*\.whl$/))
  expect(names).toContain('artificer/py.typed')
  expect(names).toContain('artificer/_runtime/')
  expect(names).not.toContain('tests/')
})

it('the tarball carries declarations for every entry, a source map for every module, and no test', () => {
  const names = run('tar', '--list', '-z', '-f', find(/^artificer-[0-9].*\.tgz$/))
    .trim()
    .split('\n')
  const modules = names.filter((name) => /^package\/dist\/.*\.c?js$/.test(name))
  expect(modules.length).toBeGreaterThan(100)
  expect(modules.filter((name) => !names.includes(`${name}.map`))).toEqual([])
  const entries = modules.filter((name) => name.endsWith('.cjs') && !/chunk-/.test(name))
  expect(entries.length).toBeGreaterThan(20)
  expect(entries.filter((name) => !names.includes(name.replace(/cjs$/, 'd.cts')))).toEqual([])
  expect(entries.filter((name) => !names.includes(name.replace(/cjs$/, 'd.ts')))).toEqual([])
  expect(names.filter((name) => /test/.test(name) && !/testing\.(d\.)?c?[jt]s(\.map)?$/.test(name))).toEqual([])
})
