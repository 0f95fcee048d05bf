import { sortDiagnostics } from './diagnostics/collect.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'

/** Leaves out the warnings that are allowed, lifts the others to errors when `strict`, says each thing once, and sorts. */
export function applyPolicy(
  diagnostics: readonly Diagnostic[],
  policy: { allow?: readonly string[]; strict?: boolean },
): Diagnostic[] {
  const allowed = new Set(policy.allow)
  const seen = new Set<string>()
  const kept = diagnostics.filter((diagnostic) => {
    const { code, severity, message, place } = diagnostic
    const key = [code, place.file, place.pointer, place.keyPath, message].join('\0')
    if (seen.has(key) || (severity === 'warning' && allowed.has(code))) return false
    seen.add(key)
    return true
  })
  return sortDiagnostics(
    policy.strict ? kept.map((diagnostic) => ({ ...diagnostic, severity: 'error' as const })) : kept,
  )
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
