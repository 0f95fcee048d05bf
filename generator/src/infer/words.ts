import pluralize from 'pluralize'

pluralize.addUncountableRule('metadata')

/** Lower-case words of a name: split at everything that is no letter or digit, at `aB`, and at `ABc`. */
export function wordsOf(name: string): string[] {
  return (/[A-Z]|[^ -~]/.test(name) ? splitCase(name) : name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

function splitCase(name: string): string {
  return name.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
}

/** `['generate', 'title']` is `generateTitle`. */
export function camelCase(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
}

export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'for',
  'of',
  'with',
  'by',
  'in',
  'on',
  'from',
  'at',
  'to',
  'per',
  'within',
  'under',
])

/** The words that a phrase is about: `vehicles` of `vehicles-for-agency`. */
export function headOf(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word))
  return at < 0 ? words : words.slice(0, at)
}

/** Whether a phrase names many of something; an uncountable word (`metadata`, `media`) does not say. */
export function isPlural(words: readonly string[]): boolean {
  const last = headOf(words).at(-1) ?? ''
  return !SINGULAR.has(last) && pluralize.isPlural(last) && !pluralize.isSingular(last)
}

/** Words that end like a plural and are none. */
const SINGULAR = new Set([
  'status',
  'access',
  'address',
  'progress',
  'process',
  'analysis',
  'analytics',
  'stats',
  'https',
  'dns',
  'sms',
  'aws',
  'alias',
  'bonus',
  'canvas',
  'class',
  'focus',
  'gps',
  'css',
  'js',
  'os',
  'pass',
  'ps',
  'tls',
  'us',
  'has',
  'ios',
  'as',
  'is',
  'this',
  'news',
  'series',
  'business',
])

/** Words in the form in which a resource and a path element are compared. */
export function singularWords(words: readonly string[]): string[] {
  return words.map((word) => (SINGULAR.has(word) ? word : pluralize.singular(word)))
}

/** The words with the last one in the singular: `models` of `listModels` gives `model` for `retrieveModel`. */
export function lastSingular(words: readonly string[]): string[] {
  const last = words.at(-1)
  return last === undefined ? [] : [...words.slice(0, -1), SINGULAR.has(last) ? last : pluralize.singular(last)]
}
