import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Collector } from '../diagnostics/collect.ts'
import type { TextFormat } from './parse.ts'
import type { YamlNode } from './yaml-tree.ts'

export type OpenApiVersion = '3.0' | '3.1' | '3.2'

export interface LoadedFile {
  /** Relative to the document's folder, with `/`; the root file is the empty string. */
  name: string
  value: unknown
  /** Absent for a document that was given as an object: it has pointers and no lines. */
  text?: string
  format?: TextFormat
  /** Where the nodes of a YAML text stand. */
  root?: YamlNode | undefined
  /** Place in the text of a place in the value, where the value was converted from another version. */
  placeOf?: (pointer: string) => string
}

/** A document that has been read: every file that its references reach, parsed and within the limits. */
export interface LoadedDocument {
  /** The minor version whose rules hold. A 2.0 document has been converted to 3.0. */
  version: OpenApiVersion
  /** What the user gave: a path, a URL, or `(object)`. */
  source: string
  files: Map<string, LoadedFile>
  /** Places (file, then pointer) of the references that loading has reported already. */
  unresolved?: ReadonlySet<string>
  /** Whether loading has found an error. */
  isFaulty?: boolean
}

export interface LoadOptions {
  /** Folder that references of a document given as an object are relative to; without it they are refused. */
  base?: string
  /** URLs of further files that may be fetched, exactly as a reference resolves to them. */
  allowRefs?: string[]
  /** Replaces the network in tests. */
  fetch?: typeof globalThis.fetch
}

export interface LoadResult {
  /** Absent when there is nothing that could be built. */
  document: LoadedDocument | undefined
  diagnostics: Diagnostic[]
}

export type { Collector }
