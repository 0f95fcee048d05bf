/** The rows of the Python package: what pip installs from the wheel, as checkers, interpreters and Sphinx judge it. */
import { delimiter, dirname, join } from 'node:path'
import { interpreters, root } from '../../emit-sdks.ts'
import { output, type PackageCheck } from '../report/check.ts'
import { built, here, installation, pip, program, scratch, testPython, toolPython } from './environment.ts'
import { runRuntimeSuite } from './runtime-suite.ts'
import { secondInstallation } from './second-library.ts'
import { sphinxCheck } from './sphinx.ts'

type Row = Omit<PackageCheck, 'package'>

const pyright = join(root, 'node_modules', '.bin', 'pyright')
const programs = ['user_program.py', 'transport.py', 'run_user_program.py'].map(program)

const run = (python: string, name: string): Promise<string> => output(python, ['-B', '-W', 'error', program(name)])

async function expectLine(text: Promise<string>, ...wanted: string[]): Promise<void> {
  const found = await text
  const missed = wanted.filter((one) => !found.includes(one))
  if (missed.length > 0) throw new Error(`not said: ${missed.join(', ')}\n${found}`)
}

/** Pyright finds the package to verify by the environment that is active, and by nothing else. */
async function inEnvironment(python: string, ...args: string[]): Promise<string> {
  const bin = dirname(python)
  const assignments = [`VIRTUAL_ENV=${dirname(bin)}`, `PATH=${bin}${delimiter}${process.env['PATH'] ?? ''}`]
  return output('env', [...assignments, pyright, ...args], { cwd: here })
}

const mypy = (python: string, ...args: string[]): Promise<string> =>
  output(python, ['-m', 'mypy', '--strict', '--cache-dir', scratch('mypy-cache'), ...args], {
    cwd: join(here, 'programs'),
  })

async function contents(): Promise<void> {
  const wheel = await output(toolPython(), ['-m', 'zipfile', '--list', built('artificer-*.whl')])
  const sdist = await output(toolPython(), ['-m', 'tarfile', '--list', built('artificer-[0-9]*.tar.gz')])
  for (const [name, listed] of Object.entries({ wheel, sdist })) {
    const missed = ['artificer/py.typed', 'LICENSE', 'artificer/_runtime/'].filter((one) => !listed.includes(one))
    const foreign = listed.match(/\S*(tests?\/|\.pyc|__pycache__|\.DS_Store|\.mypy_cache)\S*/g) ?? []
    if (missed.length + foreign.length > 0) throw new Error(`the ${name} lacks ${missed} and holds ${foreign}`)
  }
}

async function tooOld(): Promise<void> {
  const flags = ['--no-deps', '--python-version', '3.9', '--only-binary=:all:', '--dry-run', '--target', scratch('3.9')]
  const refused = await output(toolPython(), [
    '-m',
    'pip',
    'install',
    '--no-index',
    ...flags,
    built('artificer-*.whl'),
  ]).then(
    () => 'installed',
    (error: Error) => error.message,
  )
  await expectLine(Promise.resolve(refused), "requires a different Python: 3.9.0 not in '>=3.10'")
}

const suite = (version: string): Row => ({
  tool: `Python ${version}`,
  claim: "installs the wheel and runs a user's program, the lazy tables and the refusals of wrong options",
  run: async () => {
    const python = await installation(version, testPython(version))
    await expectLine(run(python, 'run_user_program.py'), 'ran')
    await expectLine(run(python, 'lazy_tables.py'), 'checked')
    await expectLine(run(python, 'bad_input.py'), 'refused')
  },
})

const runtimeSuite = (version: string): Row => ({
  tool: `pytest on ${version}`,
  claim: 'passes the tests of the runtime on the installed wheel, not on the checkout',
  run: async () => expectLine(runRuntimeSuite(await installation(version, testPython(version)), version), ' passed'),
})

/** The versions that an environment is there for; `scripts/test` says which are not. */
function suites(): Row[] {
  const versions = interpreters().map(({ version }) => version)
  return versions.flatMap((version, index) =>
    [suite(version), runtimeSuite(version)].map((row) => ({
      ...row,
      ...(index > 0 && index < versions.length - 1 && { isLong: true as const }),
    })),
  )
}

const rows: readonly Row[] = [
  {
    tool: 'twine',
    claim: 'finds nothing in the wheel and the sdist',
    run: async () => {
      const files = [built('artificer-*.whl'), built('artificer-[0-9]*.tar.gz')]
      const text = await output(interpreters().at(-1)?.path ?? 'python3', [
        '-m',
        'twine',
        'check',
        '--strict',
        ...files,
      ])
      if (/WARNING|FAILED/.test(text)) throw new Error(text)
    },
  },
  {
    tool: 'contents',
    claim: 'are the sources, the licence and the marker of types, no tests and no caches',
    run: contents,
  },
  {
    tool: 'pyright --verifytypes',
    claim: 'knows the type of everything public',
    run: async () =>
      expectLine(
        inEnvironment(await installation('tools-wheel'), '--verifytypes', 'artificer', '--ignoreexternal'),
        'Type completeness score: 100%',
      ),
  },
  {
    tool: 'pyright strict',
    claim: "finds nothing in a user's program",
    run: async () => {
      const python = await installation('tools-wheel')
      await expectLine(output(pyright, ['--pythonpath', python, '-p', here]), '0 errors, 0 warnings')
    },
  },
  {
    tool: 'mypy --strict',
    claim: "finds nothing in the package and in a user's program",
    run: async () => {
      const python = await installation('tools-wheel')
      await expectLine(mypy(python, '-p', 'artificer'), 'Success')
      await expectLine(mypy(python, ...programs), 'Success')
    },
  },
  {
    tool: 'griffe',
    claim: 'finds a docstring on every public class, function, method, property and field',
    run: async () => void (await run(await installation('tools-wheel'), 'docstrings.py')),
  },
  ...suites(),
  {
    tool: 'httpx2',
    claim: "carries a user's program in the package generated for it; pyright and mypy find nothing",
    run: async () => {
      const python = await secondInstallation()
      await expectLine(run(python, 'run_user_program.py'), 'ran')
      await expectLine(mypy(python, ...programs), 'Success')
      await expectLine(output(pyright, ['--pythonpath', python, '-p', here]), '0 errors, 0 warnings')
    },
  },
  {
    tool: 'pip extras',
    claim: 'resolves every extra that the package declares',
    run: async () => {
      const python = await installation('tools-wheel')
      const declared = await output(python, [
        '-c',
        "import importlib.metadata as m; print(*m.metadata('artificer').get_all('Provides-Extra'))",
      ])
      for (const extra of declared.trim().split(' ')) {
        await pip(python, ['--dry-run', `artificer[${extra}]`])
      }
    },
  },
  { tool: 'pip on 3.9', claim: 'refuses a Python that is too old', run: tooOld },
  sphinxCheck,
]

export const pypiChecks: readonly PackageCheck[] = rows.map((row) => ({ package: 'PyPI', ...row }))
