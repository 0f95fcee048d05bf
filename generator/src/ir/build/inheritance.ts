import type { LoadedDocument } from '../../document/loaded.ts'
import { child, elements, entries, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ModelId } from '../ids.ts'
import { addTo } from '../../multimap.ts'

/** A schema with a discriminator and no union: where it is referred to, one of its heirs stands (OpenAPI 3.1, 4.8.25). */
export interface Family {
  property: string
  place: Node
  /** The heirs that values can be of, by id. */
  heirs: ModelId[]
}

/** What the discriminator says in an heir. */
export interface Tag {
  property: string
  values: string[]
}

export interface Inheritance {
  families: ReadonlyMap<ModelId, Family>
  tags: ReadonlyMap<ModelId, Tag>
  /** What is inherited from and stands for something else where it is referred to: a family, an heir with heirs of its own, or a union of what inherits from it. */
  inherited: ReadonlySet<ModelId>
}

const PREFIX = '/components/schemas/'

/** Whether a reference at this place says what a component inherits, rather than what a value is. */
export function isInheriting({ file, pointer }: Node): boolean {
  return file === '' && /^\/components\/schemas\/[^/]+\/allOf\/\d+$/.test(pointer)
}

/** The families among the root's components; one walk over them, and none where no schema has a discriminator. */
export function findInheritance(document: LoadedDocument): Inheritance {
  const root: Node = { value: document.files.get('')?.value, file: '', pointer: '' }
  const schemas = entries(child(child(root, 'components'), 'schemas'))
  const bases = schemas.filter(([, node]) => isBase(node))
  const families = new Map<ModelId, Family>()
  const tags = new Map<ModelId, Tag>()
  const heirs = heirsByBase(schemas)
  const circles = schemas.filter(([, node]) => armIds(node).some((id) => heirs.get(node.pointer)?.includes(id)))
  if (bases.length + circles.length === 0) return { families, tags, inherited: new Set() }
  const nodes = new Map(schemas.map(([, node]) => [node.pointer, node]))
  const isMarking = schemas.some(([, node]) => isAbstract(node))
  for (const [, node] of bases) {
    const property = textOf(child(node, 'discriminator'), 'propertyName') as string
    const values = valuesByHeir(node, nodes)
    if (isMarking ? !isAbstract(node) : values.has(node.pointer)) continue
    const concrete = allHeirs(node.pointer, heirs).filter((id) => !isAbstract(nodes.get(id) as Node))
    if (concrete.length === 0) continue
    families.set(node.pointer, { property, place: child(node, 'discriminator'), heirs: concrete })
    for (const id of concrete) tags.set(id, { property, values: values.get(id) ?? [nameOf(nodes.get(id) as Node)] })
  }
  // What stands for its heirs is none itself.
  const known = new Set(families.keys())
  for (const [id, family] of families) {
    family.heirs = family.heirs.filter((heir) => !known.has(heir))
    if (family.heirs.length === 0) families.delete(id)
  }
  for (const id of families.keys()) tags.delete(id)
  const inherited = [...families.keys(), ...[...tags.keys()].filter((id) => heirs.has(id))]
  for (const [, node] of circles) {
    inherited.push(node.pointer)
    for (const [id, tag] of tagsOfArms(node, nodes, heirs)) if (!tags.has(id) && !families.has(id)) tags.set(id, tag)
  }
  return { families, tags, inherited: new Set(inherited) }
}

function isBase(node: Node): boolean {
  const property = textOf(child(node, 'discriminator'), 'propertyName')
  if (property === undefined || ['oneOf', 'anyOf'].some((key) => Array.isArray(member(node, key)))) return false
  return [node, ...elements(child(node, 'allOf'))].some((part) => isObject(member(child(part, 'properties'), property)))
}

/** The components that a union names. */
function armIds(node: Node): ModelId[] {
  const arms = (['oneOf', 'anyOf'] as const).flatMap((key) => elements(child(node, key)))
  return arms.flatMap((arm) => componentOf(textOf(arm, '$ref')) ?? [])
}

/** What the discriminator says in the arms that inherit from what they are arms of. */
function tagsOfArms(
  node: Node,
  nodes: ReadonlyMap<string, Node>,
  heirs: ReadonlyMap<ModelId, readonly ModelId[]>,
): [ModelId, Tag][] {
  const property = textOf(child(node, 'discriminator'), 'propertyName')
  if (property === undefined) return []
  const values = valuesByHeir(node, nodes)
  return armIds(node)
    .filter((id) => heirs.get(node.pointer)?.includes(id) === true && nodes.has(id))
    .map((id) => [id, { property, values: values.get(id) ?? [nameOf(nodes.get(id) as Node)] }])
}

/** NSwag says which classes are abstract; where nobody does, a base that the mapping does not name is taken to be. */
function isAbstract(node: Node): boolean {
  return [node, ...elements(child(node, 'allOf'))].some((part) => member(part, 'x-abstract') === true)
}

function heirsByBase(schemas: readonly (readonly [string, Node])[]): Map<ModelId, ModelId[]> {
  const heirs = new Map<ModelId, ModelId[]>()
  for (const [, node] of schemas)
    for (const part of elements(child(node, 'allOf'))) {
      const base = componentOf(textOf(part, '$ref'))
      if (base !== undefined) addTo(heirs, base, node.pointer)
    }
  return heirs
}

function componentOf(reference: string | undefined): ModelId | undefined {
  return reference?.startsWith(`#${PREFIX}`) ? reference.slice(1) : undefined
}

function allHeirs(base: ModelId, heirs: ReadonlyMap<ModelId, readonly ModelId[]>): ModelId[] {
  const found = new Set<ModelId>()
  const queue = [...(heirs.get(base) ?? [])]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === base || found.has(id)) continue
    found.add(id)
    queue.push(...(heirs.get(id) ?? []))
  }
  return [...found].toSorted()
}

/** The mapping turned round; its values are references, or bare names. */
function valuesByHeir(node: Node, nodes: ReadonlyMap<string, Node>): Map<ModelId, string[]> {
  const values = new Map<ModelId, string[]>()
  for (const [value, { value: target }] of entries(child(child(node, 'discriminator'), 'mapping'))) {
    if (typeof target !== 'string') continue
    const id = componentOf(target) ?? PREFIX + target
    if (nodes.has(id)) addTo(values, id, value)
  }
  return values
}

function nameOf({ pointer }: Node): string {
  return pointer.slice(PREFIX.length).replaceAll('~1', '/').replaceAll('~0', '~')
}
