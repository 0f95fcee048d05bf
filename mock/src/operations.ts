import type { Api, Operation } from '@artificer/generator/ir'
import { MockUsageError } from './usage-error.ts'

/** How the SDKs call the operation: `conversations.messages.create`. */
export const sdkNameOf = (operation: Operation): string => [...operation.resource, operation.method].join('.')

/** Finds an operation by its SDK name, its `operationId` or its id (`POST /users`). */
export interface OperationIndex {
  /** @throws {MockUsageError} when there is none; the message lists the nearest names. */
  get(name: string): Operation
}

export const createOperationIndex = (api: Api): OperationIndex => {
  const byName = new Map<string, Operation>()
  for (const operation of api.operations) byName.set(sdkNameOf(operation), operation)
  for (const operation of api.operations)
    if (operation.operationId !== undefined) setNew(byName, operation.operationId, operation)
  for (const operation of api.operations) setNew(byName, operation.id, operation)
  return {
    get: (name) => {
      const operation = byName.get(name)
      if (operation === undefined) throw new MockUsageError(unknownOperation(api, name))
      return operation
    },
  }
}

const setNew = (map: Map<string, Operation>, name: string, operation: Operation): void => {
  if (!map.has(name)) map.set(name, operation)
}

const unknownOperation = (api: Api, name: string): string => {
  const wanted = name.toLowerCase()
  const names = api.operations.map(sdkNameOf)
  const near = names.filter((known) =>
    wanted.split('.').some((part) => part !== '' && known.toLowerCase().includes(part)),
  )
  const shown = (near.length > 0 ? near : names).slice(0, 5).join(', ')
  return `The API has no operation \`${name}\`. Name it as the SDKs do, by operationId or by \`METHOD /path\`: ${shown} …`
}
