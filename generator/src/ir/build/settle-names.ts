import { child, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import { inferNames } from '../../infer/names.ts'
import type { InferredName, NameQuestion } from '../../infer/names.ts'
import { reasonsFor } from '../../infer/reasons.ts'
import { singularWords, wordsOf } from '../../infer/words.ts'
import type { Operation } from '../api.ts'
import type { BuildContext } from './build-context.ts'
import { givenName } from './naming.ts'
import type { GivenName } from './naming.ts'
import type { Draft, OperationNaming } from './operations.ts'
import { plainType } from './shapes.ts'
import { listIn } from './list-results.ts'

type Unnamed = Omit<Operation, keyof OperationNaming>

/** Gives every operation its resource and method: what was said, else what path, method and result tell. */
export function settleNames(
  context: BuildContext,
  drafts: readonly Draft[],
  operations: readonly Unnamed[],
): Operation[] {
  const given = drafts.map(({ found }) => givenName(context, found))
  const questions = operations.map((operation, index) =>
    question(context, operation, drafts[index] as Draft, given[index]),
  )
  const { names, collisions, shape } = inferNames(questions)
  const places = new Map(drafts.map(({ found }) => [found.id, found.node]))
  for (const { first, second, name, instead } of collisions) {
    const message = `the name ${name} would be that of ${first} as well; it is ${instead} instead`
    context.collector.warning(
      'infer/collision',
      places.get(second) as Node,
      message,
      'give one of them `x-sdk: { resource, method }`',
    )
  }
  return operations.map((operation, index) => {
    const name = names.get(operation.id) as InferredName
    const { resource, method } = name
    const naming = given[index]?.naming ?? 'inferred'
    const why = reasonsFor(questions[index] as NameQuestion, shape(operation.path), name)
    const facts = [
      ...(given[index]?.resource === undefined ? [{ fact: `resource ${resource.join('.')}`, from: why.resource }] : []),
      ...(given[index]?.method === undefined ? [{ fact: `method ${method}`, from: why.method }] : []),
    ]
    return {
      ...operation,
      resource,
      method,
      naming,
      inferred: [...facts, ...operation.inferred],
    }
  })
}

function question(context: BuildContext, operation: Unnamed, draft: Draft, given: GivenName | undefined): NameQuestion {
  return {
    id: operation.id,
    httpMethod: operation.httpMethod,
    path: operation.path,
    qualifier: qualifierOf(draft),
    ...(member(child(draft.found.node, 'x-oaiMeta'), 'beta') === true ? { isBeta: true } : {}),
    ...(operation.operationId === undefined ? {} : { operationId: operation.operationId }),
    isList: isList(context, operation),
    ...(given?.resource === undefined ? {} : { resource: given.resource }),
    ...(given?.method === undefined ? {} : { method: given.method }),
  }
}

function qualifierOf({ found }: Draft): string {
  return [...found.fixedQuery.map(({ name, value }) => (value === 'true' ? name : value)), found.fragment].join(' ')
}

function isList(context: BuildContext, { result, path, operationId }: Unnamed): boolean {
  if (result.kind === 'page') return true
  if (result.kind !== 'json') return false
  const said = singularWords([...wordsOf(path.replaceAll(/\{[^{}]*\}/g, ' ')), ...wordsOf(operationId ?? '')])
  return listIn(context, plainType(context.schemas, result.type), new Set(said))
}
