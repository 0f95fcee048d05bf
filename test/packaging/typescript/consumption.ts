import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../emit-sdks.ts'
import { output, type PackageCheck } from '../report/check.ts'
import { consumer, entries, write } from './consumer.ts'
import { tarball } from './tarball.ts'
import { cjsProgram, esmProgram, typedProgram } from './programs.ts'

const npm = { package: 'npm' } as const

/** Programs that use the installed package, run and compiled. */
export const consumptionChecks: readonly PackageCheck[] = [
  {
    ...npm,
    tool: 'ES modules',
    claim: 'load every entry and make calls',
    run: async () => runs(await write('program.mjs', esmProgram(await entries()))),
  },
  {
    ...npm,
    tool: 'CommonJS',
    claim: 'loads every entry and makes calls',
    // Without the platform's own way to require ES modules, which would hide a file that is one by mistake.
    run: async () => runs(await write('program.cjs', cjsProgram(await entries())), '--no-experimental-require-module'),
  },
  {
    ...npm,
    tool: 'npm on Node 20',
    claim: 'is refused, in words that name the version it needs',
    run: async () => {
      const text = await installOnOldNode()
      if (!text.includes('Required: {"node":">=22.12"}') || /\n\s+at /.test(text)) throw new Error(text)
    },
  },
  ...['typescript', 'typescript-7'].flatMap((compiler) =>
    ['bundler', 'node16', 'nodenext'].map((resolution): PackageCheck => ({
      ...npm,
      tool: `${compiler === 'typescript' ? 'TypeScript 5.9' : 'TypeScript 7'} ${resolution}`,
      claim: 'finds no error in a program over every entry',
      run: () => compiles(compiler, resolution),
    })),
  ),
]

/** What npm says where it takes itself to run on Node 20 and engines are binding. */
async function installOnOldNode(): Promise<string> {
  const folder = join(await consumer(), 'old-node')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'old', private: true }))
  const pretend = "Object.defineProperty(process,'version',{value:'v20.19.0'})"
  const flags = ['--engine-strict', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock']
  const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${pretend}` }
  return output('npm', ['install', ...flags, tarball()], { cwd: folder, env }).then(
    () => 'it was installed',
    (error: unknown) => String(error),
  )
}

async function runs(program: string, ...flags: string[]): Promise<void> {
  const text = await output(process.execPath, [...flags, program])
  if (text !== 'done\n') throw new Error(text)
}

/** Under node16 and nodenext the program is compiled as an ES module and as CommonJS: each sees declarations of its own. */
async function compiles(compiler: string, resolution: string): Promise<void> {
  const folder = join(await consumer(), `${compiler}-${resolution}`)
  mkdirSync(folder, { recursive: true })
  const program = typedProgram(await entries())
  const files = resolution === 'bundler' ? ['program.ts'] : ['program.mts', 'program.cts']
  for (const file of files) writeFileSync(join(folder, file), program)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options(resolution), files }))
  await output(process.execPath, [join(root, 'node_modules', compiler, 'bin', 'tsc'), '-p', folder])
}

function options(resolution: string): object {
  return {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable'],
    module: resolution === 'bundler' ? 'esnext' : resolution,
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
  }
}
