import { sortDiagnostics } from '../diagnostics/collect.ts'
import type { Diagnostic, DiagnosticPlace } from '../diagnostics/diagnostic.ts'
import { lineTable } from './lines.ts'
import type { LoadedFile } from './loaded.ts'
import { jsonPositions } from './positions-json.ts'
import { yamlPositions } from './positions-yaml.ts'

/** Line and column from 1. */
export interface Position {
  line: number
  column: number
}

/** What of a file tells where its values stand. */
type Written = Pick<LoadedFile, 'text' | 'format' | 'root' | 'placeOf'>

/**
 * Adds file, line and column to diagnostics that have a pointer, and sorts them. A JSON text is read a second time, and only when there is something to
 * report; a place `@N` is the offset N of a text that could not be parsed.
 */
export function locate(
  found: readonly Diagnostic[],
  document: { source: string; files: ReadonlyMap<string, Written> },
): Diagnostic[] {
  const diagnostics = found.map((diagnostic) => asWritten(diagnostic, document.files))
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

function asWritten(diagnostic: Diagnostic, files: ReadonlyMap<string, Written>): Diagnostic {
  const { place } = diagnostic
  const placeOf = files.get(place.file ?? '')?.placeOf
  if (placeOf === undefined || place.pointer === undefined || place.pointer.startsWith('@')) return diagnostic
  return { ...diagnostic, place: { ...place, pointer: placeOf(place.pointer) } }
}

function positionsIn(file: Written | undefined, pointers: string[]): Map<string, Position> {
  if (file?.text === undefined) return new Map()
  const byOffset = pointers.filter((pointer) => pointer.startsWith('@'))
  const byPointer = pointers.filter((pointer) => !pointer.startsWith('@'))
  const found = positionsOf(file.text, file, byPointer)
  if (byOffset.length === 0) return found
  const positionAt = lineTable(file.text)
  for (const place of byOffset) found.set(place, positionAt(Number(place.slice(1))))
  return found
}

/** Position of each of the pointers, or of the nearest enclosing value that is written. */
function positionsOf(text: string, { format, root }: Written, pointers: string[]): Map<string, Position> {
  if (pointers.length === 0 || format === undefined) return new Map()
  return format === 'json' ? jsonPositions(text, pointers) : yamlPositions(text, pointers, root)
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
