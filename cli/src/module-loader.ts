import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Diagnostic } from '@artificer/generator'
import { fault } from './report.ts'

export type Loaded = { exports: { [name: string]: unknown } } | { diagnostics: Diagnostic[] }

let isHooked = false

/** Imports a module that the user wrote, TypeScript by type stripping. What goes wrong in it is a diagnostic. */
export async function loadModule(path: string): Promise<Loaded> {
  const file = resolve(path)
  if (!existsSync(file))
    return {
      diagnostics: [fault('module/not-found', 'there is no such file', 'give the path of an existing file', { file })],
    }
  if (!isHooked) registerHooks({ resolve: resolveSpelling })
  isHooked = true
  try {
    return { exports: (await import(pathToFileURL(file).href)) as { [name: string]: unknown } }
  } catch (error) {
    return { diagnostics: [unloadable(error, file)] }
  }
}

type Resolve = Extract<Parameters<typeof registerHooks>[0]['resolve'], (...args: never[]) => unknown>

/** Sources for other tools import `./user` and `./user.js` where `./user.ts` lies. */
const resolveSpelling: Resolve = (specifier, context, nextResolve) => {
  const parent = context.parentURL
  if (!/^\.{0,2}\//.test(specifier) || parent === undefined || parent.includes('/node_modules/'))
    return nextResolve(specifier, context)
  const wanted = new URL(specifier, parent)
  const candidates = [specifier, ...spellings(specifier)]
  const found = candidates.find((candidate) => isFile(new URL(candidate, parent)))
  return nextResolve(found !== undefined && wanted.protocol === 'file:' ? found : specifier, context)
}

function spellings(specifier: string): string[] {
  const stem = specifier.replace(/\.([mc]?)js$/, '')
  if (stem !== specifier) return [`${stem}.ts`, `${stem}.mts`, `${stem}.cts`]
  return [`${specifier}.ts`, `${specifier}.mts`, `${specifier}.js`, `${specifier}/index.ts`, `${specifier}/index.js`]
}

function isFile(url: URL): boolean {
  return (
    url.protocol === 'file:' && existsSync(fileURLToPath(url)) && !existsSync(fileURLToPath(new URL(`${url.href}/.`)))
  )
}

/** The message and, where the stack knows it, the place in the user's files. */
function unloadable(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const first = message.split('\n').find((line) => line.trim() !== '') ?? 'it throws'
  return fault(
    'module/unloadable',
    `the module cannot be loaded: ${first}`,
    'mend the module, then run again',
    placeOf(error, file),
  )
}

function placeOf(error: unknown, file: string): Diagnostic['place'] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  for (const line of lines) {
    const found = /(?:file:\/\/)?(\/[^\s():]+|[A-Za-z]:[\\/][^\s():]+):(\d+)(?::(\d+))?/.exec(line)
    if (!found || line.includes('node_modules') || line.includes('/cli/src/') || line.includes('/cli/dist/')) continue
    return {
      file: decodeURI(found[1]!),
      line: Number(found[2]),
      ...(found[3] !== undefined && { column: Number(found[3]) }),
    }
  }
  return { file }
}
