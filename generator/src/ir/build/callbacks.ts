import { child, entries, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Callback, Link, Operation } from '../api.ts'
import type { OperationId } from '../ids.ts'
import type { BuildContext } from './build-context.ts'
import type { BuiltResponse } from './responses.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** Requests that the API makes back to its caller, kept as facts. */
export function buildCallbacks(context: BuildContext, operation: OperationId, node: Node): Callback[] {
  return entries(child(node, 'callbacks')).flatMap(([name, callback]) =>
    entries(context.resolver.follow(callback))
      .filter(([expression]) => !expression.startsWith('x-'))
      .flatMap(([expression, item]) => {
        const path = context.resolver.follow(item)
        return METHODS.filter((method) => isObject(member(path, method))).map((method) => {
          const type = callbackType(context, operation, name, child(path, method))
          return {
            operation,
            name,
            expression,
            httpMethod: method.toUpperCase(),
            ...(type === undefined ? {} : { type }),
          }
        })
      }),
  )
}

function callbackType(context: BuildContext, operation: OperationId, name: string, node: Node): Callback['type'] {
  const body = context.resolver.follow(child(node, 'requestBody'))
  const [, media] = entries(child(body, 'content'))[0] ?? []
  if (media === undefined) return undefined
  const schema = child(context.resolver.follow(media), 'schema')
  return context.schemas.typeOf(schema, {
    kind: 'origin',
    origin: { kind: 'operation', operation, role: 'event', detail: name },
  })
}

/** Where a response leads on to another operation; `target` is settled once all operations are known. */
export interface PendingLink {
  link: Omit<Link, 'target'>
  operationId: string | undefined
  operationRef: string | undefined
}

export function buildLinks(
  context: BuildContext,
  operation: OperationId,
  responses: readonly BuiltResponse[],
): PendingLink[] {
  return responses.flatMap(({ response, node }) =>
    entries(child(node, 'links')).map(([name, written]) => {
      const link = context.resolver.follow(written)
      const description = textOf(link, 'description')
      return {
        link: { operation, status: response.status, name, ...(description === undefined ? {} : { description }) },
        operationId: textOf(link, 'operationId'),
        operationRef: textOf(link, 'operationRef'),
      }
    }),
  )
}

export function settleLinks(pending: readonly PendingLink[], operations: readonly Operation[]): Link[] {
  const byOperationId = new Map(
    operations.flatMap(({ id, operationId }) => (operationId === undefined ? [] : [[operationId, id] as const])),
  )
  const byPlace = new Map(operations.map(({ id, place }) => [`#${place.pointer}`, id]))
  return pending.map(({ link, operationId, operationRef }) => {
    const target = operationId === undefined ? byPlace.get(operationRef ?? '') : byOperationId.get(operationId)
    return { ...link, ...(target === undefined ? {} : { target }) }
  })
}
