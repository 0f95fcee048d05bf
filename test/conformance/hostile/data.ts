/** The texts and documents of the conformance data, with what the project says against single entries. */
import { readFileSync } from 'node:fs'

export interface HostileString {
  id: string
  lang: 'ts' | 'py' | 'both'
  value: string
  expect: 'inert' | 'rename' | 'reject'
}

export interface HostileDocument {
  id: string
  what: string
  expect: 'accept' | 'reject'
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))

const data = read('../../data/conformance/hostile-spec-strings.json') as {
  positions: string[]
  strings: HostileString[]
  documents: HostileDocument[]
}

export const positions = data.positions
export const strings = data.strings
export const documents = data.documents

/** What real documents need against an entry, with the reason, by the id of the entry. */
export const overrides = read('../overrides.json') as { [id: string]: { expect: string; reason: string } }

/** Whether a text is to be refused in the position that it is made for. */
export function isRefused({ id, expect }: HostileString): boolean {
  return (overrides[id]?.expect ?? expect) === 'reject'
}
