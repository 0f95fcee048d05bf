import { type AnySchema, defOf, unwrap } from './kinds.ts'
import { namedOf } from './metadata.ts'

/** One value of a discriminator and the arm that it stands for. */
export interface Tag {
  readonly value: string
  readonly arm: AnySchema
  readonly armIndex: number
}

/** The discriminator of a union, if it is a discriminated one. */
export function discriminatorOf(schema: AnySchema): string | undefined {
  const def = defOf(schema)
  return def.type === 'union' && 'discriminator' in def ? (def.discriminator as string) : undefined
}

/** The values of a discriminator over all arms, also of arms that are discriminated unions themselves. */
export function tagsOf(union: AnySchema): Tag[] {
  const property = discriminatorOf(union)
  const def = defOf(union)
  if (property === undefined || def.type !== 'union') return []
  return def.options.flatMap((option, armIndex) => armTags(option, property, armIndex))
}

function armTags(option: AnySchema, property: string, armIndex: number): Tag[] {
  const arm = unwrap(option)
  const def = defOf(arm)
  if (def.type === 'union') return def.options.flatMap((inner) => armTags(inner, property, armIndex))
  if (def.type !== 'object') return []
  const tag = def.shape[property]
  return tag ? literalValues(tag).map((value) => ({ value, arm: option, armIndex })) : []
}

function literalValues(schema: AnySchema): string[] {
  return [...(unwrap(schema)._zod.values ?? [])].filter((value) => value !== undefined && value !== null).map(String)
}

/** The `mapping` of a discriminator: component names by value, or undefined when an arm has no name. */
export function discriminatorMapping(
  union: AnySchema,
  names: ReadonlyMap<AnySchema, string>,
): Record<string, string> | undefined {
  const mapping: Record<string, string> = {}
  for (const { value, arm } of tagsOf(union)) {
    const named = namedOf(arm, names)
    if (!named) return undefined
    mapping[value] = named.id
  }
  return mapping
}
