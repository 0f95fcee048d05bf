/** Which operation a README shows, the same one in every language. */
import type { Operation } from './ir/api.ts'

/** The operation that reads best among those that are wanted and not deprecated; the smaller id where two read alike. */
export function sampleOperation(
  operations: readonly Operation[],
  isWanted: (operation: Operation) => boolean,
): Operation | undefined {
  let best: { operation: Operation; effort: number } | undefined
  for (const operation of operations) {
    if (operation.deprecated !== undefined || !isWanted(operation)) continue
    const effort = effortOf(operation)
    const isEqual = best !== undefined && effort === best.effort
    if (best === undefined || effort < best.effort || (isEqual && operation.id < best.operation.id)) {
      best = { operation, effort }
    }
  }
  return best?.operation
}

/** What a reader must take in: little with an example, few required arguments and a short path; a creation before others. */
function effortOf(operation: Operation): number {
  const required = operation.arguments.filter((argument) => argument.required).length
  const example = operation.examples[0]?.request ?? {}
  const isDescribed = Object.keys(example).length > 0 ? 0 : 20
  // A creation that says nothing of what is made shows little.
  const says = operation.arguments.some(({ source, key, required: isRequired }) => {
    return source !== 'path' && (isRequired || Object.hasOwn(example, key))
  })
  const isWantedFirst = operation.isUsageExample ? -1000 : 0
  return (
    isWantedFirst +
    isDescribed +
    required +
    (operation.method !== 'create' ? 5 : says ? 0 : 25) +
    operation.resource.length
  )
}
