import type { Api } from './api.ts'
import type { ModelId } from './ids.ts'
import type { JsonSchema } from './models.ts'

/** The reference by which a schema of the IR names a model: `#/$defs/` and the id as a JSON pointer token in a URI fragment. */
export function modelReference(id: ModelId): string {
  const token = id.replaceAll('~', '~0').replaceAll('/', '~1')
  return `#/$defs/${encodeURIComponent(token.replaceAll(LONE_SURROGATE, (unit) => `~u${unit.charCodeAt(0).toString(16)}`))}`
}

/** Half of a character, which no URI can spell: written `~u` and its code, as no pointer token is. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** The model that a schema's `$ref` names. */
export function referencedModel(reference: string): ModelId {
  return decodeURIComponent(reference.slice('#/$defs/'.length))
    .replaceAll(/~u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
}

/** The `$defs` that every schema of the IR refers to: each model's schema under its id. */
export function schemaDefinitions(api: Api): Record<ModelId, JsonSchema> {
  return Object.fromEntries(api.models.map((model) => [model.id, model.schema]))
}
