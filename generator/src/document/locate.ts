import { sortDiagnostics } from '../diagnostics/collect.ts'
import type { Diagnostic, DiagnosticPlace } from '../diagnostics/diagnostic.ts'
import type { LoadedFile } from './loaded.ts'
import { jsonPositions } from './positions-json.ts'
import { yamlPositions } from './positions-yaml.ts'

/** Line and column from 1. */
export interface Position {
  line: number
  column: number
}

/** Position of each of the pointers, or of the nearest enclosing value that is written. */
export type Positions = (text: string, pointers: readonly string[]) => Map<string, Position>

/**
 * Adds file, line and column to diagnostics that have a pointer, and sorts them. The text is read a second time, and only when there is something to
 * report; a place `@N` is the offset N of a text that could not be parsed.
 */
export function locate(
  diagnostics: readonly Diagnostic[],
  document: { source: string; files: ReadonlyMap<string, Pick<LoadedFile, 'text' | 'format'>> },
): Diagnostic[] {
  const pointers = new Map<string, Set<string>>()
  for (const { place } of diagnostics) {
    const file = place.file ?? ''
    pointers.set(file, (pointers.get(file) ?? new Set()).add(place.pointer ?? ''))
  }
  const positions = new Map(
    [...pointers].map(([file, wanted]) => [file, positionsIn(document.files.get(file), [...wanted])]),
  )
  return sortDiagnostics(
    diagnostics.map((diagnostic) => ({
      ...diagnostic,
      place: fullPlace(diagnostic.place, document.source, positions),
    })),
  )
}

function positionsIn(file: Pick<LoadedFile, 'text' | 'format'> | undefined, pointers: string[]): Map<string, Position> {
  if (file?.text === undefined) return new Map()
  const { text } = file
  const byOffset = pointers.filter((pointer) => pointer.startsWith('@'))
  const byPointer = pointers.filter((pointer) => !pointer.startsWith('@'))
  const found =
    byPointer.length === 0 || file.format === undefined
      ? new Map<string, Position>()
      : READERS[file.format](text, byPointer)
  for (const place of byOffset) found.set(place, positionAt(text, Number(place.slice(1))))
  return found
}

const READERS: { json: Positions; yaml: Positions } = { json: jsonPositions, yaml: yamlPositions }

/** Counts CRLF, LF and CR as line ends. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: before.length, column: (before.at(-1) as string).length + 1 }
}

function fullPlace(
  place: DiagnosticPlace,
  source: string,
  positions: Map<string, Map<string, Position>>,
): DiagnosticPlace {
  const file = place.file ?? ''
  const pointer = place.pointer ?? ''
  const position = positions.get(file)?.get(pointer)
  const { pointer: _, ...rest } = place
  return {
    ...rest,
    file: file === '' ? source : file,
    ...position,
    ...(pointer === '' || pointer.startsWith('@') ? {} : { pointer }),
  }
}
