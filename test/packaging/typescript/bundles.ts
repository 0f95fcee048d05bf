import { builtinModules } from 'node:module'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build } from 'esbuild'
import { rollup } from 'rollup'
import type { PackageCheck } from '../report/check.ts'
import { consumer, entries, write } from './consumer.ts'
import { esmProgram } from './programs.ts'

const claim = 'bundles every entry for the browser, without a module of Node'

/** Bundles of a program over every entry, as a page would load them. */
export const bundleChecks: readonly PackageCheck[] = [
  { package: 'npm', tool: 'esbuild', claim, run: async () => refuseModules(await withEsbuild(await program())) },
  { package: 'npm', tool: 'rollup', claim, run: async () => refuseModules(await withRollup(await program())) },
]

async function program(): Promise<string> {
  return write('browser.mjs', esmProgram(await entries()))
}

/** Specifiers that are left in the bundle. */
async function withEsbuild(file: string): Promise<string[]> {
  const { metafile, warnings } = await build({
    entryPoints: [file],
    absWorkingDir: await consumer(),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    logLevel: 'silent',
  })
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'))
  return Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
}

async function withRollup(file: string): Promise<string[]> {
  const bundle = await rollup({
    input: file,
    plugins: [nodeResolve({ browser: true, preferBuiltins: false })],
    onwarn: (warning) => {
      throw new Error(warning.message)
    },
  })
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true })
  await bundle.close()
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? [...chunk.imports, ...chunk.dynamicImports] : []))
}

function refuseModules(left: readonly string[]): void {
  const foreign = left.filter(
    (path) => path.startsWith('node:') || builtinModules.includes(path) || !/^[./]/.test(path),
  )
  if (foreign.length > 0) throw new Error(`the bundle imports ${foreign.join(', ')}`)
}
