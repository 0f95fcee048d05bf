import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '@artificer/generator'
import { loadModule } from './module-loader.ts'
import { fault } from './report.ts'

/** Marks a contract, of whichever copy of the library (CONTRACT.md 1). */
const CONTRACT = Symbol.for('artificer.contract')

export interface ExportedContract {
  /** Absent when there is an error among the diagnostics. */
  document?: object
  json?: string
  diagnostics: Diagnostic[]
}

/** What the command needs of the user's copy of the contract library. */
interface ContractLibrary {
  exportOpenAPI(
    contract: unknown,
    options?: { openapi?: string },
  ): { document: object; json: string; diagnostics: readonly Diagnostic[] }
}

export function isModulePath(input: string): boolean {
  return /\.[mc]?[jt]s$/.test(input) && !/^[a-z]+:\/\//i.test(input)
}

/** Exports the contract of a module with the copy of `@artificer/contract` that the module itself uses. */
export async function exportContract(path: string, options: { openapi?: string } = {}): Promise<ExportedContract> {
  const loaded = await loadModule(path)
  if ('diagnostics' in loaded) return { diagnostics: loaded.diagnostics }
  const found = contractOf(loaded.exports, path)
  if ('fault' in found) return { diagnostics: [found.fault] }
  const library = await contractLibrary(path)
  const { document, json, diagnostics } = library.exportOpenAPI(found.contract, options)
  const isBroken = diagnostics.some(({ severity }) => severity === 'error')
  return isBroken ? { diagnostics: [...diagnostics] } : { document, json, diagnostics: [...diagnostics] }
}

function contractOf(exports: { [name: string]: unknown }, path: string): { contract: unknown } | { fault: Diagnostic } {
  if (isContract(exports['default'])) return { contract: exports['default'] }
  const named = Object.entries(exports).filter(([, value]) => isContract(value))
  const [first] = named
  if (first && new Set(named.map(([, value]) => value)).size === 1) return { contract: first[1] }
  const file = resolve(path)
  if (!first) {
    return {
      fault: fault(
        'contract/none',
        'the module exports no contract',
        'export the value of `contract(…)` of @artificer/contract',
        { file },
      ),
    }
  }
  const names = named.map(([name]) => `\`${name}\``).join(', ')
  return {
    fault: fault(
      'contract/several',
      `the module exports several contracts: ${names}`,
      'export the one that is meant as default',
      { file },
    ),
  }
}

function isContract(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { [key: symbol]: unknown })[CONTRACT] === true
}

async function contractLibrary(path: string): Promise<ContractLibrary> {
  const own = resolveFrom(path)
  const library: unknown =
    own === undefined ? await import('@artificer/contract') : await import(pathToFileURL(own).href)
  return library as ContractLibrary
}

function resolveFrom(path: string): string | undefined {
  try {
    return createRequire(resolve(path)).resolve('@artificer/contract')
  } catch {
    return undefined
  }
}
