import type { OutputFile } from '../../emit.ts'

const importPattern = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g

/** The runtime's files that the generated code reaches, under `src/runtime/`. */
export function reachableRuntime(runtime: OutputFile[], generated: OutputFile[]): OutputFile[] {
  const files = new Map(runtime.map(({ path, content }) => [`src/runtime/${withinRuntime(path)}`, content]))
  const reached = new Map<string, string>()
  const pending = generated.flatMap(importedFiles)
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const content = files.get(path)
    if (content === undefined || reached.has(path)) continue
    reached.set(path, content)
    pending.push(...importedFiles({ path, content }))
  }
  return [...reached].map(([path, content]) => ({ path, content })).toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Path below the runtime's folder, however it is given. */
function withinRuntime(path: string): string {
  return path.replace(/^(?:.*\/)?runtime\//, '')
}

function importedFiles({ path, content }: OutputFile): string[] {
  return [...content.matchAll(importPattern)].map(([, specifier = '']) => resolve(path, specifier))
}

function resolve(from: string, specifier: string): string {
  const segments = from.split('/').slice(0, -1)
  for (const segment of specifier.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  return segments.join('/').replace(/\.js$/, '.ts')
}
