import type { OperationId } from '../ir/api.ts'
import type { InferredName, NameCollision, NameQuestion } from './names.ts'
import { chosenWords, remainingWords } from './operation-ids.ts'
import { shapeKey } from './path-shape.ts'
import type { Piece } from './path-shape.ts'
import type { PathTree } from './path-tree.ts'
import { isVerbPhrase } from './verbs.ts'
import { camelCase, wordsOf } from './words.ts'

/** An operation with the name that it would like. */
export interface Wanted {
  question: NameQuestion
  name: InferredName
}

/** Each gets its name unless one that comes before it has it; then it gets what tells it apart. */
export function settle(
  tree: PathTree,
  wanted: readonly Wanted[],
): { names: Map<OperationId, InferredName>; collisions: NameCollision[] } {
  const names = new Map<OperationId, InferredName>()
  const collisions: NameCollision[] = []
  const taken = new Map<string, OperationId>()
  const children = new Set(
    wanted.flatMap(({ name }) => name.resource.map((_, index) => wordKey(name.resource.slice(0, index + 1)))),
  )
  for (const { question, name } of byPrecedence(tree, wanted)) {
    const isFree = (method: string): boolean => {
      const key = wordKey([...name.resource, method])
      return !taken.has(key) && (question.method !== undefined || !children.has(key))
    }
    const method =
      candidates(tree, question, name).find(isFree) ??
      camelCase(wordsOf(`${question.httpMethod} ${question.path} ${question.qualifier}`))
    const first = taken.get(wordKey([...name.resource, name.method]))
    if (first !== undefined)
      collisions.push({
        first,
        second: question.id,
        name: [...name.resource, name.method].join('.'),
        instead: [...name.resource, method].join('.'),
      })
    taken.set(wordKey([...name.resource, method]), question.id)
    names.set(question.id, { resource: name.resource, method })
  }
  return { names, collisions }
}

function byPrecedence(tree: PathTree, wanted: readonly Wanted[]): Wanted[] {
  return wanted
    .map((item) => ({ item, rank: precedence(tree, item) }))
    .toSorted((a, b) => {
      const at = a.rank.findIndex((value, index) => value !== b.rank[index])
      return at < 0 ? 0 : (a.rank[at] as number | string) < (b.rank[at] as number | string) ? -1 : 1
    })
    .map(({ item }) => item)
}

/** What was said before what is inferred, the plain path before the qualified one, a collection with items before one without. */
function precedence(tree: PathTree, { question }: Wanted): (number | string)[] {
  const key = shapeKey(tree.shape(question.path).pieces)
  const hasItems = tree.methods(`${key}/{}`).size > 0
  return [
    question.method === undefined ? 1 : 0,
    question.httpMethod === 'OPTIONS' || question.httpMethod === 'HEAD' ? 1 : 0,
    question.qualifier.trim() === '' ? 0 : 1,
    hasItems ? 0 : 1,
    question.path.length,
    question.id,
  ]
}

/** A name in which there is no word is known by its signs. */
export function wordKey(names: readonly string[]): string {
  return names.map((name) => wordsOf(name).join('-') || name).join('.')
}

/**
 * Ways to tell an operation apart, best first: the document's own qualifier, the prefix where nothing else differs, its method, its id, its version,
 * its values, its whole path.
 */
function candidates(tree: PathTree, question: NameQuestion, { method }: InferredName): string[] {
  const { pieces, version, prefix } = tree.shape(question.path)
  const base = wordsOf(method)
  const verb =
    { GET: 'retrieve', POST: 'create', PUT: 'replace', PATCH: 'update', DELETE: 'delete' }[question.httpMethod] ??
    question.httpMethod.toLowerCase()
  const withMethod = isVerbPhrase(base) ? [...base, question.httpMethod.toLowerCase()] : [verb, ...base]
  const inFront = (version.length > 0 ? version : prefix).flatMap(wordsOf)
  const values = pieces.flatMap((piece) => (piece.kind === 'parameter' ? [wordsOf(piece.name)] : []))
  const ways = [
    base,
    [...base, ...wordsOf(question.qualifier)],
    ...(tree.isRepeated(question.path, question.httpMethod) ? [[...base, ...inFront]] : []),
    ...(tree.methods(shapeKey(pieces)).size === 1 || base[0] === verb ? [] : [withMethod]),
    ...(question.operationId === undefined
      ? []
      : [
          [...base, ...remainingWords(question.operationId, question.path, pieces)],
          chosenWords(question.operationId, question.path),
        ]),
    ...(base[0] === verb ? [] : [withMethod]),
    [...base, ...inFront],
    [...base, 'by', ...(values.at(-1) ?? [])],
    [...base, 'by', ...values.flat()],
    [
      ...base,
      ...pieces.flatMap((piece: Piece) => (piece.kind === 'static' ? piece.words : ['by', ...wordsOf(piece.name)])),
    ],
  ]
  return ways.map(camelCase)
}
