/** Deterministic values that fit the schemas of an API. */
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import type { Api } from '../../../generator/src/ir/api.ts'
import type { ModelId } from '../../../generator/src/ir/ids.ts'
import type { Json, JsonSchema } from '../../../generator/src/ir/models.ts'
import { generateSync, type JsonSchema as FakerSchema } from 'json-schema-faker'
import { FORMATS } from '../../../mock/src/data/formats.ts'
import { minimal } from '../../../mock/src/data/minimal.ts'
import { mended } from '../../../mock/src/data/mend.ts'
import { createPreparer } from '../../../mock/src/data/prepare.ts'
import { createRandom, seedOf } from '../../../mock/src/hash.ts'
import { createSchemas, type Schemas } from '../../../mock/src/schemas.ts'

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

/** `file` is the document, read again where its own words are needed. */
export function createSampler(api: Api, file: string): Sampler {
  const schemas = createSchemas(api)
  const prepare = createPreparer(api)
  const ids = new Set(api.models.map(({ id }) => id))
  let document: unknown
  const rawSchema = (id: ModelId): unknown => {
    document ??= load(readFileSync(file, 'utf8'))
    const tokens = id.split('/').slice(1)
    return tokens.reduce<unknown>((node, token) => (node as Raw | undefined)?.[unescaped(token)], document)
  }
  return {
    schemas,
    value: (schema, ...key) => sample(schema, schemas, key),
    rich: (schema, ...key) => richSample(prepare(schema), schema, schemas, key),
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
