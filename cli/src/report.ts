import { relative, sep } from 'node:path'
import type { Diagnostic } from '@artificer/generator'
import { EXIT } from './exit.ts'

/** Prints diagnostics to stderr, one a line, and gives the exit code that they mean. */
export async function report(diagnostics: readonly Diagnostic[]): Promise<number> {
  if (diagnostics.length === 0) return EXIT.fine
  const { formatDiagnostic, hasErrors } = await import('@artificer/generator')
  for (const diagnostic of diagnostics) process.stderr.write(`${printable(formatDiagnostic(shortened(diagnostic)))}\n`)
  return hasErrors(diagnostics) ? EXIT.faults : EXIT.fine
}

/** Text of a document may hold line breaks and codes that move a terminal's cursor. */
function printable(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll(
      /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
      (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
    )
}

/** A file below this folder is shown relative to it. */
function shortened(diagnostic: Diagnostic): Diagnostic {
  const { file } = diagnostic.place
  return file === undefined ? diagnostic : { ...diagnostic, place: { ...diagnostic.place, file: shortPath(file) } }
}

export function shortPath(path: string): string {
  if (/^[a-z]+:\/\//i.test(path)) return path
  const short = relative(process.cwd(), path)
  return short === '' || short === '..' || short.startsWith(`..${sep}`) ? path : short
}

export function say(line: string): void {
  process.stdout.write(`${printable(line)}\n`)
}

/** A diagnostic of the command line itself. */
export function fault(code: string, message: string, cure: string, place: Diagnostic['place'] = {}): Diagnostic {
  return { code, severity: 'error', message, cure, place }
}
