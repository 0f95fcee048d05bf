import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { ArtificerConfig, Diagnostic } from '@artificer/generator'
import { loadModule } from './module-loader.ts'
import { fault } from './report.ts'

const NAMES = ['artificer.config.ts', 'artificer.config.mts', 'artificer.config.js', 'artificer.config.mjs']

export type ConfigFile = { config: ArtificerConfig } | { diagnostics: Diagnostic[] } | undefined

/** The configuration of this folder, or the one that was named, with its paths made absolute. */
export async function loadConfig(named: string | undefined): Promise<ConfigFile> {
  const path = named ?? NAMES.find((name) => existsSync(name))
  if (path === undefined) return undefined
  const loaded = await loadModule(path)
  if ('diagnostics' in loaded) return loaded
  const { faultsOfConfig, isConfig } = await import('@artificer/generator')
  const value = loaded.exports['default']
  const file = resolve(path)
  if (isConfig(value)) return { config: withAbsolutePaths(value, dirname(file)) }
  const cure = 'export default defineConfig({ input, outputs, … })'
  return { diagnostics: faultsOfConfig(value).map((message) => fault('config/invalid', message, cure, { file })) }
}

function withAbsolutePaths(config: ArtificerConfig, folder: string): ArtificerConfig {
  const at = (path: string): string => (isUrl(path) || isAbsolute(path) ? path : join(folder, path))
  const { typescript, python } = config.outputs ?? {}
  return {
    ...config,
    input: at(config.input),
    outputs: {
      ...(typescript && { typescript: { ...typescript, dir: at(typescript.dir) } }),
      ...(python && { python: { ...python, dir: at(python.dir) } }),
    },
  }
}

export function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
}

/**
 * The part of a configuration that holds for an input: all of it when the input is its own, none of it when the user names another input, whose names and packages
 * it knows nothing of.
 */
export function configFor(
  config: ArtificerConfig | undefined,
  input: string | undefined,
  isNamed: boolean,
): ArtificerConfig | undefined {
  if (config === undefined || input === undefined || isNamed) return config
  return !isUrl(input) && resolve(input) === config.input ? config : input === config.input ? config : undefined
}
