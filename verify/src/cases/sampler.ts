/** Deterministic values that fit the schemas of an API. */
import type { Api, Json, JsonSchema, ModelId } from '@artificer/generator/ir'
import {
  createPreparer,
  createRandom,
  createSchemas,
  FORMATS,
  mended,
  minimal,
  type Schemas,
  seedOf,
} from '@artificer/mock/data'
import { generateSync, type JsonSchema as FakerSchema } from 'json-schema-faker'

export interface Sampler {
  schemas: Schemas
  /** A small value that fits, the same for the same key; undefined where none was found. */
  value(schema: JsonSchema, ...key: readonly string[]): Json | undefined
  /** A value with most of its optional members, at every depth. */
  rich(schema: JsonSchema, ...key: readonly string[]): Json | undefined
  /** The first variant that the document's own words map a discriminator to. */
  discriminator(id: ModelId): { property: string; value: string; model: ModelId } | undefined
}

const ATTEMPTS = 6

/** `document` is the document's own value, for what the IR does not keep; another seed gives other values. */
export function createSampler(api: Api, document: unknown, seed = 1): Sampler {
  const schemas = createSchemas(api)
  const prepare = createPreparer(api)
  const ids = new Set(api.models.map(({ id }) => id))
  const own = seed === 1 ? [] : [String(seed)]
  const rawSchema = (id: ModelId): unknown => {
    const tokens = id.split('/').slice(1)
    return tokens.reduce<unknown>((node, token) => (node as Raw | undefined)?.[unescaped(token)], document)
  }
  return {
    schemas,
    value: (schema, ...key) => sample(schema, schemas, [...own, ...key]),
    rich: (schema, ...key) => richSample(prepare(schema), schema, schemas, [...own, ...key]),
    discriminator: (id) => {
      const { propertyName, mapping } = ((rawSchema(id) as Raw | undefined)?.['discriminator'] ?? {}) as Discriminator
      const [first] = Object.entries(mapping ?? {})
      const model = first?.[1].replace(/^#/, '')
      if (propertyName === undefined || first === undefined || !ids.has(model!)) return undefined
      return { property: propertyName, value: first[0], model: model! }
    },
  }
}

/** Bounded, as schemas that refer to each other in lists multiply. */
const RICH = { optionalsProbability: 0.85, maxDepth: 7, refDepthMax: 2, maxDefaultItems: 1, formats: FORMATS }

function richSample(
  prepared: JsonSchema,
  schema: JsonSchema,
  schemas: Schemas,
  key: readonly string[],
): Json | undefined {
  const seed = seedOf(...key)
  try {
    const made = generateSync(prepared as FakerSchema, { ...RICH, seed, useExamplesValue: true })
    const value = made === undefined ? undefined : (JSON.parse(JSON.stringify(made)) as Json)
    return value === undefined ? undefined : mended(value, schema, schemas, createRandom(seed))
  } catch {
    // The library gives up on some schemas.
    return undefined
  }
}

type Raw = { [key: string]: unknown }
interface Discriminator {
  propertyName?: string
  mapping?: { [value: string]: string }
}

const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')

/** The first attempts take the nearest value; later ones look further for schemas that it does not fit. */
function sample(schema: JsonSchema, schemas: Schemas, key: readonly string[]): Json | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const random = createRandom(seedOf(...key, attempt))
    const made = minimal(schema, schemas, random, attempt > 1)
    const fit = made === undefined ? undefined : mended(made, schema, schemas, random)
    if (fit !== undefined) return fit
  }
  return undefined
}
