import { readFileSync } from 'node:fs'

const path = new URL('../../../test/data/conformance/hostile-spec-strings.json', import.meta.url)
const data = JSON.parse(readFileSync(path, 'utf8')) as { strings: { id: string; value: string }[] }

/** Texts that a document may bring to break out of the place where they are printed. */
export const hostileStrings: { id: string; value: string }[] = data.strings.map(({ id, value }) => ({
  id,
  value: String(value),
}))
