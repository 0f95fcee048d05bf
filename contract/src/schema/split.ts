import type { JsonObject } from '../types.ts'
import type { Converted } from './components.ts'
import { isObject, referencesIn, renameReferences } from './json.ts'
import type { Direction } from './presence.ts'

/** The components after the decision which of them have two forms. */
export interface SplitForms {
  readonly components: Readonly<Record<string, JsonObject>>
  /** Names that have a request form of their own, `<name>Input`. */
  readonly split: ReadonlySet<string>
  /** The schema of a place, with the references of its direction. */
  rename(json: JsonObject, direction: Direction): JsonObject
}

/**
 * One type unless the two directions really differ: a component used in both has a request form `XInput` beside its
 * response form `X` only when the two forms, or those of a component they refer to, are not the same.
 */
export function splitComponents(request: Converted, response: Converted): SplitForms {
  const used = { request: reachable(request), response: reachable(response) }
  const both = [...used.request].filter((id) => used.response.has(id))
  const split = spread(
    new Set(both.filter((id) => differ(request.components.get(id), response.components.get(id)))),
    both,
    request,
  )
  const rename = (json: JsonObject, direction: Direction): JsonObject =>
    direction === 'response'
      ? json
      : (renameReferences(json, (id) => (split.has(id) ? inputName(id) : id)) as JsonObject)
  const components: Record<string, JsonObject> = {}
  for (const [id, json] of response.components)
    if (used.response.has(id) && (split.has(id) || !used.request.has(id))) components[id] = json
  for (const [id, json] of request.components) {
    if (used.request.has(id)) components[split.has(id) ? inputName(id) : id] = rename(json, 'request')
  }
  return { components, split, rename }
}

/** Name of a component's request form. */
export function inputName(id: string): string {
  return `${id}Input`
}

/** The components that the places of one direction reach. */
function reachable({ components, places }: Converted): Set<string> {
  const found = new Set<string>()
  const open = [...places.values()].flatMap((json) => [...referencesIn(json)])
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...referencesIn(components.get(id)))
  }
  return found
}

/** A component that refers to one with two forms has two forms itself. */
function spread(split: Set<string>, both: readonly string[], request: Converted): Set<string> {
  const referrers = new Map<string, string[]>()
  for (const id of both) {
    for (const target of referencesIn(request.components.get(id)))
      referrers.set(target, [...(referrers.get(target) ?? []), id])
  }
  const open = [...split]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const referrer of referrers.get(id) ?? []) {
      if (split.has(referrer)) continue
      split.add(referrer)
      open.push(referrer)
    }
  }
  return split
}

function differ(a: JsonObject | undefined, b: JsonObject | undefined): boolean {
  return JSON.stringify(comparable(a)) !== JSON.stringify(comparable(b))
}

/** A schema without what is only an annotation of one direction. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (!isObject(value)) return value
  const keys = Object.keys(value).filter((key) => key !== 'default' || isObject(value.default))
  return Object.fromEntries(keys.toSorted().map((key) => [key, comparable(value[key])]))
}
