import { child } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { CursorResume, Operation, Stream } from '../api.ts'
import type { BuildContext } from './build-context.ts'
import type { Draft } from './operations.ts'

/** Finds the operations by which streams go on, and sees that what calls a stream can call them. */
export function settleResumes(context: BuildContext, drafts: readonly Draft[], operations: readonly Operation[]): void {
  const nodes = new Map(drafts.map(({ found: { id, node } }) => [id, node]))
  for (const operation of operations) {
    const node = nodes.get(operation.id)
    for (const stream of streamsOf(operation))
      if (node !== undefined && stream.resume?.kind === 'cursor') {
        const { resume } = stream
        if (!settleResume(context, { ...stream, resume }, operation, operations, node)) delete stream.resume
      }
  }
}

function streamsOf({ result, flagged }: Operation): Stream[] {
  return [result, flagged?.result].flatMap((one) => (one?.kind === 'stream' ? [one.stream] : []))
}

/** Whether there is such an operation, and it takes what it is to be given. */
function settleResume(
  context: BuildContext,
  { resume }: { resume: CursorResume },
  operation: Operation,
  operations: readonly Operation[],
  node: Node,
): boolean {
  const place = child(context.extension(node, 'x-stream') ?? node, 'resume')
  const target = operations.find((one) => namesOf(one).includes(resume.operation))
  if (target === undefined) {
    const cure = 'name an `operationId`, or the path of a method such as `responses.retrieve`'
    context.invalid(child(place, 'operation'), `there is no operation ${JSON.stringify(resume.operation)}`, cure)
    return false
  }
  resume.operation = target.id
  const known = new Set(target.arguments.map(({ name }) => name))
  const strange = [resume.parameter, ...Object.keys(resume.arguments)].filter((name) => !known.has(name))
  const given = new Set([
    resume.parameter,
    ...Object.keys(resume.arguments),
    ...operation.arguments.map(({ name }) => name),
  ])
  const missing = target.arguments.filter(({ name, required }) => required && !given.has(name)).map(({ name }) => name)
  for (const name of strange) context.invalid(place, `${target.id} has no argument \`${name}\``, 'name one that it has')
  for (const name of missing)
    context.invalid(
      place,
      `${target.id} needs \`${name}\`, which the call of the stream does not have`,
      `say where it stands in an event: \`arguments: { ${name}: '/id' }\``,
    )
  return strange.length + missing.length === 0
}

/** How an operation may be called. */
function namesOf({ id, operationId, resource, method }: Operation): (string | undefined)[] {
  return [operationId, [...resource, method].join('.'), id]
}
