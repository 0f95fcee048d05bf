import { beginsWithVerb } from './methods.ts'
import type { Piece } from './path-shape.ts'
import { shapeKey } from './path-shape.ts'
import type { PathTree } from './path-tree.ts'
import { NOUN_VERBS } from './verbs.ts'
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
  const at = pieces.lastIndexOf(last)
  const isAction = isItem ? isActionWithValue(tree, pieces, at) : isActionAtEnd(tree, question, at)
  return isAction ? { resource: statics.slice(0, -1), tail: [last], isItem } : { resource: statics, tail: [], isItem }
}

/** `/users/by-name/{name}` and `/users/delete/{id}`: the word before the value says how or what, unless it is a thing with a list of its own. */
function isActionWithValue(tree: PathTree, pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Static
  if (piece.words[0] === 'by') return true
  const isThing = tree.methods(shapeKey(pieces.slice(0, at + 1))).size > 0 || pieces.slice(at + 1).length > 1 || isPlural(piece.words)
  return !isThing && beginsWithVerb(piece) && !(piece.words.length === 1 && NOUN_VERBS.has(piece.words[0] as string))
}

function isActionAtEnd(tree: PathTree, { pieces, httpMethod, isList }: PathQuestion, at: number): boolean {
  const piece = pieces[at] as Static
  const key = shapeKey(pieces.slice(0, at + 1))
  const methods = tree.methods(key)
  const hasItems = tree.hasChildren(`${key}/{}`) || tree.methods(`${key}/{}`).size > 0
  if (hasItems) return false
  if (beginsWithVerb(piece)) return isVerbAtEnd(tree, { piece, key, methods, httpMethod, isFirst: at === 0 })
  if (methods.size > 1 || tree.hasChildren(key)) return false
  if (isList && isPlural(piece.words)) return false
  return isNounAction(tree, { pieces, httpMethod, isList }, at)
}

function isVerbAtEnd(
  tree: PathTree,
  { piece, key, methods, httpMethod, isFirst }: { piece: Static; key: string; methods: ReadonlySet<string>; httpMethod: string; isFirst: boolean },
): boolean {
  const canBeNoun = piece.words.length === 1 && NOUN_VERBS.has(piece.words[0] as string)
  if (!canBeNoun) return !tree.hasChildren(key) || piece.words.length > 1
  const isReadAndWritten = methods.size > 1
  return !isReadAndWritten && !tree.hasChildren(key) && (httpMethod !== 'GET' || !isFirst)
}

/** A noun at the end is a method of what stands before it when that is a thing with operations, and a thing of its own in a mere namespace. */
function isNounAction(tree: PathTree, { pieces, httpMethod, isList }: PathQuestion, at: number): boolean {
  const piece = pieces[at] as Static
  const before = pieces[at - 1]
  if (before === undefined) return false
  const isWrite = httpMethod === 'POST' || httpMethod === 'PUT' || httpMethod === 'PATCH' || httpMethod === 'DELETE'
  if (isWrite && isPlural(piece.words)) return false
  if (before.kind === 'parameter') return !isList
  return isCollection(tree, pieces, at - 1)
}

function isCollection(tree: PathTree, pieces: readonly Piece[], at: number): boolean {
  const key = shapeKey(pieces.slice(0, at + 1))
  return tree.methods(key).size > 0 || tree.methods(`${key}/{}`).size > 0 || tree.hasChildren(`${key}/{}`)
}

/** For a resource that someone named: the words of the path behind the element that it names, or all of them when it names none. */
export function tailBehind(pieces: readonly Piece[], resource: readonly string[]): Static[] {
  const statics = pieces.filter((piece): piece is Static => piece.kind === 'static')
  const named = resource.flatMap((word) => [word, ...singularWords([word])])
  const last = singularWords(resource).join(' ')
  const at = statics.findLastIndex(({ words }) => singularWords(words).join(' ') === last || words.join(' ') === resource.join(' '))
  if (at >= 0) return statics.slice(at + 1)
  const all = statics.flatMap(({ words }) => singularWords(words))
  if (all.length > 0 && all.every((word) => named.includes(word))) return []
  const tail = statics.filter(({ words }) => !singularWords(words).every((word) => named.includes(word)))
  return tail.slice(-1)
}
