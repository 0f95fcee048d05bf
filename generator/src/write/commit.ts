import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
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
 * the old one or the new one. A folder that is new moves with all that is in it.
 */
export function commitPlan(plan: WritePlan): Diagnostic[] {
  if (plan.write.length === 0 && plan.remove.length === 0) return []
  let staging: Staging | undefined
  try {
    for (const folder of touchedFolders(plan)) accessSync(folder, constants.W_OK)
    staging = openStaging(plan.dir)
    const isNew = newFolders(plan)
    stageFiles(plan, staging, isNew)
    moveFiles(plan, staging, isNew)
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

/** Files of new folders are staged as they will stand there, all others under numbers, so that no path is made twice. */
function stageFiles(plan: WritePlan, staging: Staging, isNew: ReadonlySet<string>): void {
  const folders = new Set(plan.write.flatMap(({ path }) => (isNew.has(topOf(path)) ? foldersOf(path) : [])))
  for (const folder of folders) mkdirSync(join(staging.path, NEW, folder), { recursive: true })
  for (const [index, { path, content }] of plan.write.entries())
    writeFileSync(`${staging.path}/${isNew.has(topOf(path)) ? `${NEW}/${path}` : index}`, content)
}

/** Folder of the staged folders that are new. */
const NEW = 'new'

/** The outermost folder of a path; nothing for a file beside the folders. */
const topOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')))

/** Outermost folders that are not there yet. */
function newFolders(plan: WritePlan): Set<string> {
  const tops = new Set(plan.write.map(({ path }) => topOf(path)))
  return new Set([...tops].filter((top) => !lstatSync(join(plan.dir, top), { throwIfNoEntry: false })))
}

/** While files move, the manifest lists the old and the new ones: whatever happens, the next run knows them all as ours. */
function moveFiles(plan: WritePlan, staging: Staging, isNew: ReadonlySet<string>): void {
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
  for (const top of isNew) renameSync(join(staging.path, NEW, top), join(plan.dir, top))
  const single = [...plan.write.entries()].filter(([, { path }]) => !isNew.has(topOf(path)))
  const folders = new Set(single.flatMap(([, { path }]) => foldersOf(path)))
  for (const folder of folders) mkdirSync(join(plan.dir, folder), { recursive: true })
  const manifestLast = single.toSorted(([, a], [, b]) => Number(a.path === MANIFEST) - Number(b.path === MANIFEST))
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
