import type { Diagnostic } from './diagnostic.ts'

/** Pointer and file of the fault; the line is looked up when everything is known. */
export interface FaultPlace {
  readonly file?: string
  readonly pointer: string
}

export interface Collector {
  readonly diagnostics: Diagnostic[]
  error(code: string, place: FaultPlace, message: string, cure?: string): void
  warning(code: string, place: FaultPlace, message: string, cure?: string): void
}

/** Gathers diagnostics; one that was already given for the same code, place and message is not repeated. */
export function createCollector(): Collector {
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  const add = (severity: Diagnostic['severity'], code: string, place: FaultPlace, message: string, cure?: string) => {
    const key = `${code}\0${place.file ?? ''}\0${place.pointer}\0${message}`
    if (seen.has(key)) return
    seen.add(key)
    diagnostics.push({
      code,
      severity,
      message,
      ...(cure === undefined ? {} : { cure }),
      place: { ...(place.file ? { file: place.file } : {}), pointer: place.pointer },
    })
  }
  return {
    diagnostics,
    error: (code, place, message, cure) => add('error', code, place, message, cure),
    warning: (code, place, message, cure) => add('warning', code, place, message, cure),
  }
}

/** Errors before warnings, then by file, line, column, pointer and code: the order in which a reader mends them. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, key: sortKey(diagnostic) }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ diagnostic }) => diagnostic)
}

function sortKey({ severity, place, code }: Diagnostic): (string | number)[] {
  const pointer = place.pointer ?? place.keyPath ?? ''
  return [severity === 'error' ? 0 : 1, place.file ?? '', place.line ?? 0, place.column ?? 0, pointer, code]
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let index = 0; index < a.length; index++) {
    const left = a[index] as string | number
    const right = b[index] as string | number
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
