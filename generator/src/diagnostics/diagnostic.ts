/** What the generator has to say about its input. Printed as `error CODE place message — cure`. */
export interface Diagnostic {
  /** Stable, kebab-case, with the stage before it: `ref/not-found`, `names/collision`. */
  code: string
  severity: 'error' | 'warning'
  message: string
  /** What the author can do about it. */
  cure?: string
  place: DiagnosticPlace
}

export interface DiagnosticPlace {
  /** As given by the user, or relative to the document's folder. */
  file?: string
  /** From 1. */
  line?: number
  /** From 1. */
  column?: number
  /** JSON pointer into the document. */
  pointer?: string
  /** Key path in a contract: `users.create`. */
  keyPath?: string
}
