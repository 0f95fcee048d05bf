import type { Json, JsonSchema, MemberPath, ResponseContent } from '@artificer/generator/ir'
import { declaredMembers, overlaidAll } from '../data/overlay.ts'
import { isObject, withMember, type JsonObject } from '../json.ts'
import type { StateContext } from './context.ts'
import { schemaAt } from './infer.ts'

/** An item as an answer shows it: its members that the schema has; what the schema asks for beyond them is made, once and for all for the key. */
export const viewOf = (
  item: JsonObject,
  schema: JsonSchema,
  key: string,
  { schemas, generator }: Pick<StateContext, 'schemas' | 'generator'>,
): Json => {
  const members = declaredMembers(schema, schemas)
  const shown =
    members.size === 0 ? item : Object.fromEntries(Object.entries(item).filter(([name]) => members.has(name)))
  if (schemas.fits(schema, shown)) return shown
  if (schemas.fits(schema, item)) return item
  const made = generator.value(schema, 'view', key)
  return overlaidAll(isObject(made) ? made : {}, shown, schema, schemas)
}

/** A whole answer that shows an item, in its envelope where there is one. */
export const itemBody = (
  item: JsonObject,
  content: ResponseContent,
  wrap: MemberPath,
  key: string,
  context: StateContext,
): Json => {
  if (wrap.length === 0) return viewOf(item, content.schema, key, context)
  const inner = viewOf(item, schemaAt(content.schema, wrap, context.schemas), key, context)
  const alone = withMember({}, wrap, inner)
  if (context.schemas.fits(content.schema, alone)) return alone
  const made = context.generator.value(content.schema, 'envelope', key) ?? {}
  const filled = withMember(made, wrap, inner)
  return context.schemas.fits(content.schema, filled) ? filled : made
}
