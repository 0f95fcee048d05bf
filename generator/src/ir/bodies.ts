import type { BodyContent, RequestBody } from './api.ts'
import type { ModelId } from './ids.ts'

/** The alternatives of a body that methods take, preferred first. */
export function offeredBodies(body: RequestBody | undefined): BodyContent[] {
  return (body?.content ?? []).filter(({ isLeftOut }) => isLeftOut !== true)
}

/** How a method takes the body, whichever of the alternatives it is; variants may be one where another alternative is given whole. */
export function bodyShape(body: RequestBody | undefined): BodyContent['shape'] | undefined {
  const offered = offeredBodies(body)
  if (offered.length === 0) return undefined
  const models = [...new Set(offered.flatMap(({ shape }) => modelsOf(shape)))]
  const isMixed = models.length > 0 && offered.some(({ shape }) => shape.kind === 'whole')
  if (isMixed || models.length > 1) return { kind: 'variants', models }
  const [model] = models
  return model === undefined ? { kind: 'whole' } : { kind: 'properties', model }
}

/** The models whose members a method takes. */
export function modelsOf(shape: BodyContent['shape'] | undefined): ModelId[] {
  if (shape === undefined || shape.kind === 'whole') return []
  return shape.kind === 'properties' ? [shape.model] : shape.models
}
