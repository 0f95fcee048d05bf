/** What the contract's lint and export have to say. Printed as `error CODE place message — cure`. */
export interface Diagnostic {
  /** Stable: `contract/` and a kebab-case name. */
  code: `contract/${string}`
  severity: 'error' | 'warning'
  message: string
  /** What the author can do about it. */
  cure?: string
  place: DiagnosticPlace
}

/** Where a fault lies: the file and line of the call, and the key path in the contract. */
export interface DiagnosticPlace {
  file?: string
  /** From 1. */
  line?: number
  /** From 1. */
  column?: number
  /** JSON pointer into the exported document. */
  pointer?: string
  /** Key path in the contract, then the way into the schema: `users.create body.email`. */
  keyPath?: string
}

/** Diagnostics in the order in which they are shown: by file, line, key path, code. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      compare(a.place.keyPath, b.place.keyPath) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  )
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
