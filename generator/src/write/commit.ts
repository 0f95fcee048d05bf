import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { refusal } from './fault.ts'
import { MANIFEST, printManifest } from './manifest.ts'
import { foldersOf } from './paths.ts'
import type { WritePlan } from './plan.ts'
import { abandonStaging, closeStaging, openStaging, type Staging } from './staging.ts'

/**
 * Carries out a plan. All new files are written beside their places first and moved last, so that a full disk or a killed run leaves every file whole:
 * the old one or the new one.
 */
export function commitPlan(plan: WritePlan): Diagnostic[] {
  if (plan.write.length === 0 && plan.remove.length === 0) return []
  let staging: Staging | undefined
  try {
    for (const folder of touchedFolders(plan)) accessSync(folder, constants.W_OK)
    staging = openStaging(plan.dir)
    stageFiles(plan, staging)
    moveFiles(plan, staging)
    closeStaging(staging)
    return []
  } catch (error) {
    if (staging) abandonStaging(staging)
    return [refusal(error, plan.shown)]
  }
}

/** Folders whose entries will change and that exist already. */
function touchedFolders(plan: WritePlan): string[] {
  const paths = [...plan.write.map(({ path }) => path), ...plan.remove]
  const folders = new Set(paths.map((path) => dirname(join(plan.dir, path))))
  return [...folders].filter((folder) => existsSync(folder))
}

/** Staged under numbers, so that no path is made twice. */
function stageFiles(plan: WritePlan, staging: Staging): void {
  for (const [index, { content }] of plan.write.entries()) writeFileSync(join(staging.path, String(index)), content)
}

/** While files move, the manifest lists the old and the new ones: whatever happens, the next run knows them all as ours. */
function moveFiles(plan: WritePlan, staging: Staging): void {
  const paths = plan.write.map(({ path }) => path).filter((path) => path !== MANIFEST)
  if (plan.write.length > paths.length) {
    const interim = join(staging.path, 'manifest')
    writeFileSync(
      interim,
      printManifest([...plan.before, ...paths, ...plan.unchanged.filter((path) => path !== MANIFEST)]),
    )
    renameSync(interim, join(plan.dir, MANIFEST))
  }
  for (const path of plan.remove) removeFile(plan.dir, path)
  const folders = new Set(paths.flatMap(foldersOf))
  for (const folder of folders) mkdirSync(join(plan.dir, folder), { recursive: true })
  const manifestLast = [...plan.write.entries()].toSorted(
    ([, a], [, b]) => Number(a.path === MANIFEST) - Number(b.path === MANIFEST),
  )
  for (const [index, { path }] of manifestLast) renameSync(join(staging.path, String(index)), join(plan.dir, path))
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(dir: string, path: string): void {
  rmSync(join(dir, path), { force: true })
  for (const folder of foldersOf(path).toReversed()) {
    if (readdirSync(join(dir, folder)).length > 0) return
    rmdirSync(join(dir, folder))
  }
}
