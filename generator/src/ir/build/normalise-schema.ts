import type { Collector } from '../../diagnostics/collect.ts'
import { MAX_GENERATIONS } from '../../document/limits.ts'
import type { OpenApiVersion } from '../../document/loaded.ts'
import { child, elements, entries, isObject, member } from '../../document/node.ts'
import type { JsonObject, Node } from '../../document/node.ts'
import type { ModelId } from '../ids.ts'
import type { Json, JsonSchema } from '../models.ts'
import { modelReference } from '../schema.ts'
import { closeWhole } from './closed-parts.ts'
import { checkNumber, isEndless } from './numbers.ts'

export interface SchemaNormaliser {
  normalise(node: Node): JsonSchema
}

/**
 * Translates schemas to JSON Schema 2020-12. What is already in that form is taken over as it is, without a copy; a schema object that is met twice is
 * translated once. `modelOf` gives the id of the model that a reference names, if it names anything.
 */
export function createNormaliser(
  version: OpenApiVersion,
  modelOf: (reference: string, from: Node) => ModelId | undefined,
  collector: Collector,
  follow: (node: Node) => Node,
): SchemaNormaliser {
  const done = new Map<object, { file: string; schema: JsonSchema }>()
  const pending = new Set<object>()

  function normalise(node: Node): JsonSchema {
    const { value } = node
    if (typeof value === 'boolean') return value
    if (!isObject(value)) return {}
    const known = done.get(value)
    if (known !== undefined && known.file === node.file) return known.schema
    pending.add(value)
    const schema = translate(node, value)
    pending.delete(value)
    done.set(value, { file: node.file, schema })
    return schema
  }

  /** A schema that refers back to one that is being translated stays a reference there, and so does one that is far away. */
  function behind(part: Node): JsonSchema | undefined {
    const target = follow(part)
    if (!isObject(target.value) || pending.has(target.value) || pending.size >= MAX_GENERATIONS) return undefined
    return normalise(target)
  }

  function translate(node: Node, value: JsonObject): JsonSchema {
    const result: { [keyword: string]: Json } = {}
    for (const key of Object.keys(value)) {
      const translated = keyword(key, value[key], node)
      if (translated !== undefined) set(result, key === '$dynamicRef' ? '$ref' : key, translated)
    }
    return translateSpellings(result, node, value)
  }

  function keyword(key: string, value: unknown, node: Node): Json | undefined {
    if (key === '$ref' || key === '$dynamicRef') return typeof value === 'string' ? reference(value, node) : undefined
    if (MAPS.has(key)) return isObject(value) ? mapOf(child(node, key)) : undefined
    if (LISTS.has(key)) return Array.isArray(value) ? (elements(child(node, key)).map(normalise) as Json[]) : undefined
    if (key === 'items' && Array.isArray(value)) return elements(child(node, key)).map(normalise) as Json[]
    if (SCHEMAS.has(key))
      return isObject(value) || typeof value === 'boolean' ? (normalise(child(node, key)) as Json) : undefined
    if (!VALUES.has(key)) return undefined
    if (typeof value === 'number' || key === 'enum') checkNumber(collector, node, key, value)
    return isEndless(value) ? undefined : (value as Json)
  }

  function mapOf(node: Node): Json {
    const result: { [key: string]: Json } = {}
    for (const [key, item] of entries(node)) set(result, key, normalise(item) as Json)
    return result
  }

  function reference(written: string, node: Node): Json | undefined {
    const model = modelOf(written, node)
    return model === undefined ? undefined : modelReference(model)
  }

  function translateSpellings(schema: { [keyword: string]: Json }, node: Node, value: JsonObject): JsonSchema {
    if (typeof value['type'] === 'string') schema['type'] = value['type']
    if (value['type'] === null) schema['type'] = 'null'
    translateBound(schema, 'exclusiveMinimum', 'minimum')
    translateBound(schema, 'exclusiveMaximum', 'maximum')
    if (schema['example'] !== undefined) {
      if (schema['examples'] === undefined) schema['examples'] = [schema['example']]
      delete schema['example']
    }
    if (schema['examples'] !== undefined && !Array.isArray(schema['examples'])) delete schema['examples']
    if (Array.isArray(schema['items'])) {
      schema['prefixItems'] = schema['items']
      delete schema['items']
      if (schema['additionalItems'] !== undefined) schema['items'] = schema['additionalItems']
    }
    delete schema['additionalItems']
    if (typeof schema['required'] === 'boolean') delete schema['required']
    if (value['nullable'] !== undefined) {
      if (version !== '3.0') {
        collector.warning(
          'schema/nullable',
          child(node, 'nullable'),
          '`nullable` is no keyword of OpenAPI 3.1; it is understood',
          'write `type: [..., "null"]`',
        )
      }
    }
    const whole = closeWhole(schema, node, behind)
    return saysNull(node) ? withNull(whole) : whole
  }

  return { normalise }
}

/** Keywords with plain values. Everything else that a schema may have beside them (extensions, `xml`, misspellings) says nothing to a validator. */
const VALUES = new Set([
  'type',
  'enum',
  'const',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minContains',
  'maxContains',
  'minProperties',
  'maxProperties',
  'required',
  'dependentRequired',
  'contentMediaType',
  'contentEncoding',
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
])
const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'])
const LISTS = new Set(['allOf', 'oneOf', 'anyOf', 'prefixItems'])
const SCHEMAS = new Set([
  'items',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'additionalItems',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'contentSchema',
])

/** A plain assignment, except that `__proto__` is a member like any other. */
function set(target: { [key: string]: Json }, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  else target[key] = value
}

/** OpenAPI 3.0 has a boolean beside the bound where 2020-12 has the bound itself. */
function translateBound(schema: { [keyword: string]: Json }, exclusive: string, inclusive: string): void {
  const flag = schema[exclusive]
  if (typeof flag !== 'boolean') return
  delete schema[exclusive]
  const bound = schema[inclusive]
  if (flag && bound !== undefined) {
    schema[exclusive] = bound
    delete schema[inclusive]
  }
}

/** The schema, or null. `type` and `enum` are widened in place; anything else becomes an alternative. */
function withNull(schema: { [keyword: string]: Json }): JsonSchema {
  const isSimple = !['$ref', 'allOf', 'oneOf', 'anyOf', 'const', 'not'].some((key) => key in schema)
  if (!isSimple) return { anyOf: [schema, { type: 'null' }] }
  const { type, enum: members } = schema
  if (type !== undefined)
    schema['type'] = Array.isArray(type) ? [...type.filter((name) => name !== 'null'), 'null'] : [type, 'null']
  if (Array.isArray(members) && !members.includes(null)) schema['enum'] = [...members, null]
  return schema
}

/** Whether a schema without structure of its own says nothing about the value. */
export function saysNothing(node: Node): boolean {
  return (
    node.value === true ||
    (isObject(node.value) && Object.keys(node.value).every((key) => ANNOTATIONS.has(key) || key.startsWith('x-')))
  )
}

/** Keywords that describe and do not constrain. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'nullable',
  'externalDocs',
  'xml',
  '$comment',
  '$schema',
  '$id',
  'optional',
])

/** Whether a schema says so by a keyword of its own, which Swagger 2.0 had as an extension only. */
export function saysNull(node: Node): boolean {
  return member(node, 'nullable') === true || member(node, 'x-nullable') === true
}

/** Whether a schema spells "or null" at its own level. */
export function allowsNull(node: Node): boolean {
  const type = member(node, 'type')
  return saysNull(node) || (Array.isArray(type) && type.length > 1 && (type.includes('null') || type.includes(null)))
}
