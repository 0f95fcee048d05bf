import type { Finding } from './report.ts'

/**
 * What a regex says that JSON Schema (ECMA-262, with the `u` flag) or Python's `re` cannot; undefined when both can say it.
 * The differences are those of the two languages' documentation.
 */
export function regexFinding(regex: RegExp): Finding | undefined {
  const flags = regex.flags.replace('u', '')
  if (flags !== '') {
    return {
      code: 'contract/regex-flags',
      message: `the pattern ${regex} has the flag${flags.length > 1 ? 's' : ''} \`${flags}\`, which a JSON Schema pattern cannot have`,
      cure: 'write the pattern so that it needs no flags: `[Aa]` for `i`, `[\\s\\S]` for `s`',
    }
  }
  if (/\(\?<[=!]/.test(unescaped(regex))) {
    return {
      code: 'contract/regex-lookbehind',
      message: `the pattern ${regex} looks behind, which not every regex engine can`,
      cure: 'write it without `(?<=` and `(?<!`, or check it with `.refine()`, which stays on the server',
    }
  }
  const unknown = FOREIGN.find(([pattern]) => pattern.test(unescaped(regex)))
  return unknown && { ...unknown[1], message: `the pattern ${regex} has ${unknown[1].message}` }
}

/** The source without escaped backslashes, so that `\\\\p{` is not taken for `\p{`. */
function unescaped({ source }: RegExp): string {
  return source.replaceAll('\\\\', '')
}

function foreign(message: string, cure: string): Finding {
  return { code: 'contract/regex-syntax', message, cure }
}

const FOREIGN: readonly (readonly [RegExp, Finding])[] = [
  [
    /\\[pP]\{/,
    foreign(
      'a Unicode property, which Python’s `re` does not know',
      'list the characters, or check it with `.refine()`',
    ),
  ],
  [/\(\?<[A-Za-z_$]/, foreign('a named group, which Python writes otherwise', 'use a group without a name: `(?:…)`')],
  [/\\k</, foreign('a reference to a named group, which Python writes otherwise', 'write the pattern without it')],
  [/\[\^?\]/, foreign('an empty character class, which Python refuses', 'use `[\\s\\S]` for any character')],
  [
    /\\u\{/,
    foreign('a code point in braces, which Python’s `re` does not know', 'write `\\uXXXX`, or the character itself'),
  ],
  [/\\c[A-Za-z]/, foreign('a control escape, which Python’s `re` does not know', 'write `\\xXX`')],
]
