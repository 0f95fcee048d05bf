import type { Diagnostic, DiagnosticPlace } from './diagnostic.ts'

/** One line for a terminal: `error CODE place message — cure`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const place = formatPlace(diagnostic.place)
  const cure = diagnostic.cure === undefined ? '' : ` — ${diagnostic.cure}`
  return [diagnostic.severity, diagnostic.code, ...(place ? [place] : []), diagnostic.message].join(' ') + cure
}

/** `openapi.yaml:3:5 /paths/~1users`, with what is known of it. */
export function formatPlace(place: DiagnosticPlace): string {
  const position =
    place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`
  const file = place.file === undefined ? '' : `${place.file}${position}`
  return [file, place.pointer ?? '', place.keyPath ?? ''].filter((part) => part !== '').join(' ')
}
