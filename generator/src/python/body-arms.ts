/** The signatures of a method whose body is one of several: an overload for each, where type checkers can tell them apart. */
import type { Argument, Operation } from '../ir/api.ts'
import { bodyShape, modelsOf } from '../ir/bodies.ts'
import type { ObjectModel } from '../ir/models.ts'
import { relationOf, type Relation } from './assignable.ts'
import type { Emission } from './emission.ts'

/** More overloads than these help nobody. */
const MOST_ARMS = 32

/** The arguments of each body, the narrower first; one list of all arguments where there is one body, or where the bodies cannot be told apart. */
export function armsOf(operation: Operation, emission: Emission): Argument[][] {
  const models = modelsOf(bodyShape(operation.body)).flatMap((id) => {
    const model = emission.models.get(id)
    return model?.kind === 'object' ? [model] : []
  })
  const whole = operation.arguments.find(({ source }) => source === 'whole-body')
  const arms = [
    ...models.map((model) => argumentsWith(operation, model)),
    ...(whole === undefined || models.length === 0 ? [] : [argumentsWithWhole(operation)]),
  ]
  const ordered = arms.length > MOST_ARMS ? undefined : narrowFirst(arms, emission)
  return ordered === undefined || ordered.length < 2 ? [operation.arguments] : ordered
}

const isOfBody = ({ source }: Argument): boolean => source === 'body' || source === 'whole-body'

function argumentsWith(operation: Operation, { properties }: ObjectModel): Argument[] {
  const isRequired = operation.body?.required !== false
  return operation.arguments.flatMap((argument) => {
    if (!isOfBody(argument)) return [argument]
    const property = argument.source === 'body' && properties.find(({ name }) => name === argument.name)
    return property ? [{ ...argument, type: property.type, required: isRequired && property.required }] : []
  })
}

function argumentsWithWhole(operation: Operation): Argument[] {
  return operation.arguments.flatMap((argument) => {
    if (argument.source === 'whole-body') return [{ ...argument, required: operation.body?.required !== false }]
    return isOfBody(argument) ? [] : [argument]
  })
}

/** Puts each arm before those that take all that it takes, and drops doubles; nothing where that cannot be known. */
function narrowFirst(arms: Argument[][], emission: Emission): Argument[][] | undefined {
  const ordered: Argument[][] = []
  for (const arm of arms) {
    const relations = ordered.map((other) => ({
      inOther: isWithin(arm, other, emission),
      ofOther: isWithin(other, arm, emission),
    }))
    if (relations.some(({ inOther, ofOther }) => inOther === 'unknown' || ofOther === 'unknown')) return undefined
    if (relations.some(({ inOther, ofOther }) => inOther === 'yes' && ofOther === 'yes')) continue
    const at = relations.findIndex(({ inOther }) => inOther === 'yes')
    // What is narrower than it must stand before it, and so before what it is narrower than.
    if (at >= 0 && relations.some(({ ofOther }, index) => ofOther === 'yes' && index > at)) return undefined
    ordered.splice(at < 0 ? ordered.length : at, 0, arm)
  }
  return ordered
}

/** Whether every call that fits one signature fits another. */
function isWithin(arm: readonly Argument[], other: readonly Argument[], emission: Emission): Relation {
  const known = new Map(other.map((argument) => [argument.key, argument]))
  const own = new Set(arm.filter(({ required }) => required).map(({ key }) => key))
  if (other.some(({ key, required }) => required && !own.has(key))) return 'no'
  if (arm.some(({ key }) => !known.has(key))) return 'no'
  const relations = arm.map(({ key, type }) => relationOf(type, (known.get(key) as Argument).type, emission))
  return relations.includes('no') ? 'no' : relations.includes('unknown') ? 'unknown' : 'yes'
}
