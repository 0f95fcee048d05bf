/** The union of all webhooks. */
import type { TypeRef } from '../ir/models.ts'
import type { Emission } from './emission.ts'
import type { TypeEntity } from './entities.ts'
import { call, dict, pipe, subscript, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { referenceName, RUNTIME, type TypesContext } from './types-context.ts'

/** Its type: by tag where the payloads name their event, else a plain union. */
export function webhookUnion(entity: TypeEntity & { kind: 'webhooks' }, context: TypesContext): Doc {
  const { emission, imports } = context
  const names = entity.arms.map((name) => referenceName(name, context))
  const discriminator = emission.api.webhooks?.discriminator
  if (discriminator === undefined) return pipe(names)
  const unknown = imports.use(`${RUNTIME}.unions`, 'Unknown')
  const entries = tagsOf(emission, discriminator).map(([tag, name]): [string, Doc] => [
    pythonString(tag),
    referenceName(name, context),
  ])
  const tagged = call(imports.use(`${RUNTIME}.unions`, 'TaggedUnion'), [pythonString(discriminator), dict(entries)])
  return subscript(imports.use('typing', 'Annotated'), [pipe([...names, unknown]), tagged])
}

/** Tag and class of each webhook: the literals of its discriminating member, else the event's name. */
function tagsOf(emission: Emission, discriminator: string): [string, string][] {
  const events = emission.api.webhooks?.events ?? []
  return events.flatMap((event): [string, string][] => {
    const name = emission.names.webhooks.events[event.name]
    if (name === undefined) return []
    return literalTags(emission, event.type, discriminator, event.name).map((tag) => [tag, name])
  })
}

function literalTags(emission: Emission, type: TypeRef, discriminator: string, fallback: string): string[] {
  const model = type.kind === 'model' ? emission.models.get(type.id) : undefined
  const member =
    model?.kind === 'object' ? model.properties.find((property) => property.name === discriminator) : undefined
  if (member?.type.kind === 'literal' && typeof member.type.value === 'string') return [member.type.value]
  if (member?.type.kind === 'enum')
    return member.type.values.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  return [fallback]
}
