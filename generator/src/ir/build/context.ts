import type { Collector } from '../../diagnostics/collect.ts'
import type { LoadedDocument } from '../../document/loaded.ts'
import type { Node } from '../../document/node.ts'
import type { ModelId } from '../ids.ts'
import type { JsonSchema, Model, NameOrigin, ObjectModel, Property, TypeRef } from '../models.ts'
import type { DeclaredDiscriminator } from './mappings.ts'
import type { Resolver } from './resolve.ts'
import type { Spot } from './spot.ts'

/** What an object schema says, before it has a name. */
export interface ObjectShape {
  kind: 'object'
  properties: Property[]
  additional: ObjectModel['additional']
  bases: ModelId[]
}

/** What a schema is apart from null: an object of its own, or a type that needs no name. */
export type Shape = ObjectShape | { kind: 'type'; type: TypeRef }

export interface Description {
  shape: Shape
  isNullable: boolean
}

/** Names and structure of schemas while they are built: what the small files of this folder hand to one another. */
export interface SchemaContext {
  readonly document: LoadedDocument
  readonly resolver: Resolver
  readonly collector: Collector
  /** Whether the author has said that an enum is open or closed; a type that is absent is open when a response reaches it. */
  readonly openness: Map<TypeRef, boolean>
  /** The property that a document says tells the variants of a union apart; it counts once it is proved. */
  readonly discriminators: Map<TypeRef, DeclaredDiscriminator>
  typeOf(node: Node, spot: Spot): TypeRef
  schemaOf(node: Node): JsonSchema
  /** What `node` describes; children of an object are named below `id`. */
  describe(node: Node, id: ModelId, spot: Spot): Description
  /** Whether a schema is what a base with a discriminator can be. */
  isHeir(node: Node): boolean
  /** Id of the model that a reference names; it is built later. */
  declare(reference: string, from: Node): ModelId | undefined
  /** The node that a model was declared at. */
  nodeOf(id: ModelId): Node | undefined
  /** The model, built if need be; `undefined` while it is being built. */
  built(id: ModelId): Model | undefined
  /** Makes an unnamed object a model, or finds the equal one that there is. */
  addObject(id: ModelId, node: Node, origin: NameOrigin, shape: ObjectShape, schema?: JsonSchema): TypeRef
}

export const UNKNOWN: TypeRef = { kind: 'unknown' }
export const NEVER: TypeRef = { kind: 'never' }

export function typeShape(type: TypeRef): Shape {
  return { kind: 'type', type }
}

/** `null` or the type; never nested, and nothing more for a type that has null already. */
export function nullable(type: TypeRef): TypeRef {
  if (type.kind === 'nullable' || type.kind === 'null' || type.kind === 'unknown') return type
  return type.kind === 'never' ? { kind: 'null' } : { kind: 'nullable', of: type }
}

export function isSameType(a: TypeRef, b: TypeRef): boolean {
  return a === b || (a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b))
}
