/**
 * What is asked of every document of the corpus. The full run asks all of it of all documents. The ordinary run calls the operations of those that the
 * repository has, and asks the whole of one of the others, which the hash of the commit chooses.
 */
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { root } from '../emit-sdks.ts'
import { type CorpusDocument, corpusDocuments } from './documents.ts'
import { type Depth, rowOf } from './matrix/row.ts'

const isFull = process.env['ARTIFICER_TEST_FULL'] === '1'

/** Documents of a size that an ordinary run can bear. */
const MIDDLING = `adyen-checkout coolify discourse figma komga meilisearch novu ory-kratos qdrant supabase-auth`.split(
  ' ',
)

/** One of them, the same for the same commit; the first where there is no commit. */
function chosen(): string {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' })
  const number = Number.parseInt(stdout.slice(0, 8), 16) || 0
  return MIDDLING[number % MIDDLING.length]!
}

function depthOf(document: CorpusDocument, choice: string): Depth | undefined {
  if (isFull || document.name === choice) return 'all'
  return document.isOwn ? 'calls' : undefined
}

const choice = isFull ? '' : chosen()

const TITLES = {
  all: 'compiles, imports, is called in both languages and is valid',
  calls: 'is called in both languages and is valid',
}
const asked = corpusDocuments.flatMap((document) => {
  const depth = depthOf(document, choice)
  return depth === undefined ? [] : [{ ...document, depth }]
})

for (const { name, file, depth } of asked) {
  const why =
    file === undefined
      ? ' (skipped: the document is not beside this checkout)'
      : name === choice
        ? ' (chosen by the commit)'
        : ''
  it.skipIf(file === undefined)(
    `${name} ${TITLES[depth]}${why}`,
    async () => {
      const row = await rowOf(name, file!, depth)
      const faults = Object.entries(row).flatMap(([column, cell]) => cell.faults.map((fault) => `${column}: ${fault}`))
      expect(faults).toEqual([])
    },
    900_000,
  )
}
