import { inferNames } from '../../infer/names.ts'
import type { Operation } from '../api.ts'
import type { BuildContext } from './build-context.ts'
import { givenName } from './naming.ts'
import type { Draft, OperationNaming } from './operations.ts'
import { plainType } from './shapes.ts'
import { listIn } from './list-results.ts'

type Unnamed = Omit<Operation, keyof OperationNaming>

/** Gives every operation its resource and method: what was said, else what path, method and result tell. */
export function settleNames(context: BuildContext, drafts: readonly Draft[], operations: readonly Unnamed[]): Operation[] {
  const questions = operations.map((operation, index) => ({
    id: operation.id,
    httpMethod: operation.httpMethod,
    path: operation.path,
    qualifier: qualifierOf(drafts[index] as Draft),
    ...(operation.operationId === undefined ? {} : { operationId: operation.operationId }),
    isList: isList(context, operation),
  }))
  const inferred = inferNames(questions)
  return operations.map((operation, index) => {
    const given = givenName(context, (drafts[index] as Draft).found)
    const found = inferred.get(operation.id) as { resource: string[]; method: string }
    return {
      ...operation,
      resource: given?.resource ?? found.resource,
      method: given?.method ?? found.method,
      naming: given?.naming ?? 'inferred',
    }
  })
}

function qualifierOf({ found }: Draft): string {
  return [...found.fixedQuery.map(({ name, value }) => (value === 'true' ? name : value)), found.fragment].join(' ')
}

function isList(context: BuildContext, { result }: Unnamed): boolean {
  if (result.kind === 'page') return true
  return result.kind === 'json' && listIn(context, plainType(context.schemas, result.type))
}
