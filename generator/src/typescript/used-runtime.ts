import type { EmitContext } from './context.ts'
import { streamOf } from './declarations/events.ts'
import type { UsedRuntime } from './index-file.ts'
import { pageClass } from './pages.ts'
import type { SourceFile } from './printer/source-file.ts'

/** What of the runtime an API makes use of, by what its files import. */
export function usedRuntime(context: EmitContext, files: SourceFile[]): UsedRuntime {
  const imported = (module: string): boolean => files.some(({ imports }) => imports.has(`src/runtime/${module}.ts`))
  const { operations } = context.api
  const pages = operations.flatMap(({ result }) => (result.kind === 'page' ? [pageClass(result.pagination).name] : []))
  return {
    pages: new Set(pages),
    hasStreams: operations.some((operation) => streamOf(operation) !== undefined),
    hasResume: imported('stream/resume'),
    hasMessageStreams: imported('message-stream'),
    hasUploads: imported('uploads'),
    hasBodyChoices: imported('encode/choose'),
    hasBinary: imported('binary'),
  }
}
