import { child, elements, member, isObject } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Json, JsonSchema } from '../models.ts'

type Schema = { [keyword: string]: Json }

/** What the schemas behind references say; `undefined` where that is being translated itself. */
export type Behind = (part: Node) => JsonSchema | undefined

/**
 * `additionalProperties: false` of one part of `allOf` forbids the members of the other parts, so that no value with members of both fits. What is meant
 * is that there are no members but those of all parts: `unevaluatedProperties: false` of the whole. A part by reference that is closed is spelled out,
 * since the schema behind it stays closed where it stands alone.
 */
export function closeWhole(schema: Schema, node: Node, behind: Behind): Schema {
  if (!Array.isArray(schema['allOf'])) return schema
  const nodes = elements(child(node, 'allOf'))
  if (nodes.length + ('properties' in schema ? 1 : 0) < 2) return schema
  const written = schema['allOf'] as JsonSchema[]
  const parts = nodes.map((part, index) => opened(written[index] as JsonSchema, part, behind))
  const isClosed = isClosedItself(schema) || parts.some((part) => part !== undefined)
  if (!isClosed) return schema
  const { additionalProperties, ...rest } = schema
  return {
    ...rest,
    ...(additionalProperties === undefined || additionalProperties === false ? {} : { additionalProperties }),
    allOf: parts.map((part, index) => (part ?? written[index]) as Json),
    unevaluatedProperties: false,
  }
}

function isClosedItself(schema: JsonSchema): boolean {
  return isObject(schema) && (schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false)
}

/** A closed part without its lock; `undefined` for a part that is open. */
function opened(part: JsonSchema, node: Node, behind: Behind): JsonSchema | undefined {
  if (typeof part === 'boolean') return undefined
  const isReference = typeof member(node, '$ref') === 'string'
  const target = isReference ? behind(node) : undefined
  const isTargetClosed = target !== undefined && isClosedItself(target)
  if (!isClosedItself(part) && !isTargetClosed) return undefined
  const { $ref, ...own } = unlocked(part)
  if ($ref === undefined) return own
  if (!isTargetClosed) return { $ref, ...own }
  const whole = unlocked(target)
  if (Object.keys(own).length === 0) return whole
  return { ...own, allOf: [...((own['allOf'] as Json[] | undefined) ?? []), whole] }
}

function unlocked(schema: JsonSchema): Schema {
  return Object.fromEntries(
    Object.entries(schema as Schema).filter(
      ([key, value]) => !(value === false && (key === 'additionalProperties' || key === 'unevaluatedProperties')),
    ),
  )
}
