import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { OutputFile } from '../emit.ts'
import { refusal, writeError } from './fault.ts'
import { digestOf, MANIFEST, printManifest, readManifest } from './manifest.ts'
import { faultOfPath, foldersOf, foldPath } from './paths.ts'
import { isStaging } from './staging.ts'

/** What a run would do to one folder; nothing of it has happened. */
export interface WritePlan {
  /** Absolute, links above it resolved. */
  dir: string
  /** As the user gave it, for messages. */
  shown: string
  /** New or changed files, the manifest among them, sorted by path. */
  write: OutputFile[]
  /** Files of an earlier run that are made no more, sorted. */
  remove: string[]
  unchanged: string[]
  /** What the manifest lists now. */
  before: string[]
  /** Warnings of files that somebody edited since they were made, whose text this run would lose. */
  edited: Diagnostic[]
  /** With an error among them the plan is empty. */
  diagnostics: Diagnostic[]
}

/** Compares an output with its folder. Reads only. */
export function planOutput(dir: string, files: readonly OutputFile[]): WritePlan {
  const empty: WritePlan = {
    dir: resolve(dir),
    shown: dir,
    write: [],
    remove: [],
    unchanged: [],
    before: [],
    edited: [],
    diagnostics: [],
  }
  const faults = faultsOfPaths(files)
  if (faults.length > 0) return { ...empty, diagnostics: faults }
  try {
    return planFolder(empty, files)
  } catch (error) {
    return { ...empty, diagnostics: [refusal(error, dir)] }
  }
}

function planFolder(empty: WritePlan, files: readonly OutputFile[]): WritePlan {
  const { shown } = empty
  const dir = realFolder(empty.dir)
  const manifest = readManifest(dir)
  const diagnostics = [
    ...manifest.diagnostics,
    ...(manifest.files || manifest.diagnostics.length > 0 ? [] : faultsOfFolder(dir, shown)),
  ]
  if (diagnostics.length > 0) return { ...empty, diagnostics }
  const before = manifest.files ?? []
  const ours = new Set([...before, MANIFEST])
  const made = new Set(files.filter(({ once }) => !once).map(({ path }) => path))
  const once = files.filter((file) => file.once).map(({ path }) => path)
  const given = new Set([...manifest.given, ...once])
  const all = [
    ...files,
    {
      path: MANIFEST,
      content: printManifest(
        [...made],
        [...given].filter((path) => !made.has(path)),
        new Map(files.flatMap(({ path, content, once: isOnce }) => (isOnce ? [] : [[path, digestOf(content)]]))),
      ),
    },
  ]
  const statsOf = rememberedStats(dir)
  const states = all
    .filter((file) => !file.once || !isGiven(dir, file.path, manifest.given))
    .map((file) => ({ file, state: stateOf(dir, file, { ours, statsOf }) }))
  const refused = states.flatMap(({ file, state }) =>
    state.kind === 'refused' ? [writeError(state.code, join(shown, file.path), state.message, state.cure)] : [],
  )
  if (refused.length > 0) return { ...empty, diagnostics: refused }
  const write = states
    .flatMap(({ file, state }) => (state.kind === 'differs' ? [file] : []))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const remove = before.filter((path) => !made.has(path) && !given.has(path) && isPlainFile(dir, path)).toSorted()
  const touched = [...write.map(({ path }) => path), ...remove]
  return {
    dir,
    shown,
    write,
    remove,
    edited: touched.filter((path) => isEdited(dir, path, manifest.digests)).map((path) => editedWarning(shown, path)),
    unchanged: states.flatMap(({ file, state }) => (state.kind === 'same' ? [file.path] : [])).toSorted(),
    before,
    diagnostics: [],
  }
}

/** Whether somebody changed a file since it was made. */
function isEdited(dir: string, path: string, digests: ReadonlyMap<string, string>): boolean {
  const digest = digests.get(path)
  return digest !== undefined && isPlainFile(dir, path) && digestOf(readFileSync(join(dir, path), 'utf8')) !== digest
}

function editedWarning(shown: string, path: string): Diagnostic {
  const message = 'the file was edited since it was generated; what was written there is lost'
  return {
    ...writeError('edited', join(shown, path), message, 'put code of your own into a file beside it'),
    severity: 'warning',
  }
}

/** Whether a file that is written once is the user's by now: it was given before, or stands there. */
function isGiven(dir: string, path: string, given: readonly string[]): boolean {
  return given.includes(path) || lstatSync(join(dir, path), { throwIfNoEntry: false }) !== undefined
}

/** Follows links of the user's own path to the folder, never one inside it. */
function realFolder(dir: string): string {
  return lstatSync(dir, { throwIfNoEntry: false }) ? realpathSync(dir) : dir
}

function faultsOfFolder(dir: string, shown: string): Diagnostic[] {
  const stats = lstatSync(dir, { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return [writeError('not-a-folder', shown, 'the output is a file', 'choose a folder')]
  if (readdirSync(dir).every(isStaging)) return []
  const cure = `choose an empty folder, or empty this one; a folder of ours has the file ${MANIFEST}`
  return [writeError('foreign-folder', shown, 'the folder is not empty and was not made by artificer', cure)]
}

/** Emitters make legal paths; a path that is not shows a name that escaped the name table. */
function faultsOfPaths(files: readonly OutputFile[]): Diagnostic[] {
  const seen = new Map<string, string>()
  const folders = new Set([...new Set(files.flatMap(({ path }) => foldersOf(path)))].map(foldPath))
  return files.flatMap(({ path }) => {
    const other = seen.get(foldPath(path))
    seen.set(foldPath(path), path)
    const fault =
      faultOfPath(path) ?? (other === undefined ? undefined : `meets ${JSON.stringify(other)} where case is ignored`)
    const reason = fault ?? (folders.has(foldPath(path)) ? 'is both a file and a folder' : undefined)
    return reason === undefined ? [] : [writeError('path', path, `the path ${reason}`)]
  })
}

type State = { kind: 'same' } | { kind: 'differs' } | { kind: 'refused'; code: string; message: string; cure: string }

type StatsOf = (folder: string) => Stats | undefined

/** What stands where a folder of the output is meant, asked once for all that is in it. */
function rememberedStats(dir: string): StatsOf {
  const known = new Map<string, Stats | undefined>()
  return (folder) => {
    if (!known.has(folder)) known.set(folder, lstatSync(join(dir, folder), { throwIfNoEntry: false }))
    return known.get(folder)
  }
}

function stateOf(dir: string, file: OutputFile, known: { ours: ReadonlySet<string>; statsOf: StatsOf }): State {
  const { ours, statsOf } = known
  for (const folder of foldersOf(file.path)) {
    const stats = statsOf(folder)
    if (!stats) return { kind: 'differs' }
    if (!stats.isDirectory() && !(stats.isFile() && ours.has(folder))) return refusedFolder(folder, stats)
    if (!stats.isDirectory()) return { kind: 'differs' }
  }
  const stats = lstatSync(join(dir, file.path), { throwIfNoEntry: false })
  if (!stats) return { kind: 'differs' }
  if (stats.isSymbolicLink())
    return {
      kind: 'refused',
      code: 'link',
      message: 'a symbolic link stands where a file would be written',
      cure: 'remove the link',
    }
  if (!stats.isFile())
    return {
      kind: 'refused',
      code: 'not-a-file',
      message: 'a folder stands where a file would be written',
      cure: 'move the folder',
    }
  if (!ours.has(file.path)) {
    if (!isNamed(dir, file.path)) return { kind: 'differs' }
    return {
      kind: 'refused',
      code: 'not-ours',
      message: 'a file of somebody else stands where one would be written',
      cure: 'move or rename it',
    }
  }
  return readFileSync(join(dir, file.path), 'utf8') === file.content ? { kind: 'same' } : { kind: 'differs' }
}

function refusedFolder(folder: string, stats: Stats): State {
  const what = stats.isSymbolicLink() ? 'is a symbolic link, which is not followed' : 'is no folder'
  return {
    kind: 'refused',
    code: stats.isSymbolicLink() ? 'link' : 'not-a-folder',
    message: `${JSON.stringify(folder)} ${what}`,
    cure: `move ${JSON.stringify(folder)}`,
  }
}

/** False where the file system ignores case and the file that was found is spelled otherwise. */
function isNamed(dir: string, path: string): boolean {
  return readdirSync(dirname(join(dir, path))).includes(basename(path))
}

/** Whether a path is a file of this folder that is reached through no link. */
function isPlainFile(dir: string, path: string): boolean {
  const isReal = foldersOf(path).every(
    (folder) => lstatSync(join(dir, folder), { throwIfNoEntry: false })?.isDirectory() === true,
  )
  return isReal && lstatSync(join(dir, path), { throwIfNoEntry: false })?.isFile() === true
}
