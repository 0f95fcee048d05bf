import {
  contract,
  exportOpenAPI,
  nothing,
  post,
  type Diagnostic,
  type EndpointOptions,
  type JsonObject,
} from '../src/index.ts'

/** A contract of one endpoint, exported. */
export function exportOne(options: Partial<EndpointOptions>, path = '/things/{id}') {
  return exportOpenAPI(
    contract({ title: 'Test', version: '1.0.0' }, { things: { act: post(path, { returns: nothing(), ...options }) } }),
  )
}

/** The document of a contract of one endpoint, which must be without fault. */
export function documentOf(options: Partial<EndpointOptions>, path?: string): JsonObject {
  const { document, diagnostics } = exportOne(options, path)
  if (diagnostics.length) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'))
  return document
}

/** The faults of a contract of one endpoint, as `code keyPath`. */
export function faultsOf(options: Partial<EndpointOptions>, path?: string): string[] {
  return exportOne(options, path).diagnostics.map(summary)
}

/** A diagnostic in short. */
export function summary({ code, place }: Diagnostic): string {
  return `${code.replace('contract/', '')} @ ${place.keyPath ?? ''}`
}

/** A member of a document by the keys that lead to it. */
export function at(value: unknown, ...keys: string[]): JsonObject {
  return keys.reduce((inner, key) => (inner as JsonObject)[key], value) as JsonObject
}
