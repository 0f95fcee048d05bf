import type { ModelId, OperationId, SourcePlace } from './ids.ts'

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * A schema normalised to JSON Schema 2020-12: OpenAPI's spellings (`nullable`, boolean `exclusiveMinimum`, …) are translated, and every
 * reference is `#/$defs/<model id, escaped as a JSON pointer token>`. `schemaDefinitions(api)` gives the `$defs`.
 */
export type JsonSchema = boolean | { [keyword: string]: Json }

/** How the author or the place names a model; a language's name table turns this into an identifier. */
export type NameOrigin =
  /** The author wrote it: component key, or a vendor's naming extension. Kept as written where a language allows it. */
  | { kind: 'component'; name: string }
  /** `<Resource><Method>Response`, `…Params` body, `…Event`, with the status where several responses have bodies. */
  | {
      kind: 'operation'
      operation: OperationId
      role: 'response' | 'body' | 'event' | 'error' | 'parameter'
      detail?: string
    }
  /** Below another model: the property, the array item, the union's arm (by title, discriminator value, reference or telling property), or the map's value. */
  | { kind: 'member'; parent: ModelId; role: 'property' | 'item' | 'variant' | 'value'; detail: string }
  /** A request form that differs from the response form of the same component. */
  | { kind: 'input'; of: ModelId }
  | { kind: 'webhook'; event: string }

interface ModelBase {
  id: ModelId
  place: SourcePlace
  origin: NameOrigin
  title?: string
  description?: string
  deprecated?: boolean | string
  /** Reached by a parameter or request body. */
  inRequest: boolean
  /** Reached by a response, stream event, error or webhook. */
  inResponse: boolean
  schema: JsonSchema
}

export type Model = ObjectModel | AliasModel

export interface ObjectModel extends ModelBase {
  kind: 'object'
  /** All properties, those of `bases` included, in document order. */
  properties: Property[]
  /** Members beyond `properties`: `open`: unsaid, kept as they are; `closed`: forbidden; `typed`: each has this type. */
  additional: { kind: 'open' } | { kind: 'closed' } | { kind: 'typed'; type: TypeRef }
  /** Models whose properties this one has unchanged (from `allOf`): a printer may extend them. */
  bases: ModelId[]
}

/** A named type that is no object: enum, union, array, map or scalar. */
export interface AliasModel extends ModelBase {
  kind: 'alias'
  type: TypeRef
}

export interface Property {
  /** Wire name, exactly. */
  name: string
  type: TypeRef
  required: boolean
  readOnly: boolean
  writeOnly: boolean
  /** The author's name for it beside the wire's, from a vendor's extension: languages that case names take it. */
  givenName?: string
  description?: string
  deprecated?: boolean | string
  default?: Json
  example?: Json
}

export type TypeRef =
  /** `format` as written: `date-time`, `date`, `uuid`, `byte`, `int64`, … */
  | { kind: 'string'; format?: string }
  | { kind: 'integer'; format?: string }
  | { kind: 'number'; format?: string }
  | { kind: 'boolean' }
  | { kind: 'null' }
  | { kind: 'literal'; value: string | number | boolean }
  /** `open`: values that the document does not know may come (settled here: only types that a response reaches). */
  | { kind: 'enum'; values: EnumMember[]; open: boolean }
  | { kind: 'array'; items: TypeRef }
  | { kind: 'tuple'; items: TypeRef[]; rest?: TypeRef }
  | { kind: 'map'; values: TypeRef }
  /** At least two variants, none of them `null` or `nullable`, flattened, without duplicates. */
  | { kind: 'union'; variants: TypeRef[]; discriminator?: Discriminator }
  /** `null` or `of`; always outermost, never nested. */
  | { kind: 'nullable'; of: TypeRef }
  | { kind: 'model'; id: ModelId }
  /** Bytes: an upload, a part, or a binary answer. */
  | { kind: 'file'; mediaTypes: string[]; maxBytes?: number }
  | { kind: 'unknown' }
  /** No value fits (an empty union or enum, a `false` schema). */
  | { kind: 'never' }

export interface EnumMember {
  value: string | number
  /** From `x-enum-varnames` and its synonyms. */
  name?: string
  description?: string
}

/**
 * Proved: every variant is an object model whose `property` is required and a literal, or literals. None is shared between variants, unless the document's own mapping
 * names every variant and gives the literal to one of them.
 */
export interface Discriminator {
  property: string
  mapping: { value: string; model: ModelId }[]
}
