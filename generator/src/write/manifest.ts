import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { writeError } from './fault.ts'
import { faultOfPath } from './paths.ts'

/** Lists the files of an output folder that are ours. */
export const MANIFEST = '.artificer-manifest.json'

interface Manifest {
  /** Files that a run replaces and deletes. */
  files: string[]
  /** Files that were given to the user, for good. */
  given: string[]
  /** What stood in a file when it was made, by path: to notice that somebody edited it. */
  digests: ReadonlyMap<string, string>
}

/** Short enough to read past, long enough that an edit does not keep it. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

/** The paths that the folder's manifest lists, sorted; `files` is `undefined` when the folder has none. */
export function readManifest(dir: string): {
  files: string[] | undefined
  given: string[]
  digests: ReadonlyMap<string, string>
  diagnostics: Diagnostic[]
} {
  const path = join(dir, MANIFEST)
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats) return { files: undefined, given: [], digests: new Map(), diagnostics: [] }
  const manifest = stats.isFile() ? parseManifest(readFileSync(path, 'utf8')) : undefined
  if (manifest) return { ...manifest, diagnostics: [] }
  return {
    files: undefined,
    given: [],
    digests: new Map(),
    diagnostics: [writeError('manifest', path, 'this is no manifest of ours', 'restore it, or empty the folder')],
  }
}

/** A path that leads out of the folder makes the whole manifest invalid: it decides what is deleted. */
function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('files' in value)) return undefined
    const files = pathsOf(value.files)
    const given = 'given' in value ? pathsOf(value.given) : []
    const digests = new Map(Object.entries(('digests' in value && value.digests) || {}))
    return files && given && { files, given, digests }
  } catch {
    return undefined
  }
}

function pathsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every(isPath) ? value : undefined
}

function isPath(file: unknown): file is string {
  return typeof file === 'string' && faultOfPath(file) === undefined
}

/** `given`: files that are the user's from now on. */
export function printManifest(
  files: readonly string[],
  given: readonly string[] = [],
  digests: ReadonlyMap<string, string> = new Map(),
): string {
  const note =
    'Files in this folder that `artificer generate` made and may replace or delete. Put your own files beside them.'
  const manifest = {
    note,
    version: 1,
    files: sorted(files),
    ...(given.length === 0 ? {} : { given: sorted(given) }),
    ...(digests.size === 0
      ? {}
      : { digests: Object.fromEntries(sorted([...digests.keys()]).map((path) => [path, digests.get(path)])) }),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function sorted(paths: readonly string[]): string[] {
  return [...new Set(paths)].toSorted()
}
