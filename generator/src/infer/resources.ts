import type { Piece } from './path-shape.ts'
import { endsInValue, shapeKey } from './path-shape.ts'
import type { PathTree } from './path-tree.ts'
import { CRUD_VERBS, NOUN_VERBS, VERBS, isVerbPhrase } from './verbs.ts'
import { isPlural, singularWords, wordsOf } from './words.ts'

type Static = Piece & { kind: 'static' }

/** A path split into the resource that an operation belongs to and the words behind it. */
export interface SplitPath {
  resource: Static[]
  tail: Static[]
  isItem: boolean
}

interface PathQuestion {
  pieces: readonly Piece[]
  httpMethod: string
  isList: boolean
}

/** Which elements of a path are things, and where the words begin that say what is done with them. */
export function splitPath(tree: PathTree, question: PathQuestion): SplitPath {
  const { pieces } = question
  const statics = pieces.filter((piece): piece is Static => piece.kind === 'static')
  const isItem = endsInValue(pieces)
  const last = statics.at(-1)
  if (last === undefined) return { resource: [], tail: [], isItem }
  const by = statics.findIndex(({ words }, index) => index > 0 && words[0] === 'by')
  if (by > 0 && isItem) return { resource: statics.slice(0, by), tail: statics.slice(by), isItem }
  if (isItem && isKeyOfValue(tree, pieces, pieces.indexOf(last)))
    return { resource: statics.slice(0, -1), tail: [{ ...last, words: ['by', ...last.words] }], isItem }
  const action = statics.findIndex((piece) => isAction(tree, question, pieces.indexOf(piece)))
  return action < 0
    ? { resource: statics, tail: [], isItem }
    : { resource: statics.slice(0, action), tail: statics.slice(action), isItem }
}

function isAction(tree: PathTree, question: PathQuestion, at: number): boolean {
  const { pieces } = question
  if (at === pieces.length - 1) return isActionAtEnd(tree, question, at)
  return pieces[at + 1]?.kind === 'parameter' ? isActionWithValue(tree, pieces, at) : isActionBefore(tree, pieces, at)
}

const KEYS = new Set('name slug email username handle phone hash alias uuid sku'.split(' '))

/** `/folders/name/{folder_name}`: the word says which value the thing is found by. */
function isKeyOfValue(tree: PathTree, pieces: readonly Piece[], at: number): boolean {
  const [piece, value] = [pieces[at] as Static, pieces[at + 1]]
  if (at === 0 || value?.kind !== 'parameter' || pieces.length !== at + 2) return false
  const isKey = KEYS.has(piece.words.at(-1) as string) || (piece.words.length > 1 && piece.words.at(-1) === 'id')
  const isOfValue = ` ${wordsOf(value.name).join(' ')}`.endsWith(` ${piece.words.join(' ')}`)
  return isKey && isOfValue && tree.methods(shapeKey(pieces.slice(0, at + 1))).size === 0
}

/** `/users/delete/{id}`: the word before the value says what is done, unless it is a thing with a list of its own. */
function isActionWithValue(tree: PathTree, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Static
  const key = shapeKey(pieces.slice(0, at + 1))
  const methods = tree.methods(`${key}/{}`)
  const isThing =
    tree.methods(key).size > 0 || pieces[at + 2]?.kind === 'parameter' || isPlural(piece.words) || methods.size === 0
  if (isThing) return false
  const [first = ''] = piece.words
  if (isVerbPhrase(piece.words)) {
    if (piece.words.length > 1) return true
    if (!NOUN_VERBS.has(first) && (at > 0 || CRUD_VERBS.has(first))) return true
  }
  if (at === 0 || methods.size > 1) return false
  const value = pieces[at + 1]
  if (first === 'list' && methods.has('GET'))
    return value?.kind === 'parameter' && !wordsOf(value.name).includes('list')
  const isOnlyDone = methods.has('POST')
  return isOnlyDone && VERBS.has(first) && tree.isSaidFirst(`${key}/{}`, first)
}

/** `/agents/search/count`: what is done has a word behind it, and neither is a thing. */
function isActionBefore(tree: PathTree, pieces: readonly Piece[], at: number): boolean {
  const { words } = pieces[at] as Static
  const key = shapeKey(pieces.slice(0, at + 1))
  const { size } = tree.methods(key)
  if (at === 0 || size === 0 || hasItems(tree, key) || !saysWhatIsDone(tree, key, words)) return false
  return !NOUN_VERBS.has(words[0] as string) || size === 1
}

/** Two words that begin with a verb are a thing where it is both read and written, or where an operation id says so. */
function saysWhatIsDone(tree: PathTree, key: string, words: readonly string[]): boolean {
  if (!isVerbPhrase(words) || tree.isSaidAsNoun(key)) return false
  return words.length === 1 || tree.methods(key).size < 2 || CRUD_VERBS.has(words[0] as string)
}

function hasItems(tree: PathTree, key: string): boolean {
  return tree.hasChildren(`${key}/{}`) || tree.methods(`${key}/{}`).size > 0
}

function isActionAtEnd(tree: PathTree, { pieces, httpMethod, isList }: PathQuestion, at: number): boolean {
  const piece = pieces[at] as Static
  const key = shapeKey(pieces.slice(0, at + 1))
  const methods = tree.methods(key)
  if (hasItems(tree, key)) return false
  if (saysWhatIsDone(tree, key, piece.words))
    return isVerbAtEnd(tree, { piece, key, methods, httpMethod, isFirst: at === 0 })
  if (methods.size > 1 || tree.hasChildren(key)) return false
  if (isList && isPlural(piece.words)) return false
  return isNounAction(tree, { pieces, httpMethod, isList }, at)
}

function isVerbAtEnd(
  tree: PathTree,
  {
    piece,
    key,
    methods,
    httpMethod,
    isFirst,
  }: { piece: Static; key: string; methods: ReadonlySet<string>; httpMethod: string; isFirst: boolean },
): boolean {
  const isAlone = !isFirst || !tree.hasChildren(key)
  if (!NOUN_VERBS.has(piece.words[0] as string)) return isAlone || piece.words.length > 1
  return methods.size <= 1 && isAlone && (httpMethod !== 'GET' || !isFirst)
}

/** A noun at the end that is only read is a method of what stands before it; written, it is a thing of its own in a mere namespace. */
function isNounAction(tree: PathTree, { pieces, httpMethod, isList }: PathQuestion, at: number): boolean {
  const piece = pieces[at] as Static
  const before = pieces[at - 1]
  if (before === undefined) return false
  if (httpMethod === 'GET') return !isList || before.kind === 'parameter' || isCollection(tree, pieces, at - 1)
  if (isPlural(piece.words)) return false
  return before.kind === 'parameter' || isCollection(tree, pieces, at - 1)
}

function isCollection(tree: PathTree, pieces: readonly Piece[], at: number): boolean {
  const key = shapeKey(pieces.slice(0, at + 1))
  return tree.methods(key).size > 0 || tree.methods(`${key}/{}`).size > 0 || tree.hasChildren(`${key}/{}`)
}

/** For a resource that someone named: the words of the path behind the element that it names, or its parent where that names none, and that element. */
export function tailBehind(
  pieces: readonly Piece[],
  resource: readonly (readonly string[])[],
): { named: Static | undefined; tail: Static[] } {
  const statics = pieces.filter((piece): piece is Static => piece.kind === 'static')
  for (const words of resource.toReversed()) {
    const at = indexOfNamed(statics, singularWords(words))
    if (at >= 0) return { named: statics[at], tail: statics.slice(at + 1) }
  }
  return { named: undefined, tail: statics.slice(-1) }
}

function indexOfNamed(statics: readonly Static[], wanted: readonly string[]): number {
  const isNamed = (words: readonly string[]): boolean => singularWords(words).join(' ') === wanted.join(' ')
  const isPart = (words: readonly string[]): boolean => singularWords(words).every((word) => wanted.includes(word))
  const isWhole = (words: readonly string[]): boolean => wanted.every((word) => singularWords(words).includes(word))
  for (const fits of [isNamed, isWhole, isPart]) {
    const at = statics.findLastIndex(({ words }) => fits(words))
    if (at >= 0) return at
  }
  return -1
}
