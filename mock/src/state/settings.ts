import type { Api, Operation } from '@artificer/generator/ir'
import type { OperationIndex } from '../operations.ts'
import type { MockOptions } from '../options.ts'
import type { StateContext } from './context.ts'

/** Reads `seeded`. @throws {MockUsageError} for an unknown operation */
export const seededCounts = (
  operations: OperationIndex,
  seeded: MockOptions['seeded'],
): StateContext['seededCount'] => {
  if (seeded === undefined || typeof seeded === 'number') return () => seeded
  const counts = new Map(Object.entries(seeded).map(([name, count]) => [operations.get(name).id, count]))
  return (list) => (list === undefined ? undefined : counts.get(list.id))
}

/** `email_taken`, `name_already_exists`, `duplicate_slug`. */
const TAKEN = /^(?:duplicate_(.+)|(.+?)_(?:is_)?(?:taken|(?:already_)?exists|duplicate|in_use|not_unique))$/

/** Members that must be unique: as told, and as the codes of the declared 409s say. @throws {MockUsageError} for an unknown operation */
export const uniqueMembersOf = (
  api: Api,
  operations: OperationIndex,
  unique: MockOptions['unique'] = {},
): StateContext['uniqueMembers'] => {
  const told = new Map(Object.entries(unique).map(([name, members]) => [operations.get(name).id, members]))
  const errors = new Map(api.errors.map((error) => [error.id, error]))
  const inferred = (operation: Operation): string[] =>
    operation.errors.flatMap(({ error }) => {
      const declared = error === undefined ? undefined : errors.get(error)
      const match = declared?.status === 409 ? TAKEN.exec(declared.code.toLowerCase()) : null
      const word = match?.[1] ?? match?.[2]
      return word === undefined
        ? []
        : operation.arguments.filter(({ name }) => bare(name) === bare(word)).map(({ name }) => name)
    })
  return (operation) => [...(told.get(operation.id) ?? []), ...inferred(operation)]
}

const bare = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '')
