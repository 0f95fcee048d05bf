/** Every case gives its expected files, which compile, keep the house style and work. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emitSdks, type EmittedSdks, interpreters, root } from '../emit-sdks.ts'
import { ruffFindings, unformatted } from '../corpus/checks.ts'
import { findCases, generateTree, readExpected, type Tree, writeExpected } from './cases.ts'

const cases = findCases()
const fine = cases.filter(({ name }) => !name.endsWith('-faults'))
const work = join(root, '.work', 'test', 'golden')
const usage = (name: string, extension: string) => join(root, 'test', 'golden', name, `usage.${extension}`)

describe('expected files', () => {
  it.each(cases)('$name gives what is expected, twice', async (golden) => {
    const tree = await generateTree(golden)
    if (process.env['UPDATE_GOLDEN'] === '1') writeExpected(golden, tree)
    const expected = readExpected(golden)
    expect(Object.keys(tree).toSorted()).toEqual(Object.keys(expected).toSorted())
    expect(tree).toEqual(expected)
    expect(await generateTree(golden)).toEqual(tree)
  })

  it.each(cases.filter((golden) => !fine.includes(golden)))(
    '$name names several faults and emits nothing',
    (golden) => {
      const expected: Tree = readExpected(golden)
      expect(Object.keys(expected)).toEqual(['diagnostics.txt'])
      expect(expected['diagnostics.txt']?.match(/^error /gm)?.length).toBeGreaterThan(1)
    },
  )

  it('a paging style that does not exist is named beside the other faults of its document', () => {
    const golden = cases.find(({ name }) => name === 'document-faults')!
    expect(readExpected(golden)['diagnostics.txt']).toMatch(
      /^error \S+ document\.yaml:\S+ \/paths\/~1things\/post.*sideways/m,
    )
  })
})

describe('emitted packages', () => {
  const emitted: EmittedSdks[] = []
  beforeAll(async () => {
    for (const { name, input } of fine) emitted.push(await emitSdks(input, join('golden', name)))
  }, 60_000)

  it('every case has a usage file for each language', () => {
    const files = fine.flatMap(({ name }) => [usage(name, 'ts'), usage(name, 'py')])
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })

  it.each(['typescript', 'typescript-7'])(
    '%s compiles all packages and their usage',
    (compiler) => {
      const config = join(work, 'tsconfig.json')
      writeFileSync(config, JSON.stringify(tsconfig()))
      expect(run(process.execPath, [join(root, 'node_modules', compiler, 'bin', 'tsc'), '-p', config])).toBe('')
    },
    60_000,
  )

  it.each(fine)('$name works when called from TypeScript', async ({ name }) => {
    const module = (await import(usage(name, 'ts'))) as { use(): Promise<void> }
    await expect(module.use()).resolves.toBeUndefined()
  })

  it.each([interpreters()[0]!, interpreters().at(-1)!])(
    'all work when called from Python $version',
    ({ path }) => {
      const script = join(root, 'test', 'golden', 'run_usages.py')
      expect(run(path, ['-X', 'utf8', script, ...fine.map(({ name }) => usage(name, 'py'))])).toBe('')
    },
    60_000,
  )

  it('pyright finds nothing in strict mode', () => {
    writeFileSync(join(work, 'pyrightconfig.json'), JSON.stringify(pyrightConfig()))
    const output = run(join(root, 'node_modules', '.bin', 'pyright'), ['-p', join(work, 'pyrightconfig.json')])
    expect(output).toMatch(/^0 errors, 0 warnings/m)
  }, 60_000)

  it('and that of our own API are what Prettier and ruff would make of them, every file', async () => {
    const all = [...emitted, await emitSdks(join(root, 'spec/openapi.json'), join('golden', 'artificer'))]
    const findings = all.map(async (sdks) => [...(await unformatted(sdks)), ruffFindings(sdks)].filter(Boolean))
    expect((await Promise.all(findings)).flat()).toEqual([])
  }, 60_000)
})

function run(command: string, args: string[]): string {
  mkdirSync(work, { recursive: true })
  const paths = [...fine.map(({ name }) => join(work, name, 'python', 'src')), join(root, 'test', 'golden')]
  const env = { ...process.env, PYTHONPATH: paths.join(delimiter), PYTHONDONTWRITEBYTECODE: '1' }
  const { stdout, stderr } = spawnSync(command, args, { cwd: work, env, encoding: 'utf8', maxBuffer: 1 << 28 })
  return stdout + stderr
}

function tsconfig(): object {
  return {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: { allowImportingTsExtensions: true, noEmit: true, types: ['node'] },
    files: fine.flatMap(({ name }) => [usage(name, 'ts'), join(work, name, 'typescript', 'src', 'index.ts')]),
  }
}

function pyrightConfig(): object {
  const packages = fine.map(({ name }) => join(work, name, 'python', 'src'))
  const helpers = join(root, 'test', 'golden')
  const programs = [...fine.map(({ name }) => usage(name, 'py')), join(helpers, 'fake_http.py')]
  return {
    // Pyright leaves absolute paths out.
    include: [...packages, ...programs].map((path) => relative(work, path)),
    exclude: [],
    extraPaths: [...packages, helpers].map((path) => relative(work, path)),
    venvPath: join(root, '.work', 'venv'),
    venv: interpreters()[0]!.version,
    pythonVersion: interpreters()[0]!.version,
    typeCheckingMode: 'strict',
  }
}
