import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { writeError } from './fault.ts'
import { faultOfPath } from './paths.ts'

/** Lists the files of an output folder that are ours. */
export const MANIFEST = '.artificer-manifest.json'

/** The paths that the folder's manifest lists, sorted; `undefined` when the folder has none. */
export function readManifest(dir: string): { files: string[] | undefined; diagnostics: Diagnostic[] } {
  const path = join(dir, MANIFEST)
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return { files: undefined, diagnostics: [] }
  const files = stats.isFile() ? parseManifest(readFileSync(path, 'utf8')) : undefined
  if (files) return { files, diagnostics: [] }
  return {
    files: undefined,
    diagnostics: [writeError('manifest', path, 'this is no manifest of ours', 'restore it, or empty the folder')],
  }
}

/** A path that leads out of the folder makes the whole manifest invalid: it decides what is deleted. */
function parseManifest(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('files' in value) || !Array.isArray(value.files))
      return undefined
    const files: unknown[] = value.files
    return files.every((file): file is string => typeof file === 'string' && faultOfPath(file) === undefined)
      ? files
      : undefined
  } catch {
    return undefined
  }
}

export function printManifest(files: readonly string[]): string {
  const note =
    'Files in this folder that `artificer generate` made and may replace or delete. Put your own files beside them.'
  return `${JSON.stringify({ note, version: 1, files: [...new Set(files)].toSorted() }, null, 2)}\n`
}
