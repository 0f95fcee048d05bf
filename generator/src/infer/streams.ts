import type { LoadedDocument } from '../document/loaded.ts'

/** The payload that ends a stream by a convention that many APIs share. */
const DONE = '[DONE]'

/** Looks for the conventional end mark in the texts and examples of an operation; schemas behind references are not looked into. */
export function sentinelIn(...values: unknown[]): string | undefined {
  return values.some((value) => mentions(value, 0)) ? DONE : undefined
}

const usual = new WeakMap<LoadedDocument, string | undefined>()

/** The mark by which a document ends a stream anywhere: a stream beside it whose events have no names ends alike, or the mark would be taken for data. */
export function sentinelOf(document: LoadedDocument): string | undefined {
  if (!usual.has(document)) usual.set(document, sentinelIn(...[...document.files.values()].map(({ value }) => value)))
  return usual.get(document)
}

function mentions(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.includes(DONE)
  if (typeof value !== 'object' || value === null || depth > 12) return false
  return Object.values(value).some((member) => mentions(member, depth + 1))
}
