/** The SDKs under test: where they stand, and the drivers that call them. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language, NameTable } from '@artificer/generator'
import { build } from 'esbuild'
import { type Driver, startDriver } from './drivers/driver.ts'
import { VerifyUsageError } from './usage-error.ts'

/** One way to call an SDK: the asynchronous client of Python is one of its own. */
export interface Client {
  /** `typescript`, `python` or `python async`. */
  name: string
  language: Language
  names: NameTable
  driver: Driver
  isAsync: boolean
}

export interface SdkFolders {
  typescript?: string | undefined
  python?: string | undefined
}

export interface RunningSdks {
  clients: Client[]
  stop(): void
}

export interface SdkOptions {
  names: Partial<Record<Language, NameTable>>
  /** Python that has the SDK's dependencies. @default that of a `.venv` in the folder, else `python3` */
  interpreter?: string | undefined
}

/** @throws {VerifyUsageError} when a folder holds no SDK of the API */
export async function startSdks(folders: SdkFolders, { names, interpreter }: SdkOptions): Promise<RunningSdks> {
  const scratch = mkdtempSync(join(tmpdir(), 'artificer-verify-'))
  const clients: Client[] = []
  const stop = (): void => {
    for (const { driver } of clients) driver.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
  try {
    if (folders.typescript !== undefined && names.typescript !== undefined) {
      const driver = await typescriptDriver(resolve(folders.typescript), names.typescript, scratch)
      clients.push({ name: 'typescript', language: 'typescript', names: names.typescript, driver, isAsync: false })
    }
    if (folders.python !== undefined && names.python !== undefined) {
      const driver = pythonDriver(resolve(folders.python), names.python, interpreter)
      const python = { language: 'python' as const, names: names.python, driver }
      clients.push({ ...python, name: 'python', isAsync: false }, { ...python, name: 'python async', isAsync: true })
    }
  } catch (error) {
    stop()
    throw error
  }
  return { clients, stop }
}

/** The file of a folder that exports the SDK: its source where it has one, else what was built. */
export const typescriptEntry = (folder: string): string | undefined =>
  ['src/index.ts', 'index.ts', 'dist/index.js'].map((file) => join(folder, file)).find((file) => existsSync(file))

async function typescriptDriver(folder: string, names: NameTable, scratch: string): Promise<Driver> {
  const entry = typescriptEntry(folder)
  const cure = 'give the folder that `artificer generate --typescript` wrote'
  if (entry === undefined) throw new VerifyUsageError(`${folder} holds no TypeScript SDK`, cure)
  const outfile = join(scratch, 'sdk.mjs')
  const exported = await bundle(entry, outfile)
  if (!exported.includes(names.client.class))
    throw new VerifyUsageError(`${folder} is the SDK of another API: it exports no ${names.client.class}`, cure)
  return startDriver(process.execPath, [driverFile('drive'), outfile], { NODE_NO_WARNINGS: '1' })
}

/** Bundles a TypeScript program; gives the names that it exports. */
export async function bundle(
  entry: string,
  outfile: string,
  alias: { [name: string]: string } = {},
): Promise<string[]> {
  try {
    const { metafile } = await build({
      entryPoints: [entry],
      outfile,
      alias,
      bundle: true,
      platform: 'node',
      format: 'esm',
      // Errors are told apart by the names of their classes.
      keepNames: true,
      metafile: true,
      logLevel: 'silent',
    })
    return Object.values(metafile.outputs).flatMap((output) => output.exports)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const cure = "install the SDK's dependencies beside it (npm install), and see that it compiles"
    throw new VerifyUsageError(`the TypeScript SDK cannot be bundled: ${reason}`, cure, { cause: error })
  }
}

export const pythonSource = (folder: string, { client }: NameTable): string | undefined =>
  [join(folder, 'src'), folder].find((source) => existsSync(join(source, client.module, '__init__.py')))

function pythonDriver(folder: string, names: NameTable, interpreter?: string): Driver {
  const source = pythonSource(folder, names)
  if (source === undefined)
    throw new VerifyUsageError(
      `${folder} holds no Python SDK of this API: there is no package ${names.client.module}`,
      'give the folder that `artificer generate --python` wrote',
    )
  const env = { PYTHONPATH: source, PYTHONDONTWRITEBYTECODE: '1' }
  return startDriver(
    interpreterOf(folder, interpreter),
    ['-X', 'utf8', driverFile('drive', '.py'), names.client.module],
    env,
  )
}

export function interpreterOf(folder: string, interpreter?: string): string {
  const own = [join(folder, '.venv/bin/python'), join(folder, '.venv/Scripts/python.exe')].find(existsSync)
  return interpreter ?? own ?? 'python3'
}

/** Beside this file: in the sources as TypeScript, in the package as JavaScript. */
function driverFile(name: string, extension?: string): string {
  const folders = ['./drivers/', './']
  const extensions = extension === undefined ? ['.ts', '.js'] : [extension]
  const files = folders.flatMap((folder) => extensions.map((one) => new URL(`${folder}${name}${one}`, import.meta.url)))
  return fileURLToPath(files.find((file) => existsSync(file)) ?? files[0]!)
}
