import type { ArtificerConfig, Diagnostic, GenerateOptions } from '@artificer/generator'
import { configFor, loadConfig } from './config-file.ts'
import { exportContract, isModulePath } from './contract.ts'
import { UsageError } from './exit.ts'
import { shortPath } from './report.ts'

/** Flags that several commands have. */
export interface InputFlags {
  config?: string
  strict?: boolean
  allow?: string[]
  allowRef?: string[]
  clientName?: string
}

export interface Settings {
  /** A path or a URL, as it is shown. */
  input: string
  /** The part of the configuration that holds for the input. */
  config?: ArtificerConfig
  options: GenerateOptions
}

/** Joins the command line with the configuration; flags win. */
export async function settle(
  input: string | undefined,
  flags: InputFlags,
): Promise<Settings | { diagnostics: Diagnostic[] }> {
  if (flags.clientName !== undefined && !/[a-z]/i.test(flags.clientName))
    throw new UsageError('--client-name needs a letter')
  const file = await loadConfig(flags.config)
  if (file && 'diagnostics' in file) return file
  const config = configFor(file?.config, input, flags.config !== undefined)
  const chosen = input ?? config?.input
  if (chosen === undefined)
    throw new UsageError(
      'there is no input; name a contract module or an OpenAPI document, or write an artificer.config.ts',
    )
  return { input: shortPath(chosen), ...(config && { config }), options: optionsOf(config, flags) }
}

function optionsOf(config: ArtificerConfig | undefined, flags: InputFlags): GenerateOptions {
  const { input: _input, outputs: _outputs, ...options } = config ?? { input: '' }
  return {
    ...options,
    ...(flags.clientName !== undefined && { clientName: flags.clientName }),
    ...(flags.strict && { strict: true }),
    allow: [...(options.allow ?? []), ...(flags.allow ?? [])],
    allowRefs: [...(options.allowRefs ?? []), ...(flags.allowRef ?? [])],
  }
}

export interface OpenedInput {
  /** What the generator reads; absent when the contract has faults. */
  document?: string | object
  diagnostics: Diagnostic[]
}

/** A document is read by the generator itself; a contract is exported first. */
export async function openInput(input: string): Promise<OpenedInput> {
  if (!isModulePath(input)) return { document: input, diagnostics: [] }
  const { document, diagnostics } = await exportContract(input)
  return { ...(document && { document }), diagnostics }
}

/** The generator knows a contract's document only as a value; its findings are told with the contract's file. */
export function inFile(diagnostics: readonly Diagnostic[], input: string): Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    diagnostic.place.file === '(object)' ? { ...diagnostic, place: { ...diagnostic.place, file: input } } : diagnostic,
  )
}
