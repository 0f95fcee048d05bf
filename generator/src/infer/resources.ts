import type { Piece } from './path-shape.ts'
import { shapeKey } from './path-shape.ts'
import type { PathTree } from './path-tree.ts'
import { CRUD_VERBS, NOUN_VERBS, isVerbPhrase } from './verbs.ts'
import { isPlural, singularWords } from './words.ts'

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

/** Which elements of a path are things, and whether the last one says what is done with them. */
export function splitPath(tree: PathTree, question: PathQuestion): SplitPath {
  const { pieces } = question
  const statics = pieces.filter((piece): piece is Static => piece.kind === 'static')
  const isItem = pieces.at(-1)?.kind === 'parameter'
  const last = statics.at(-1)
  if (last === undefined) return { resource: [], tail: [], isItem }
  const by = statics.findIndex(({ words }, index) => index > 0 && words[0] === 'by')
  if (by > 0 && isItem) return { resource: statics.slice(0, by), tail: statics.slice(by), isItem }
  const at = pieces.lastIndexOf(last)
  const isAction = isItem ? isActionWithValue(tree, pieces, at) : isActionAtEnd(tree, question, at)
  return isAction ? { resource: statics.slice(0, -1), tail: [last], isItem } : { resource: statics, tail: [], isItem }
}

/** `/users/delete/{id}`: the word before the value says what is done, unless it is a thing with a list of its own. */
function isActionWithValue(tree: PathTree, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Static
  const isThing =
    tree.methods(shapeKey(pieces.slice(0, at + 1))).size > 0 || pieces.slice(at + 1).length > 1 || isPlural(piece.words)
  if (isThing || !isVerbPhrase(piece.words)) return false
  const [first = ''] = piece.words
  return piece.words.length > 1 || (CRUD_VERBS.has(first) && !NOUN_VERBS.has(first))
}

function isActionAtEnd(tree: PathTree, { pieces, httpMethod, isList }: PathQuestion, at: number): boolean {
  const piece = pieces[at] as Static
  const key = shapeKey(pieces.slice(0, at + 1))
  const methods = tree.methods(key)
  const hasItems = tree.hasChildren(`${key}/{}`) || tree.methods(`${key}/{}`).size > 0
  if (hasItems) return false
  if (isVerbPhrase(piece.words)) return isVerbAtEnd(tree, { piece, key, methods, httpMethod, isFirst: at === 0 })
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
  if (!NOUN_VERBS.has(piece.words[0] as string)) return !tree.hasChildren(key) || piece.words.length > 1
  const isReadAndWritten = methods.size > 1
  return !isReadAndWritten && !tree.hasChildren(key) && (httpMethod !== 'GET' || !isFirst)
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

/** For a resource that someone named: the words of the path behind the element that it names, and that element. */
export function tailBehind(
  pieces: readonly Piece[],
  resource: readonly string[],
): { named: Static | undefined; tail: Static[] } {
  const statics = pieces.filter((piece): piece is Static => piece.kind === 'static')
  const wanted = singularWords(resource)
  const isNamed = (words: readonly string[]): boolean => singularWords(words).join(' ') === wanted.join(' ')
  const isPart = (words: readonly string[]): boolean => singularWords(words).every((word) => wanted.includes(word))
  const isWhole = (words: readonly string[]): boolean => wanted.every((word) => singularWords(words).includes(word))
  for (const fits of [isNamed, isWhole, isPart]) {
    const at = statics.findLastIndex(({ words }) => fits(words))
    if (at >= 0) return { named: statics[at], tail: statics.slice(at + 1) }
  }
  return { named: undefined, tail: statics.slice(-1) }
}
