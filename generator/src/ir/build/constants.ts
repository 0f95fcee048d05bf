import type { TypeRef } from '../models.ts'

/** The texts that a type is one of, where it is nothing else. */
export function constantsOf(type: TypeRef): string[] | undefined {
  if (type.kind === 'literal') return typeof type.value === 'string' ? [type.value] : undefined
  if (type.kind !== 'enum' || !type.values.every(({ value }) => typeof value === 'string')) return undefined
  return type.values.map(({ value }) => value as string)
}
