import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PREFIX = '.artificer-staging-'

/** Folders in which new files wait; one that is left over belongs to a run that was killed. */
const open = new Set<string>()

export function isStaging(name: string): boolean {
  return name.startsWith(PREFIX)
}

export interface Staging {
  path: string
  /** Folders that were made for the output itself, innermost first. */
  made: string[]
}

/** Makes a staging folder inside the output, so that a rename is all that is left to do; sweeps up those of killed runs. */
export function openStaging(dir: string): Staging {
  const made = makeFolders(dir)
  for (const name of readdirSync(dir).filter(isStaging)) rmSync(join(dir, name), { recursive: true, force: true })
  const path = mkdtempSync(join(dir, PREFIX))
  open.add(path)
  return { path, made }
}

/** Folder by folder: the recursive form of `mkdirSync` never returns where the system denies that the parent exists (`/proc`). */
function makeFolders(dir: string): string[] {
  const missing: string[] = []
  for (let folder = dir; !existsSync(folder); folder = dirname(folder)) missing.push(folder)
  for (const folder of missing.toReversed()) mkdirSync(folder)
  return missing
}

export function closeStaging(staging: Staging): void {
  rmSync(staging.path, { recursive: true, force: true })
  open.delete(staging.path)
}

/** Takes back what opening made, as far as it is empty. */
export function abandonStaging(staging: Staging): void {
  closeStaging(staging)
  for (const folder of staging.made) {
    if (readdirSync(folder).length > 0) return
    rmdirSync(folder)
  }
}

/** For a handler of signals: removes what an interrupted run has left. */
export function removeStagings(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true })
  open.clear()
}
