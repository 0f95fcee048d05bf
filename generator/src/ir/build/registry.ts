import type { Collector } from '../../diagnostics/collect.ts'
import { MAX_GENERATIONS } from '../../document/limits.ts'
import type { LoadedDocument } from '../../document/loaded.ts'
import { child, entries, has, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ModelId, SourcePlace } from '../ids.ts'
import type { AliasModel, JsonSchema, Model, NameOrigin, ObjectModel, TypeRef } from '../models.ts'
import { isConjunction } from './all-of.ts'
import type { ObjectShape, SchemaContext } from './context.ts'
import { UNKNOWN, nullable } from './context.ts'
import { baseId, familySchema, familyType, taggedSchema, taggedShape } from './heirs.ts'
import { withBindings } from './dynamic-references.ts'
import { findInheritance, isInheriting } from './inheritance.ts'
import { deprecation } from './life-cycle.ts'
import { createNormaliser } from './normalise-schema.ts'
import { declaredOrigin } from './origins.ts'
import { createResolver, placeKey } from './resolve.ts'
import { describe, typeOf } from './type-refs.ts'

export interface SchemaRegistry extends SchemaContext {
  /** Builds what was declared and not built yet, and gives all models, sorted by id. */
  finish(): Model[]
  /** Adds a model that has what another has. */
  addCopy(model: ObjectModel, id: ModelId, origin: NameOrigin): void
}

/** Where every model comes into being: declared ones at their place, unnamed objects once for each shape. */
export function createRegistry(document: LoadedDocument, collector: Collector): SchemaRegistry {
  const resolver = createResolver(document, collector)
  const models = new Map<ModelId, Model>()
  const nodes = new Map<ModelId, Node>()
  const building = new Set<ModelId>()
  const queue: ModelId[] = []
  let next = 0
  const shapes = new Map<string, ModelId>()
  /** Unnamed objects that turned out equal to one that was there, by their own place. */
  const merged = new Map<ModelId, ModelId>()
  const adopted = adoptedNames(document)
  const { families, tags, inherited } = findInheritance(document)
  const normaliser = createNormaliser(document.version, declare, collector, resolver.follow)

  const context: SchemaRegistry = {
    document,
    resolver,
    collector,
    openness: new Map(),
    discriminators: new Map(),
    typeOf: (node, spot) => typeOf(context, withBindings(node, resolver, collector), spot),
    schemaOf: (node) => normaliser.normalise(withBindings(node, resolver, collector)),
    describe: (node, id, spot) => describe(context, node, id, spot),
    isHeir: (node) => tags.has(placeKey(node)),
    declare,
    nodeOf: (id) => nodes.get(id),
    built,
    addObject,
    finish,
    addCopy: (model, id, origin) => void models.set(id, { ...model, id, origin }),
  }

  function declare(reference: string, from: Node): ModelId | undefined {
    const target = resolver.target(reference, from)
    if (target === undefined) return undefined
    if (target.pointer === '' && has(target, 'openapi')) {
      const message = `the reference ${JSON.stringify(reference)} names the whole document`
      collector.error('ref/not-a-schema', child(from, '$ref'), message, 'refer to a schema')
      return undefined
    }
    const node = throughFiles(schemaOfContent(target, from))
    const place = placeKey(node)
    const id = inherited.has(place) && isInheriting(from) ? baseId(place) : (merged.get(place) ?? place)
    if (!nodes.has(id) && !models.has(id)) {
      nodes.set(id, withBindings(id === place || merged.has(place) ? node : withoutUnion(node), resolver, collector))
      queue.push(id)
    }
    return id
  }

  /** A reference to a whole response or body, in the place of a schema, means the schema of its content. */
  function schemaOfContent(node: Node, from: Node): Node {
    const content = entries(child(node, 'content'))
    const [, media] = content.find(([mediaType]) => mediaType.includes('json')) ?? content[0] ?? []
    if (media === undefined || member(node, 'type') !== undefined) return node
    const message =
      'the reference in the place of a schema names a response or a body; the schema of its content is taken'
    collector.warning('ref/not-a-schema', child(from, '$ref'), message, 'refer to the schema itself')
    const schema = child(resolver.follow(media), 'schema')
    return typeof member(schema, '$ref') === 'string'
      ? (resolver.target(member(schema, '$ref') as string, schema) ?? node)
      : schema
  }

  /** A schema that is nothing but a reference into another file is the schema there. */
  function throughFiles(node: Node): Node {
    const reference = member(node, '$ref')
    if (typeof reference !== 'string' || Object.keys(node.value as object).length > 1) return node
    const target = document.files.size === 1 ? node : resolver.follow(node)
    return target.file === '' ? node : target
  }

  function built(id: ModelId): Model | undefined {
    const known = models.get(id)
    const node = nodes.get(id)
    if (known !== undefined || node === undefined || building.has(id)) return known
    if (building.size >= MAX_GENERATIONS) {
      const message = `more than ${MAX_GENERATIONS} schemas build on one another`
      collector.error('schema/too-deep', node, message, 'let it say itself what it is')
      return undefined
    }
    building.add(id)
    const model = buildModel(id, node)
    building.delete(id)
    models.set(id, model)
    return model
  }

  function buildModel(id: ModelId, node: Node): Model {
    const origin = declaredOrigin(node, adopted.get(id))
    const written = normaliser.normalise(node)
    const family = families.get(id)
    if (family !== undefined) {
      const base = modelBase(id, node, origin, familySchema(written, family))
      return { ...base, kind: 'alias', type: familyType(context, family) }
    }
    const tag = tags.get(id)
    const base = modelBase(
      id,
      node,
      id === placeKey(node) ? origin : { kind: 'member', parent: placeKey(node), role: 'variant', detail: 'base' },
      tag === undefined ? written : taggedSchema(written, tag),
    )
    if (typeof member(node, '$ref') === 'string' && !isConjunction(node)) {
      return { ...base, kind: 'alias', type: typeOf(context, node, { kind: 'model', model: id }) }
    }
    const { shape, isNullable } = describe(context, node, id, { kind: 'model', model: id })
    if (shape.kind === 'object')
      return { ...base, kind: 'object', ...withoutKind(tag === undefined ? shape : taggedShape(shape, tag)) }
    return { ...base, kind: 'alias', type: isNullable ? nullable(shape.type) : shape.type }
  }

  function addObject(id: ModelId, node: Node, origin: NameOrigin, shape: ObjectShape, schema?: JsonSchema): TypeRef {
    const known = models.has(id) || nodes.has(id) ? id : merged.get(id)
    if (known !== undefined) return { kind: 'model', id: known }
    const key = shapeKey(shape, origin, node)
    const equal = shapes.get(key)
    if (equal !== undefined) {
      merged.set(id, equal)
      return { kind: 'model', id: equal }
    }
    shapes.set(key, id)
    models.set(id, {
      ...modelBase(id, node, origin, schema ?? normaliser.normalise(node)),
      kind: 'object',
      ...withoutKind(shape),
    })
    return { kind: 'model', id }
  }

  function finish(): Model[] {
    for (; next < queue.length; next++) built(queue[next] as ModelId)
    const straight = new Set<ModelId>()
    for (const model of models.values()) if (model.kind === 'alias') breakCircle(model, straight)
    return [...models.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** A name that is only a name for itself, perhaps by way of others, says nothing. `straight` are those that are known to lead to something. */
  function breakCircle(model: AliasModel, straight: Set<ModelId>): void {
    const passed = new Set<ModelId>([model.id])
    let type = model.type
    for (;;) {
      if (type.kind === 'nullable') type = type.of
      const target = type.kind === 'model' ? models.get(type.id) : undefined
      if (target?.kind !== 'alias' || straight.has(target.id)) {
        for (const id of passed) straight.add(id)
        return
      }
      if (passed.has(target.id)) break
      passed.add(target.id)
      type = target.type
    }
    const node = nodes.get(model.id) as Node
    collector.error('ref/cycle', node, 'the schema is only another name for itself', 'let one of them say what it is')
    model.type = UNKNOWN
  }

  return context
}

/** What is inherited from a union of heirs: all but the union, which would lead back to the heir. */
function withoutUnion(node: Node): Node {
  const { oneOf: _one, anyOf: _any, discriminator: _tag, ...rest } = node.value as { [keyword: string]: unknown }
  return { ...node, value: rest }
}

function withoutKind({ properties, additional, bases }: ObjectShape): Omit<ObjectShape, 'kind'> {
  return { properties, additional, bases }
}

function modelBase(
  id: ModelId,
  node: Node,
  origin: NameOrigin,
  schema: JsonSchema,
): Omit<Model & { kind: 'alias' }, 'kind' | 'type'> {
  const title = textOf(node, 'title')
  const description = textOf(node, 'description')
  const deprecated = deprecation(node)
  return {
    id,
    place: placeOf(node),
    origin,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    inRequest: false,
    inResponse: false,
    schema,
  }
}

export function placeOf(node: Node): SourcePlace {
  return node.file === '' ? { pointer: node.pointer } : { file: node.file, pointer: node.pointer }
}

/** Equal shapes have equal keys. Bodies of operations become arguments and are never shared with anything else. */
function shapeKey(shape: ObjectShape, origin: NameOrigin, node: Node): string {
  const owner = origin.kind === 'operation' && origin.role === 'body' ? origin.operation : ''
  const { properties, additional, bases } = shape
  const members = properties.map(({ description: _d, example: _e, ...rest }) => rest)
  return JSON.stringify([owner, textOf(node, 'title'), members, additional, bases])
}

/** Names that root components give to schemas of other files by being nothing but a reference to them. */
function adoptedNames(document: LoadedDocument): Map<ModelId, string> {
  const names = new Map<ModelId, string>()
  if (document.files.size === 1) return names
  const root: Node = { value: document.files.get('')?.value, file: '', pointer: '' }
  const silent: Collector = { diagnostics: [], error: () => {}, warning: () => {} }
  const resolver = createResolver(document, silent)
  const schemas = entries(child(child(root, 'components'), 'schemas')).toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, node] of schemas) {
    if (typeof member(node, '$ref') !== 'string' || Object.keys(node.value as object).length > 1) continue
    const target = resolver.follow(node)
    const place = placeKey(target)
    if (target.file !== '' && !names.has(place)) names.set(place, name)
  }
  return names
}
