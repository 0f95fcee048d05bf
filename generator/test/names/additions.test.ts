import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { LoadedDocument } from '../../src/document/index.ts'
import { buildApi } from '../../src/ir/build/index.ts'
import { buildNames, type NameTable } from '../../src/names/index.ts'
import { corpusDocuments, isFullRun, type Json, openDocument, rootOf, withRoot } from './corpus-documents.ts'
import { type Edit, numbers, randomEdit } from './random-edits.ts'

/** The same for the same commit; `ARTIFICER_TEST_SEED=7` tries the edits of another run again. */
const SEED = Number(process.env['ARTIFICER_TEST_SEED'] ?? seedOfCommit())

function seedOfCommit(): number {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' })
  return Number.parseInt((stdout ?? '').slice(0, 6), 16) || 1
}

/** Edits are tried together, this many at once; where a name changes they are tried one by one. */
const AT_ONCE = 10
const ROUNDS = isFullRun ? 20 : 2

const documents = corpusDocuments().filter(({ isSmall }) => isFullRun || isSmall)

describe.each(documents)(`unrelated additions to $name, seed ${SEED}`, ({ name, path }) => {
  it(`rename nothing in ${ROUNDS * AT_ONCE} random edits`, async () => {
    const document = await openDocument(path)
    const root = rootOf(document)
    const before = namesOf(document, root)
    const draw = numbers(SEED * 7919 + name.length)
    for (let round = 0; round < ROUNDS; round++) {
      const edits = Array.from({ length: AT_ONCE }, (_, index) => randomEdit(root, draw, round * AT_ONCE + index))
      if (renamed(before, namesOf(document, edited(root, edits))).length === 0) continue
      const single = edits.flatMap((edit) =>
        renamed(before, namesOf(document, edited(root, [edit]))).map((change) => `${edit.says}: ${change}`),
      )
      expect(single).toEqual([])
    }
  }, 120_000)
})

function edited(root: Json, edits: readonly Edit[]): Json {
  const copy = structuredClone(root)
  for (const edit of edits) edit.apply(copy)
  return copy
}

function namesOf(document: LoadedDocument, root: Json): { [language: string]: NameTable } {
  const { api } = buildApi(withRoot(document, root))
  return { typescript: buildNames(api, 'typescript').names, python: buildNames(api, 'python').names }
}

/** What has another name than before, or none any more, as `where: before -> after`. */
function renamed(before: unknown, after: unknown, where = ''): string[] {
  if (typeof before !== 'object' || before === null)
    return before === after || isMoved(where, before, after) ? [] : [`${where}: ${String(before)} -> ${String(after)}`]
  return Object.entries(before).flatMap(([key, value]) =>
    renamed(value, (after as Json | undefined)?.[key], `${where} / ${key}`),
  )
}

/** A resource that gets its first child moves into a folder of its name, which is what it is imported by. */
function isMoved(where: string, before: unknown, after: unknown): boolean {
  const folder = String(before).split('/').at(-1)
  return where.endsWith(' / file') && after === `${String(before)}/${folder}`
}
