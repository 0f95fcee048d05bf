import type { Emit, OutputFile, TypeScriptOptions } from '../emit.ts'
import { clientSource } from './client/client-file.ts'
import { createClientSource } from './client/create-client-file.ts'
import { allResources, buildContext, type EmitContext } from './context.ts'
import { printTree } from './declarations/tree.ts'
import { errorsSource } from './errors-file.ts'
import { indexSource } from './index-file.ts'
import { packageFiles } from './package/package-files.ts'
import { sharedFile } from './places.ts'
import { rawFiles } from './raw/raw-files.ts'
import { createSourceFile, renderFile, type SourceFile } from './printer/source-file.ts'
import { resourceSource } from './resources/resource-file.ts'
import { createScope } from './scope.ts'
import { usedRuntime } from './used-runtime.ts'
import { receiverDiagnostics } from './webhooks/receiver.ts'
import { webhooksSource } from './webhooks/webhooks-file.ts'

/** The TypeScript SDK of an API, formatted. */
export const emitTypeScript: Emit<TypeScriptOptions> = (api, names, options) => {
  const context = buildContext(api, names, options)
  const sources = generatedSources(context)
  const generated = sources.map((file): OutputFile => ({ path: file.path, content: renderFile(file) }))
  const files = [...generated, ...rawFiles(context)]
  const output = options.emit === 'package' ? packageFiles(context, files) : files.map(belowGenerated)
  return { files: output.toSorted((a, b) => (a.path < b.path ? -1 : 1)), diagnostics: receiverDiagnostics(context) }
}

function generatedSources(context: EmitContext): SourceFile[] {
  const resources = allResources(context.api.root).filter(({ path }) => path.length > 0)
  const types = [sharedSource(context), webhooksSource(context)].flatMap((file) => file ?? [])
  const parts = [
    clientSource(context),
    createClientSource(context),
    ...resources.map((resource) => resourceSource(context, resource)),
    ...types,
  ]
  const used = usedRuntime(context, parts)
  const errors = errorsSource(context, { hasPages: used.pages.size > 0, hasStreams: used.hasStreams })
  return [...parts, errors, indexSource(context, [...parts, errors], used)]
}

/** Types that operations of several resources use, or none. */
function sharedSource(context: EmitContext): SourceFile | undefined {
  const trees = [...(context.trees.get(sharedFile)?.values() ?? [])]
  if (trees.length === 0) return undefined
  const file = createSourceFile(sharedFile)
  const scope = createScope(context, file)
  file.blocks.push(...trees.flatMap((node) => printTree(context, node, scope)))
  return file
}

function belowGenerated({ path, content }: OutputFile): OutputFile {
  return { path: path.replace(/^src\/generated\//, ''), content }
}
