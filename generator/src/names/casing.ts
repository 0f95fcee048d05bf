import pluralize from 'pluralize'

/** Turns spellings into lists of words, and lists of words into the spellings of a language. SURFACE 1. */
export interface Casing {
  /** Lower-case words of a name; never empty, each of `[a-z0-9]+`. */
  words(name: string): readonly string[]
  pascal(words: readonly string[]): string
  camel(words: readonly string[]): string
  snake(words: readonly string[]): string
  kebab(words: readonly string[]): string
  /** The last word in the singular. */
  singular(words: readonly string[]): readonly string[]
}

export interface CasingOptions {
  /** Further words that are written in upper case. */
  initialisms?: readonly string[]
  /** Further words with a spelling of their own, such as `GitHub`. */
  brands?: readonly string[]
}

const INITIALISMS =
  '3ds ach acl ai api ats cpu crm db dns e2e gb gpu hd hris html http https id ip iso jsonl kb kyc lfs mb mp3 mp4 nft saml sdk sku sms ss ssh sso url'

const BRANDS = ['GitHub', 'OAuth', 'OpenAI', 'OpenAPI', 'MongoDB']

const UNCOUNTABLE = new Set(['metadata'])

/** Words of ASCII letters and digits: `IDs`, `HTTP2` before `Server`, `Conversation`, `v1beta`. */
const WORD = /[A-Z]{2,}s(?![a-z0-9])|[A-Z]+(?![a-z])(?:[0-9][a-z0-9]*)?|[A-Z]?[a-z0-9]+/g

export function createCasing(options: CasingOptions = {}): Casing {
  const initialisms = new Set([
    ...INITIALISMS.split(' '),
    ...(options.initialisms ?? []).map((word) => word.toLowerCase()),
  ])
  const upper = upperForms(initialisms)
  const brands = new Map([...BRANDS, ...(options.brands ?? [])].map((brand) => [brand.toLowerCase(), brand]))
  const compounds = compoundsOf([...initialisms, ...brands.values()])
  const known = new Map<string, readonly string[]>()
  const singulars = new Map<string, string>()

  const words = (name: string): readonly string[] => {
    const before = known.get(name)
    if (before) return before
    const result = mergeCompounds(splitWords(name), compounds)
    known.set(name, result)
    return result
  }
  const capitals = new Map<string, string>()
  const capital = (word: string): string => {
    const before = capitals.get(word)
    if (before !== undefined) return before
    const result =
      formWithDigits(word, upper) ?? formWithDigits(word, brands) ?? word.charAt(0).toUpperCase() + word.slice(1)
    capitals.set(word, result)
    return result
  }
  const singularWord = (word: string): string => {
    const before = singulars.get(word)
    if (before !== undefined) return before
    const result = UNCOUNTABLE.has(word) || initialisms.has(word) ? word : pluralize.singular(word) || word
    singulars.set(word, result)
    return result
  }
  return {
    words,
    pascal: (list) => list.map(capital).join(''),
    camel: (list) => firstOfCamel(list[0] ?? '', brands) + list.slice(1).map(capital).join(''),
    snake: (list) => list.join('_'),
    kebab: (list) => list.join('-'),
    singular: (list) => [...list.slice(0, -1), ...list.slice(-1).map(singularWord)],
  }
}

function upperForms(initialisms: ReadonlySet<string>): Map<string, string> {
  const forms = new Map<string, string>()
  for (const word of initialisms) {
    forms.set(word, word.toUpperCase())
    if (!initialisms.has(`${word}s`)) forms.set(`${word}s`, `${word.toUpperCase()}s`)
  }
  return forms
}

/** `OAuth2` and `HTTP2` are the form with its digits. */
function formWithDigits(word: string, forms: Map<string, string>): string | undefined {
  const whole = forms.get(word)
  if (whole !== undefined || !/[0-9]$/.test(word)) return whole
  const letters = word.replace(/[0-9]+$/, '')
  const form = forms.get(letters)
  return form && form + word.slice(letters.length)
}

/** A brand that ends in an initialism keeps it (`openAPI`); every other first word is lowered whole (`oauth`). */
function firstOfCamel(word: string, brands: Map<string, string>): string {
  const brand = formWithDigits(word, brands)
  return brand && /[A-Z]{2}[0-9]*$/.test(brand) ? brand.charAt(0).toLowerCase() + brand.slice(1) : word
}

/** Spellings that the rules of splitting take apart, by their parts: `git hub` is `github`. */
function compoundsOf(names: readonly string[]): Map<string, string> {
  const compounds = new Map<string, string>()
  for (const name of names) {
    for (const spelling of [name, name.toUpperCase()]) {
      const parts = splitWords(spelling)
      if (parts.length > 1) compounds.set(parts.join(' '), name.toLowerCase())
    }
  }
  return compounds
}

function mergeCompounds(words: readonly string[], compounds: Map<string, string>): readonly string[] {
  if (words.length < 2) return words
  const merged: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const next = words[index + 1]
    const digits = next?.match(/[0-9]+$/)?.[0] ?? ''
    const whole = next && compounds.get(`${words[index]} ${next}`)
    const stem = next && digits ? compounds.get(`${words[index]} ${next.slice(0, -digits.length)}`) : undefined
    if (whole || stem) index += 1
    merged.push(whole || (stem ? stem + digits : words[index]!))
  }
  return merged
}

function splitWords(name: string): readonly string[] {
  const sign = /^[+-](?=[0-9])/.exec(name)?.[0]
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : toAscii(name)
  const words = plain.match(WORD)?.map((word) => word.toLowerCase()) ?? []
  if (sign) return [sign === '+' ? 'plus' : 'minus', ...words]
  return words.length > 0 ? words : spellSymbols(name)
}

const LETTERS: { [letter: string]: string } = {
  ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', þ: 'th', Þ: 'Th', ı: 'i',
} // prettier-ignore

/** Letters of other alphabets become their code points, so that they stay apart; what is no letter separates words. */
function toAscii(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\P{ASCII}+/gu, (run) => Array.from(run, asciiOf).join(''))
}

function asciiOf(letter: string): string {
  const known = LETTERS[letter]
  if (known) return known
  return /[\p{L}\p{N}]/u.test(letter) ? `u${letter.codePointAt(0)!.toString(16)}` : ' '
}

const SYMBOLS: { [symbol: string]: string } = {
  '<': 'lt', '>': 'gt', '=': 'eq', '!': 'not', '+': 'plus', $: 'dollar', '@': 'at', '#': 'hash', '%': 'percent', '&': 'and',
  '*': 'star', '~': 'tilde', '^': 'caret', '|': 'or', '?': 'question',
} // prettier-ignore

const SEPARATORS: { [symbol: string]: string } = {
  '-': 'dash', _: 'underscore', '.': 'dot', ' ': 'space', '/': 'slash', '\\': 'backslash', ':': 'colon', ';': 'semicolon', ',': 'comma',
  '[': 'bracket', ']': 'close', '(': 'paren', ')': 'close', '{': 'brace', '}': 'close', "'": 'quote', '"': 'quotes', '`': 'tick',
} // prettier-ignore

/** A name in which the signs that mean something are words: `StartTime<` is `start time lt`. */
export function spellSigns(name: string): string {
  return name.replace(/[<>=!+$@#%&*~^|?]/g, (symbol) => ` ${SYMBOLS[symbol]} `)
}

/** The words of a name in which every character counts; `empty` for the empty name. */
export function spellSymbols(name: string): string[] {
  const words = name
    .replace(/[A-Za-z0-9]+|[^]/gu, (part) => ` ${/^[A-Za-z0-9]/.test(part) ? part : symbolWord(part)} `)
    .trim()
    .toLowerCase()
  return words === '' ? ['empty'] : words.split(/ +/)
}

function symbolWord(symbol: string): string {
  const named = Object.hasOwn(SYMBOLS, symbol)
    ? SYMBOLS[symbol]
    : Object.hasOwn(SEPARATORS, symbol)
      ? SEPARATORS[symbol]
      : undefined
  return named ?? `u${symbol.codePointAt(0)!.toString(16)}`
}
