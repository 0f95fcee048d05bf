import { existsSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { refusal, writeError } from './fault.ts'

/** Writes one file if it differs: to a name beside it first, so that a broken run leaves the old file whole. `check` only compares. */
export function saveFile(
  path: string,
  content: string,
  options: { check?: boolean } = {},
): { isChanged: boolean; diagnostics: Diagnostic[] } {
  const beside = `${path}.artificer-${process.pid}`
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats && !stats.isFile()) {
      return {
        isChanged: false,
        diagnostics: [
          writeError('not-a-file', path, 'no plain file stands where one would be written', 'choose another file'),
        ],
      }
    }
    const isChanged = !stats || readFileSync(path, 'utf8') !== content
    if (isChanged && !options.check) {
      writeFileSync(beside, content)
      renameSync(beside, path)
    }
    return { isChanged, diagnostics: [] }
  } catch (error) {
    if (existsSync(beside)) rmSync(beside)
    return { isChanged: false, diagnostics: [refusal(error, path)] }
  }
}
