/** Deterministic values that fit the schemas of an API. */
import type { Api, Json, JsonSchema } from '../../../generator/src/ir/api.ts'
import { minimal } from '../../../mock/src/data/minimal.ts'
import { mended } from '../../../mock/src/data/mend.ts'
import { createRandom, seedOf } from '../../../mock/src/hash.ts'
import { createSchemas, type Schemas } from '../../../mock/src/schemas.ts'

export interface Sampler {
  schemas: Schemas
  /** A small value that fits, the same for the same key; undefined where none was found. */
  value(schema: JsonSchema, ...key: readonly string[]): Json | undefined
}

const ATTEMPTS = 6

export function createSampler(api: Api): Sampler {
  const schemas = createSchemas(api)
  return { schemas, value: (schema, ...key) => sample(schema, schemas, key) }
}

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
