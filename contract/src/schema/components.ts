import { z } from 'zod'
import type { JsonObject } from '../types.ts'
import { discriminatorMapping, discriminatorOf } from './discriminator.ts'
import { SCHEMA_PREFIX } from './json.ts'
import { type AnySchema } from './kinds.ts'
import type { Metadata } from './metadata.ts'
import { reachableSchemas } from './naming.ts'
import { fileSchema, metadataRegistry, overrideSchema } from './override.ts'
import type { Direction } from './presence.ts'
import { type SplitForms, splitComponents } from './split.ts'
import { wireForm } from './wire.ts'

/** A schema at a place of the document that is not a component. */
export interface SchemaPlace {
  readonly schema: AnySchema
  readonly direction: Direction
}

/** The schemas of a document. */
export interface Schemas {
  /** Component schemas by name. */
  readonly components: Readonly<Record<string, JsonObject>>
  /** The schema to write at a place: a reference where it has a name. */
  at(schema: AnySchema, direction: Direction): JsonObject
}

/**
 * Converts each component once and each place once, in both directions. References between components are leaves, so the
 * cost is linear in the number of schemas, however they refer to one another.
 */
export function buildSchemas(names: ReadonlyMap<AnySchema, string>, places: readonly SchemaPlace[]): Schemas {
  const forms = {
    request: convertAll(names, places, 'request'),
    response: convertAll(names, places, 'response'),
  }
  const split = splitComponents(forms.request, forms.response)
  return { components: split.components, at: (schema, direction) => placeOf(forms, split, schema, direction) }
}

function placeOf(
  forms: Record<Direction, Converted>,
  split: SplitForms,
  schema: AnySchema,
  direction: Direction,
): JsonObject {
  const json = forms[direction].places.get(schema)
  if (!json) throw new Error(`the schema was not among the places of the ${direction}s`)
  return split.rename(json, direction)
}

/** All schemas in one direction. */
export interface Converted {
  readonly components: ReadonlyMap<string, JsonObject>
  readonly places: ReadonlyMap<AnySchema, JsonObject>
}

function convertAll(
  names: ReadonlyMap<AnySchema, string>,
  places: readonly SchemaPlace[],
  direction: Direction,
): Converted {
  const converter = createConverter(names, direction)
  const registry = z.registry<{ id: string }>()
  const wanted = [...new Set(places.filter((place) => place.direction === direction).map((place) => place.schema))]
  const used = usedNames(names, wanted)
  for (const [schema, id] of used) registry.add(converter.form(schema, true), { id: `c:${id}` })
  // The wrapper keeps a shared stand-in from becoming a root itself.
  wanted.forEach((schema, index) => registry.add(z.nonoptional(converter.form(schema, false)), { id: `p:${index}` }))
  const { schemas } = z.toJSONSchema(registry, converter.parameters())
  const take = (key: string): JsonObject => clean(schemas[key] as JsonObject)
  return {
    components: new Map(used.map(([, id]) => [id, take(`c:${id}`)])),
    places: new Map(wanted.map((schema, index) => [schema, take(`p:${index}`)])),
  }
}

/** The components that some places reach. */
function usedNames(names: ReadonlyMap<AnySchema, string>, places: readonly AnySchema[]): [AnySchema, string][] {
  const reached = reachableSchemas(
    places.map((schema) => ({ schema, keyPath: '' })),
    true,
  )
  const used = new Set(reached.map(({ schema }) => schema))
  return [...names].filter(([schema]) => used.has(schema))
}

interface Converter {
  form(schema: AnySchema, top: boolean): z.ZodType
  parameters(): Parameters<typeof z.toJSONSchema>[1] & object
}

/** The conversion of one direction: the stand-ins for references, files and unions, and the override that fills them in. */
function createConverter(names: ReadonlyMap<AnySchema, string>, direction: Direction): Converter {
  const metadata = new Map<AnySchema, Metadata>()
  const written = new Map<AnySchema, JsonObject>()
  const references = new Map<string, z.ZodType>()
  const standIn = (json: JsonObject): z.ZodType => {
    const form = z.any()
    written.set(form, json)
    return form
  }
  const reference = (_schema: AnySchema, id: string): z.ZodType => {
    const known = references.get(id) ?? standIn({ $ref: SCHEMA_PREFIX + id })
    references.set(id, known)
    return known
  }
  const union = (original: AnySchema, form: z.ZodType): void => {
    const json = discriminatorJson(original, names)
    if (json) written.set(form, json)
  }
  const context = {
    direction,
    names,
    reference,
    metadata,
    union,
    file: (schema: AnySchema) => standIn(fileSchema(schema)),
  }
  return {
    form: (schema, top) => wireForm(schema, context, top),
    parameters: () => ({
      io: 'input',
      unrepresentable: 'any',
      metadata: metadataRegistry(metadata),
      override({ zodSchema, jsonSchema }) {
        overrideSchema(zodSchema, jsonSchema as JsonObject)
        Object.assign(jsonSchema, metadata.get(zodSchema), written.get(zodSchema))
      },
    }),
  }
}

function discriminatorJson(schema: AnySchema, names: ReadonlyMap<AnySchema, string>): JsonObject | undefined {
  const propertyName = discriminatorOf(schema)
  const mapping = propertyName === undefined ? undefined : discriminatorMapping(schema, names)
  if (!mapping) return undefined
  const references = Object.entries(mapping).map(([value, id]) => [value, SCHEMA_PREFIX + id])
  return { discriminator: { propertyName, mapping: Object.fromEntries(references) } }
}

function clean(json: JsonObject): JsonObject {
  const { $schema: _schema, $id: _id, ...rest } = json
  return rest
}
