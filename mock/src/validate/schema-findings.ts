import type { Json, JsonSchema } from '@artificer/generator/ir'
import type { SchemaFault, Schemas } from '../schemas.ts'
import { isObject, keywordsOf } from '../json.ts'
import { callerFinding, sdkFinding, type Finding } from './finding.ts'

/** Keywords that the types of an SDK express; the others are about the value that the caller chose. */
const STRUCTURAL = new Set([
  'type',
  'required',
  'additionalProperties',
  'unevaluatedProperties',
  'dependentRequired',
  'false schema',
  'not',
  'items',
  'unevaluatedItems',
])
const CHOICES = new Set(['anyOf', 'oneOf', 'if'])

/** Findings for a value of a request; what the schema marks as `readOnly` need not be sent. */
export const schemaFindings = (schema: JsonSchema, value: Json, where: string, schemas: Schemas): Finding[] => {
  const all = schemas.faults(schema, value)
  const faults = all.filter((fault) => !isReadOnlyGap(fault, schemas))
  const choices = faults.filter((fault) => CHOICES.has(fault.keyword)).map((fault) => fault.pointer)
  const isOnlyGap = faults.length < all.length && faults.every((fault) => CHOICES.has(fault.keyword))
  const outside = faults.filter(
    (fault) => CHOICES.has(fault.keyword) || !choices.some((pointer) => isBelow(fault.pointer, pointer)),
  )
  return isOnlyGap ? [] : outside.map((fault) => findingOf(fault, faults, where))
}

const isBelow = (pointer: string, choice: string): boolean => pointer === choice || pointer.startsWith(`${choice}/`)

const isReadOnlyGap = (fault: SchemaFault, schemas: Schemas): boolean => {
  const properties = fault.parent['properties']
  if (fault.keyword !== 'required' || !isObject(properties) || fault.member === undefined) return false
  return keywordsOf(schemas.resolve((properties[fault.member] ?? true) as JsonSchema))['readOnly'] === true
}

const findingOf = (fault: SchemaFault, all: readonly SchemaFault[], where: string): Finding => {
  const place = where === 'body' && fault.pointer !== '' ? `body:${fault.pointer}` : `${where}${fault.pointer}`
  const member = fault.member === undefined || fault.message.includes(fault.member) ? '' : ` (${fault.member})`
  const create = isStructural(fault, all) ? sdkFinding : callerFinding
  return create('schema', place, `${fault.message}${member}`)
}

/** A choice is structural when nothing but structure is wrong in all of its arms. */
const isStructural = (fault: SchemaFault, all: readonly SchemaFault[]): boolean => {
  if (!CHOICES.has(fault.keyword)) return STRUCTURAL.has(fault.keyword)
  const inner = all.filter((other) => isBelow(other.pointer, fault.pointer) && !CHOICES.has(other.keyword))
  return inner.length > 0 && inner.every((other) => STRUCTURAL.has(other.keyword))
}
