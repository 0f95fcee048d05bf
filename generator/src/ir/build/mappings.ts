import { decodeFragment, resolveFile } from '../../document/load.ts'
import { child, entries } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ModelId } from '../ids.ts'
import type { Discriminator, Model, ObjectModel, TypeRef } from '../models.ts'
import type { SchemaContext } from './context.ts'
import { constantsOf } from './constants.ts'

/** What a document says of the member that tells the variants of a union apart. */
export interface DeclaredDiscriminator {
  property: string
  node: Node
  /** Whether the mapping may name what has variants but is none: bases between a base and its heirs. */
  isFamily?: true
}

/** The mapping that a document writes, as far as it leads to variants that can have the value; the rest is warned of. */
export function declaredMapping(
  context: SchemaContext,
  { property, node, isFamily }: DeclaredDiscriminator,
  variants: readonly TypeRef[],
): Discriminator['mapping'] {
  const ids = variants.flatMap((variant) => (variant.kind === 'model' ? [variant.id] : []))
  // What was made of an arm and of what stands beside the union has no name to be mapped to.
  if (ids.length < variants.length || ids.some((id) => context.nodeOf(id) === undefined)) return []
  return entries(child(node, 'mapping')).flatMap(([value, place]) => {
    const targets = typeof place.value === 'string' ? targetsOf(place.value, node.file) : []
    const id = ids.find((each) => targets.some((target) => isSame(context, target, each)))
    const fault = id === undefined ? 'which is none of the variants' : contradiction(context, id, property, value)
    if (fault === undefined) return id === undefined ? [] : [{ value, model: id }]
    const message = `the discriminator maps ${JSON.stringify(value)} to ${JSON.stringify(place.value)}, ${fault}`
    if (id !== undefined || isFamily !== true)
      context.collector.warning('schema/mapping', place, message, 'map it to the variant that has the value')
    return []
  })
}

function contradiction(context: SchemaContext, id: ModelId, property: string, value: string): string | undefined {
  const model = context.built(id)
  const constants = model?.kind === 'object' ? constantsAt(model, property) : undefined
  return constants?.includes(value) === false ? `whose ${JSON.stringify(property)} is never that` : undefined
}

/** The constants that an object requires a member to have. */
export function constantsAt({ properties }: ObjectModel, name: string): string[] | undefined {
  const property = properties.find((candidate) => candidate.name === name)
  return property?.required === true ? constantsOf(property.type) : undefined
}

/** Places that a mapping may mean: a reference, or the bare name of a component. */
function targetsOf(target: string, file: string): ModelId[] {
  const hash = target.indexOf('#')
  const path = hash < 0 ? target : target.slice(0, hash)
  const pointer = hash < 0 ? '' : decodeFragment(target.slice(hash + 1))
  const found = path === '' ? file : resolveFile(path, file)
  return [
    ...(found === undefined ? [] : [found === '' ? pointer : `${found}#${pointer}`]),
    `/components/schemas/${target.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  ]
}

/** Whether a place has a variant, or a name for it. */
function isSame(context: SchemaContext, target: ModelId, variant: ModelId): boolean {
  const passed = new Set<ModelId>()
  for (let current: ModelId | undefined = target; current !== undefined && !passed.has(current);) {
    if (current === variant) return true
    passed.add(current)
    const model: Model | undefined = context.built(current)
    current = model?.kind === 'alias' && model.type.kind === 'model' ? model.type.id : undefined
  }
  return false
}
