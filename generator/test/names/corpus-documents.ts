import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDocument, type LoadedDocument } from '../../src/document/index.ts'

const COPIED = fileURLToPath(new URL('../../../test/data/corpus/', import.meta.url))
const SHARED = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url))

/** Above this many bytes a document takes part in a full run only. */
const SMALL = 400_000

export const isFullRun = process.env['ARTIFICER_TEST_FULL'] === '1'

export interface CorpusDocument {
  name: string
  path: string
  isSmall: boolean
}

/** Copied documents, and those that are too large to copy where the folder beside the checkout has them; a full run takes them all. */
export function corpusDocuments(): CorpusDocument[] {
  const paths = new Map<string, string>()
  for (const folder of [COPIED, SHARED].filter((path) => existsSync(path)))
    for (const name of readdirSync(folder))
      if (/\.(ya?ml|json)$/.test(name)) paths.set(name.replace(/\.\w+$/, ''), join(folder, name))
  const multiFile = join(SHARED, 'eth-beacon/beacon-node-oapi.yaml')
  if (existsSync(multiFile)) paths.set('eth-beacon', multiFile)
  return [...paths]
    .map(([name, path]) => ({ name, path, isSmall: name !== 'eth-beacon' && statSync(path).size <= SMALL }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** The document with a root of its own that a test may change. */
export async function openDocument(path: string): Promise<LoadedDocument> {
  const { document, diagnostics } = await loadDocument(path)
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return document
}

export type Json = { [key: string]: unknown }

/** The same document with another value at its root; positions in the text are given up. */
export function withRoot(document: LoadedDocument, root: Json): LoadedDocument {
  const files = new Map(document.files)
  files.set('', { name: '', value: root })
  return { ...document, files }
}

export function rootOf(document: LoadedDocument): Json {
  return structuredClone(document.files.get('')?.value as Json)
}
