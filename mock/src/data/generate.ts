import type { Api, Json, JsonSchema } from '@artificer/generator/ir'
import { generateSync, type GenerateOptions, type JsonSchema as FakerSchema } from 'json-schema-faker'
import { createRandom, seedOf } from '../hash.ts'
import { isObject, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'
import { FORMATS } from './formats.ts'
import { mended } from './mend.ts'
import { minimal } from './minimal.ts'
import { createPreparer } from './prepare.ts'
import { realistic } from './realistic.ts'

/** Makes values that fit schemas. */
export interface Generator {
  /** A value that fits, the same for the same seed and key; undefined when none was found, which is what an unsatisfiable schema gives. */
  value(schema: JsonSchema, ...key: readonly (string | number)[]): Json | undefined
}

/** From rich to bare: each attempt asks for less until the value fits. */
const ATTEMPTS: readonly GenerateOptions[] = [
  { optionalsProbability: 0.85, maxDepth: 12, refDepthMax: 8, maxDefaultItems: 2 },
  { optionalsProbability: 0.5, maxDepth: 20, refDepthMax: 2, maxDefaultItems: 1 },
  { optionalsProbability: 0, maxDepth: 40, refDepthMax: 2, maxDefaultItems: 1 },
]

export const createGenerator = (api: Api, schemas: Schemas, seed: number): Generator => {
  const prepare = createPreparer(api)
  const prepared = new Map<JsonSchema, JsonSchema>()
  const preparedOf = (schema: JsonSchema): JsonSchema => {
    const known = prepared.get(schema) ?? prepare(schema)
    prepared.set(schema, known)
    return known
  }
  return {
    value: (schema, ...key) => {
      const root = seedOf(seed, ...key)
      const candidates = [
        ...ATTEMPTS.map((options, attempt) => () => faked(preparedOf(schema), seedOf(root, attempt), options)),
        ...[0, 1, 2, 3, 4, 5, 6, 7].map(
          (attempt) => () => minimal(schema, schemas, createRandom(seedOf(root, 'minimal', attempt)), attempt > 1),
        ),
      ]
      for (const candidate of candidates) {
        const value = candidate()
        const fit = value === undefined ? undefined : mended(value, schema, schemas, createRandom(root))
        if (fit !== undefined) return fit
      }
      return undefined
    },
  }
}

/** One try of json-schema-faker; undefined when it gives up. */
const faked = (schema: JsonSchema, seed: number, options: GenerateOptions): Json | undefined => {
  const readable = (value: unknown, node: unknown, path: string): unknown => {
    const name = path.split('/').findLast((token) => token !== '' && !/^\d+$/.test(token)) ?? ''
    return realistic(value, isObject(node) ? (node as JsonObject) : {}, name, createRandom(seedOf(seed, path)))
  }
  try {
    const value = generateSync(schema as FakerSchema, {
      ...options,
      seed,
      formats: FORMATS,
      useExamplesValue: true,
      outputTransform: readable,
    })
    return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Json)
  } catch {
    return undefined
  }
}
