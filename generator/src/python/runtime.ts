/** The runtime as the package carries it: what the generated modules need of it, directly or through each other. */
import type { OutputFile } from '../emit.ts'

/** Copies of the runtime's files below `_runtime/`, without those that nothing imports. */
export function runtimeFiles(
  runtime: OutputFile[],
  generated: OutputFile[],
  httpLibrary: 'httpx' | 'httpx2',
): OutputFile[] {
  const known = new Map(runtime.map((file) => [file.path, file.content]))
  const wanted = reachable(known, [...new Set(generated.flatMap(importedByGenerated))])
  return [...wanted].map((path) => ({
    path: `_runtime/${path}`,
    content: path === 'http.py' ? withLibrary(known.get(path) ?? '', httpLibrary) : (known.get(path) ?? ''),
  }))
}

/** The one import site of the HTTP library. */
const withLibrary = (text: string, library: 'httpx' | 'httpx2'): string =>
  library === 'httpx' ? text : text.replace(/^import httpx$/m, 'import httpx2 as httpx')

/** Runtime modules that a generated file names, in imports and in the tables of lazy names. */
function importedByGenerated(file: OutputFile): string[] {
  if (!file.path.endsWith('.py')) return []
  return [...file.content.matchAll(/\._runtime((?:\.[a-z_0-9]+)*)/g)].map(([, dotted]) => (dotted ?? '').slice(1))
}

function reachable(known: ReadonlyMap<string, string>, roots: string[]): Set<string> {
  const wanted = new Set<string>()
  const queue = roots.flatMap((module) => filesOf(known, module))
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (wanted.has(path)) continue
    wanted.add(path)
    queue.push(...importsOf(path, known.get(path) ?? '').flatMap((module) => filesOf(known, module)))
  }
  return wanted
}

/** `encode.form` to its file, and the packages above it. */
function filesOf(known: ReadonlyMap<string, string>, module: string): string[] {
  const parts = module === '' ? [] : module.split('.')
  const packages = parts.map((_, index) => [...parts.slice(0, index), '__init__.py'].join('/'))
  const own = [`${parts.join('/')}.py`, [...parts, '__init__.py'].join('/')]
  return [...packages, ...own].filter((path) => known.has(path))
}

/** Modules that a module of the runtime imports, as dotted paths from the runtime's root. */
function importsOf(path: string, text: string): string[] {
  const folder = path.split('/').slice(0, -1)
  const found: string[] = []
  for (const [, dots, module, names] of text.matchAll(/^\s*from (\.+)([\w.]*) import (\([^)]*\)|.*)$/gm)) {
    const base = folder.slice(0, folder.length - ((dots ?? '.').length - 1))
    const target = [...base, ...(module === '' || module === undefined ? [] : module.split('.'))]
    found.push(target.join('.'))
    if (module === '') found.push(...importedNames(names ?? '').map((name) => [...target, name].join('.')))
  }
  return [...found, ...lazyModules(folder, text)]
}

const importedNames = (text: string): string[] =>
  text
    .replace(/[()]/g, '')
    .split(',')
    .map((part) => part.trim().split(' ')[0] ?? '')
    .filter((name) => name !== '')

/** Modules that `import_module(".x", …)` names. */
const lazyModules = (folder: string[], text: string): string[] =>
  [...text.matchAll(/import_module\("\.([\w.]+)"/g)].map(([, module]) =>
    [...folder, ...(module ?? '').split('.')].join('.'),
  )
