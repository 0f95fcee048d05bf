import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What tsc counted while it checked a file. */
export interface Diagnosis {
  readonly instantiations: number
  /** The compiler's errors, as text; empty when it had none. */
  readonly errors: string
}

/**
 * Checks modules with TypeScript 7 as a user's project does, against the declarations of the library rather than its
 * source, and tells what it cost.
 */
export function diagnose(...sources: string[]): Diagnosis[] {
  const work = join(root, 'contract', '.work')
  mkdirSync(work, { recursive: true })
  const folder = mkdtempSync(join(work, 'types-'))
  try {
    emitDeclarations(folder)
    return sources.map((source, index) => diagnoseModule(join(folder, `module-${index}`), source))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function emitDeclarations(folder: string): void {
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    rootDir: '../../src',
    outDir: 'declarations',
  }
  writeConfig(folder, { extends: '../../tsconfig.json', compilerOptions, include: ['../../src'] })
  const output = run(folder)
  if (output.includes('error TS')) throw new Error(output)
}

function diagnoseModule(folder: string, source: string): Diagnosis {
  mkdirSync(folder)
  writeFileSync(join(folder, 'contract.ts'), source)
  const paths = { '@artificer/contract': ['../declarations/index.d.ts'] }
  writeConfig(folder, {
    extends: '../../../../tsconfig.base.json',
    compilerOptions: { paths },
    include: ['contract.ts'],
  })
  const output = run(folder)
  const found = /Instantiations:\s*(\d+)/.exec(output)
  if (!found) throw new Error(`tsc did not tell its instantiations:\n${output}`)
  return {
    instantiations: Number(found[1]),
    errors: [...output.matchAll(/^.*error TS.*$/gm)].map(([line]) => line).join('\n'),
  }
}

function writeConfig(folder: string, config: object): void {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
}

function run(folder: string): string {
  const tsc = join(root, 'node_modules/typescript-7/bin/tsc')
  try {
    return execFileSync(process.execPath, [tsc, '-p', folder, '--extendedDiagnostics'], { encoding: 'utf8' })
  } catch (cause) {
    return String((cause as { stdout?: unknown }).stdout ?? cause)
  }
}

/** A contract with many endpoints of the usual kinds: four to a resource, over a tenth as many schemas. */
export function largeContract(endpoints: number): string {
  const resources = Array.from({ length: Math.ceil(endpoints / 4) }, (_, index) => index)
  return [
    `import { contract, created, error, get, nothing, page, patch, post, type HandlerInput } from '@artificer/contract'`,
    `import { z } from 'zod'`,
    `const NotFound = error('not_found', 404, { description: 'No such thing.' })`,
    ...resources.map(
      (n) =>
        `const S${n} = z.object({ id: z.string(), name: z.string().min(1), age: z.int().optional(), tags: z.array(z.string()) }).meta({ id: 'S${n}' })`,
    ),
    `export const api = contract({ title: 'Large', version: '1.0.0', throws: [NotFound] }, {`,
    ...resources.map((n) => resource(n)),
    `})`,
    `type Input = HandlerInput<typeof api.tree.r0.retrieve>`,
    `export const id: Input['params']['id'] = 'x'`,
  ].join('\n')
}

function resource(n: number): string {
  return [
    `  r${n}: {`,
    `    list: get('/r${n}', { query: { q: z.string().optional() }, returns: page(S${n}) }),`,
    `    create: post('/r${n}', { body: S${n}, returns: created(S${n}), idempotency: 'key' }),`,
    `    retrieve: get('/r${n}/{id}', { returns: S${n}, throws: [NotFound] }),`,
    `    update: patch('/r${n}/{id}', { params: { id: z.string() }, body: S${n}, returns: nothing() }),`,
    `  },`,
  ].join('\n')
}
