import { type Api, type Json, type JsonSchema, type ModelId, referencedModel } from '@artificer/generator/ir'
import addFormats from 'ajv-formats'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isObject, keywordsOf, type JsonObject } from './json.ts'

/** Where and how a value does not fit a schema. */
export interface SchemaFault {
  /** JSON pointer into the value. */
  pointer: string
  keyword: string
  message: string
  /** Name of the member that lacks or is too much, where the keyword speaks of one. */
  member?: string
  /** The schema that holds the keyword. */
  parent: JsonObject
}

/** All schemas of an API: validated, resolved. */
export interface Schemas {
  /** Every fault of the value; empty when it fits. */
  faults(schema: JsonSchema, value: unknown): SchemaFault[]
  fits(schema: JsonSchema, value: unknown): boolean
  /** Follows `$ref` to the model's own schema; understands the references inside a fault's `parent` too. */
  resolve(schema: JsonSchema): JsonSchema
  model(id: ModelId): JsonSchema
}

/** The id of the model that `#/$defs/<token>` means. */
export const modelOfReference = (reference: string): ModelId | undefined =>
  reference.startsWith('#/$defs/') ? referencedModel(reference) : undefined

/** Patterns are ECMA-262 with the `u` flag; what only compiles without it is taken without it, and what never compiles accepts everything. */
const compilePattern = Object.assign(
  (pattern: string, flags: string): RegExp => {
    for (const attempt of [flags, '']) {
      try {
        return new RegExp(pattern, attempt)
      } catch {
        continue
      }
    }
    return /(?:)/
  },
  { code: 'compilePattern' },
)

/** Each model is a schema of its own for ajv, so that it is compiled once, when it is first met. */
export const createSchemas = (api: Api): Schemas => {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    logger: false,
    validateSchema: false,
    code: { regExp: compilePattern },
  })
  addFormats.default(ajv)
  const models = new Map(
    api.models.map((model, index) => [model.id, { uri: `mock:/model/${index}`, schema: model.schema }]),
  )
  const uriOf = (reference: string): string => models.get(modelOfReference(reference) ?? '')?.uri ?? 'mock:/anything'
  ajv.addSchema({}, 'mock:/anything')
  for (const { uri, schema } of models.values()) ajv.addSchema(rewritten(schema, uriOf), uri)
  const compiled = new Map<JsonSchema, ValidateFunction>()
  const validatorOf = (schema: JsonSchema): ValidateFunction => {
    const known = compiled.get(schema)
    if (known !== undefined) return known
    const made = ajv.compile(rewritten(schema, uriOf))
    compiled.set(schema, made)
    return made
  }
  const faults = (schema: JsonSchema, value: unknown): SchemaFault[] => {
    const validate = validatorOf(schema)
    return validate(value) ? [] : (validate.errors ?? []).map(faultOf)
  }
  const byUri = new Map([...models.values()].map(({ uri, schema }) => [uri, schema]))
  const find = (reference: string): JsonSchema | undefined =>
    models.get(modelOfReference(reference) ?? '')?.schema ?? byUri.get(reference)
  const resolve = (schema: JsonSchema): JsonSchema => resolved(schema, find)
  return {
    faults,
    fits: (schema, value) => validatorOf(schema)(value) === true,
    resolve,
    model: (id) => models.get(id)?.schema ?? true,
  }
}

const resolved = (schema: JsonSchema, find: (reference: string) => JsonSchema | undefined): JsonSchema => {
  let current = schema
  for (let steps = 0; steps < 50; steps++) {
    const reference = keywordsOf(current)['$ref']
    const target = typeof reference === 'string' ? find(reference) : undefined
    if (target === undefined) return current
    current = target
  }
  return current
}

const faultOf = (error: ErrorObject): SchemaFault => {
  const params = error.params as { missingProperty?: string; additionalProperty?: string; unevaluatedProperty?: string }
  const member = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  return {
    pointer: error.instancePath,
    keyword: error.keyword,
    message: error.message ?? 'does not fit',
    ...(member === undefined ? {} : { member }),
    parent: isObject(error.parentSchema) ? error.parentSchema : {},
  }
}

/** Keywords whose value is data, in which nothing is a schema. */
const DATA = new Set(['const', 'enum', 'default', 'examples', 'example'])

/** A copy whose references are absolute and which has no identity of its own. */
const rewritten = (schema: JsonSchema, uriOf: (reference: string) => string): JsonSchema => {
  if (typeof schema === 'boolean') return schema
  const copy: JsonObject = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$id' || keyword === '$anchor' || keyword === '$schema' || keyword === 'discriminator') continue
    if (keyword === '$ref' && typeof value === 'string') copy[keyword] = uriOf(value)
    // An enum of nothing, which ajv refuses to compile, refuses everything.
    else if (keyword === 'enum' && Array.isArray(value) && value.length === 0) copy['not'] = {}
    else copy[keyword] = DATA.has(keyword) ? value : rewrittenValue(value, keyword, uriOf)
  }
  return copy
}

/** Keywords whose value maps free names to schemas. */
const NAMED = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs'])

const rewrittenValue = (value: Json, keyword: string, uriOf: (reference: string) => string): Json => {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? rewritten(item, uriOf) : item)) as Json
  if (!isObject(value)) return value
  if (!NAMED.has(keyword)) return rewritten(value, uriOf) as Json
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isObject(inner) ? rewritten(inner, uriOf) : inner]),
  ) as Json
}
