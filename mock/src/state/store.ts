import type { Operation } from '@artificer/generator/ir'
import type { Answered } from '../answer.ts'
import type { JsonObject } from '../json.ts'
import type { UploadedFile } from '../validate/fields.ts'
import type { Collection } from './collection.ts'

/** One thing that the mock remembers. */
export interface StoredItem {
  id: string
  body: JsonObject
  files: UploadedFile[]
  /** `made`: by a request; `seeded`: there from the start; `ghost`: answered for an id that nobody made, and not listed. */
  origin: 'made' | 'seeded' | 'ghost'
}

/** The items below one concrete path, in the order in which they came. */
export interface Shelf {
  path: string
  items: Map<string, StoredItem>
  removed: Set<string>
}

/** An answer that a repeat under the same idempotency key gets again. */
export interface Replay {
  /** Key of the request that was answered. */
  fingerprint: string
  answer: Promise<Answered | undefined>
}

/** What one namespace remembers. */
export interface NamespaceState {
  name: string
  shelves: Map<string, Shelf>
  ordinals: Map<string, number>
  replays: Map<string, Replay>
}

/** The memory of the mock, by namespace. */
export interface Store {
  namespace(name: string): NamespaceState
  /** Forgets one namespace, or all. */
  clear(name?: string): void
}

export const createStore = (): Store => {
  const namespaces = new Map<string, NamespaceState>()
  return {
    namespace: (name) => {
      const known = namespaces.get(name)
      if (known !== undefined) return known
      const made: NamespaceState = { name, shelves: new Map(), ordinals: new Map(), replays: new Map() }
      namespaces.set(name, made)
      return made
    },
    clear: (name) => (name === undefined ? namespaces.clear() : void namespaces.delete(name)),
  }
}

/** 1, 2, 3 … for each thing that a namespace counts. */
export const nextOrdinal = (state: NamespaceState, counted: Operation | string): number => {
  const key = typeof counted === 'string' ? counted : counted.id
  const ordinal = (state.ordinals.get(key) ?? 0) + 1
  state.ordinals.set(key, ordinal)
  return ordinal
}

/** Fills a path template: `/conversations/conv_1/messages`. */
export const concretePath = (template: string, values: JsonObject): string =>
  template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? '')))

/** The shelf of a collection under the given path values, if anything ever touched it. */
export const knownShelf = (state: NamespaceState, collection: Collection, values: JsonObject): Shelf | undefined =>
  state.shelves.get(concretePath(collection.path, values))
