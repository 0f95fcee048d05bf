import type { GenerateOptions } from './config.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { loadDocument, type LoadedDocument } from './document/index.ts'
import { buildApi } from './ir/build/index.ts'
import type { Api } from './ir/api.ts'

export interface LoadedApi {
  /** Absent when nothing could be built. */
  api: Api | undefined
  document: LoadedDocument | undefined
  diagnostics: Diagnostic[]
}

/** Reads an OpenAPI document (a path, a URL, or its value) and settles what it means. */
export async function loadApi(
  input: string | URL | object,
  options: GenerateOptions & { fetch?: typeof globalThis.fetch } = {},
): Promise<LoadedApi> {
  const { document, diagnostics } = await loadDocument(input, {
    ...(options.allowRefs && { allowRefs: options.allowRefs }),
    ...(options.fetch && { fetch: options.fetch }),
  })
  if (!document) return { api: undefined, document, diagnostics }
  const built = buildApi(document, {
    ...(options.bodies && { bodies: options.bodies }),
    ...(options.extensions?.alias && { extensionAlias: options.extensions.alias }),
    ...(options.naming?.operations && { names: options.naming.operations }),
  })
  return { api: built.api, document, diagnostics: [...diagnostics, ...built.diagnostics] }
}
