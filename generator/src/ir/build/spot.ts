import type { ModelId } from '../ids.ts'
import type { NameOrigin } from '../models.ts'

/**
 * Where a schema stands, for the name that it may need: below a declared model, or at a place that has an origin of its own. `path` are the
 * properties and labels on the way from there.
 */
export type Spot = { kind: 'model'; model: ModelId } | { kind: 'origin'; origin: NameOrigin }

export function propertySpot(parent: ModelId, name: string): Spot {
  return { kind: 'origin', origin: { kind: 'member', parent, role: 'property', detail: name } }
}

export function itemSpot(spot: Spot): Spot {
  return derive(spot, 'item', '')
}

export function valueSpot(spot: Spot): Spot {
  return derive(spot, 'value', '')
}

export function variantSpot(spot: Spot, label: string): Spot {
  return derive(spot, 'variant', label)
}

function derive(spot: Spot, role: 'item' | 'value' | 'variant', label: string): Spot {
  if (spot.kind === 'model')
    return { kind: 'origin', origin: { kind: 'member', parent: spot.model, role, detail: label } }
  const { origin } = spot
  if (origin.kind === 'member')
    return { kind: 'origin', origin: { ...origin, role, detail: join(origin.detail, label) } }
  if (origin.kind === 'operation' && label !== '')
    return { kind: 'origin', origin: { ...origin, detail: join(origin.detail, label) } }
  return spot
}

function join(before: string | undefined, label: string): string {
  if (before === undefined || before === '') return label
  return label === '' ? before : `${before}.${label}`
}

export function originOf(spot: Spot): NameOrigin {
  return spot.kind === 'origin' ? spot.origin : { kind: 'member', parent: spot.model, role: 'value', detail: '' }
}
