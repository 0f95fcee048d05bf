import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '@artificer/generator'
import { afterAll, describe, expect, it } from 'vitest'
import { hasPython, oldest, whySkipped } from '../../../generator/test/python/interpreters.ts'
import { isRefused, overrides, positions, strings } from './data.ts'
import type { HostileString } from './data.ts'
import { pathFaults, readPython, readTypeScript } from './judge.ts'
import type { Files, ReadBack } from './judge.ts'
import { POSITIONS } from './positions.ts'
import type { Position } from './positions.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Emitted {
  /** The texts that the document has at the position. */
  texts: readonly HostileString[]
  typescript: Files[]
  python: Files[]
  /** Codes of what was refused. */
  errors: string[]
}

async function emit(position: Position, document: object, texts: readonly HostileString[]): Promise<Emitted> {
  const output = { emit: position.emit ?? 'sources' } as const
  const { files, diagnostics } = await generate({ input: document, outputs: { typescript: output, python: output } })
  const own = (of: readonly Files[] = []): Files[] => of.filter(({ path }) => !/(^|\/)_?runtime\//.test(path))
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  for (const { code, place } of errors)
    expect({ code, place }).toMatchObject({ place: { pointer: expect.any(String) } })
  return { texts, typescript: own(files.typescript), python: own(files.python), errors: errors.map(({ code }) => code) }
}

async function emitAll(position: Position): Promise<Emitted[]> {
  const { all, one } = position
  if (all !== undefined) return [await emit(position, all(strings.map(({ value }) => value)), strings)]
  const emitted: Emitted[] = []
  for (const string of strings)
    emitted.push(await emit(position, (one as NonNullable<typeof one>)(string.value), [string]))
  return emitted
}

function faultsOf(
  position: Position,
  emitted: readonly Emitted[],
  read: (index: number) => ReadBack | undefined,
): string[] {
  return emitted.flatMap(({ texts, errors }, index) => {
    const back = read(index)
    const name = texts.length === 1 ? `${texts[0]?.id}: ` : ''
    if (errors.length > 0 || back === undefined) return []
    const lost = position.isWire
      ? texts.filter(({ value }) => !back.texts.has(value)).map(({ id }) => `${id} is lost`)
      : []
    return [...back.faults, ...lost].map((fault) => name + fault)
  })
}

it('every position of the data has a document, and every override is of an entry', () => {
  expect(POSITIONS.map(({ name }) => name)).toEqual(positions)
  expect(strings).toHaveLength(169)
  const ids = new Set(strings.map(({ id }) => id))
  const unknown = Object.keys(overrides).filter((id) => !ids.has(id) && !id.startsWith('yaml-'))
  expect(unknown).toEqual([])
})

describe(`169 texts at ${POSITIONS.length} positions, in two languages${whySkipped}`, () => {
  for (const position of POSITIONS)
    it(`stay texts as ${position.name}`, { timeout: 120_000 }, async () => {
      const emitted = await emitAll(position)
      expect(emitted.flatMap(({ typescript, python }) => pathFaults([...typescript, ...python]))).toEqual([])
      const scripts = emitted.map(({ typescript }) => readTypeScript(typescript))
      expect(faultsOf(position, emitted, (index) => scripts[index])).toEqual([])
      expect(refusals(position, emitted)).toEqual(expectedRefusals(position))
      if (!hasPython) return
      const place = join(folder, String(POSITIONS.indexOf(position)))
      const packages = new Map(
        emitted.flatMap(({ python }, index) => (python.length > 0 ? [[String(index), python] as const] : [])),
      )
      const modules = packages.size === 0 ? new Map<string, ReadBack>() : readPython(oldest, place, packages)
      expect(faultsOf(position, emitted, (index) => modules.get(String(index)))).toEqual([])
    })
})

/** Ids of the texts that were refused, of those that are made for the position; of a position that takes all at once, whatever was. */
function refusals(position: Position, emitted: readonly Emitted[]): string[] {
  const refused = emitted.filter(({ errors }) => errors.length > 0)
  if (position.all !== undefined) return refused.flatMap(({ errors }) => errors)
  return refused.flatMap(({ texts }) => texts.filter((one) => isMadeFor(position, one)).map(({ id }) => id))
}

function expectedRefusals(position: Position): string[] {
  return strings.filter((one) => isMadeFor(position, one) && isRefused(one)).map(({ id }) => id)
}

function isMadeFor({ refuses }: Position, { id }: HostileString): boolean {
  return refuses?.split(' ').some((prefix) => id.startsWith(prefix)) ?? false
}
