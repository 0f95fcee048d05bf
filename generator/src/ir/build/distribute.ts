import type { Node } from '../../document/node.ts'
import type { ModelId } from '../ids.ts'
import type { JsonSchema, Property, TypeRef } from '../models.ts'
import type { Part } from './all-of.ts'
import type { ObjectShape, SchemaContext, Shape } from './context.ts'
import { typeShape } from './context.ts'
import { intersect } from './intersect.ts'
import { originOf, variantSpot } from './spot.ts'
import type { Spot } from './spot.ts'
import { unionOf } from './unions.ts'

interface Distribution {
  node: Node
  id: ModelId
  spot: Spot
  merged: ObjectShape
  parts: Part[]
  unions: Part[]
}

const MAX_ARMS = 200

/** An object beside a union is a union of objects: each arm with the object's members. Further unions beside the first stay in the JSON Schema only. */
export function distribute(context: SchemaContext, of: Distribution): Shape {
  const { node, merged, unions } = of
  const [first, ...more] = unions
  const union = first?.shape.kind === 'type' && first.shape.type.kind === 'union' ? first.shape.type.variants : []
  if (more.length > 0 || union.length > MAX_ARMS) {
    const message = 'an object is combined with several unions; only the first is part of its type'
    context.collector.warning('schema/union-product', node, message, 'name the combinations that are meant')
  }
  // Nothing but names that the arms must have.
  const isBare = of.parts.every(({ shape }) => shape.kind === 'type')
  const others = of.parts.filter((part) => part !== first && !more.includes(part)).map((part) => part.schema)
  const arms = union.slice(0, MAX_ARMS).flatMap((arm, index) => {
    const model = arm.kind === 'model' ? context.built(arm.id) : undefined
    // What is no object is not restricted by what an object requires.
    if (model?.kind !== 'object') return isBare ? [arm] : []
    if (isBare && merged.properties.every(({ name }) => isRequiredIn(model, name))) return [arm]
    const shape = mergeArm(context, node, merged, { ...model, kind: 'object' })
    // An arm that inherits what stands beside the union has it already.
    if (JSON.stringify(shape.properties) === JSON.stringify(model.properties)) return [arm]
    const schema: JsonSchema = { allOf: [...others, model.schema] as never }
    const label = armLabel(context, arm, index)
    return [context.addObject(`${of.id}/~variant/${index}`, node, originOf(variantSpot(of.spot, label)), shape, schema)]
  })
  return arms.length === 0 ? merged : typeShape(withDiscriminatorOf(context, first, unionOf(context, arms)))
}

/** What the document says of a union holds for the one that is made of it. */
function withDiscriminatorOf(context: SchemaContext, part: Part | undefined, type: TypeRef): TypeRef {
  const declared = part?.shape.kind === 'type' ? context.discriminators.get(part.shape.type) : undefined
  const union = type.kind === 'nullable' ? type.of : type
  if (declared !== undefined && union.kind === 'union') context.discriminators.set(union, declared)
  return type
}

function isRequiredIn({ properties }: ObjectShape, name: string): boolean {
  return properties.some((property) => property.name === name && property.required)
}

/** The arm's own label: that of its place, or the name that it is referred to by. */
function armLabel(context: SchemaContext, arm: TypeRef, index: number): string {
  const model = arm.kind === 'model' ? context.built(arm.id) : undefined
  if (model === undefined || model.id.includes('/~variant/')) return String(index)
  const { origin } = model
  if (context.nodeOf(model.id) !== undefined) return lastToken(model.id)
  return (
    (origin.kind === 'member' || origin.kind === 'operation' ? origin.detail?.split('.').at(-1) : '') || String(index)
  )
}

function lastToken(id: ModelId): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

function mergeArm(
  context: SchemaContext,
  node: Node,
  merged: ObjectShape,
  arm: ObjectShape & { id: ModelId },
): ObjectShape {
  const properties = new Map<string, Property>(merged.properties.map((property) => [property.name, property]))
  for (const property of arm.properties) {
    const before = properties.get(property.name)
    const type =
      before === undefined ? property.type : intersect(context, node, before.type, property.type, property.name)
    properties.set(property.name, {
      ...before,
      ...property,
      type,
      required: property.required || (before?.required ?? false),
    })
  }
  return {
    kind: 'object',
    properties: [...properties.values()],
    additional: arm.additional,
    bases: merged.bases.filter((base) => isKept(context, base, properties)),
  }
}

function isKept(context: SchemaContext, base: ModelId, properties: ReadonlyMap<string, Property>): boolean {
  const model = context.built(base)
  return model?.kind === 'object' && model.properties.every((property) => properties.get(property.name) === property)
}
