import type { InferredName, NameQuestion } from './names.ts'
import { chosenWords, ownWords, remainingWords, tellingVerb } from './operation-ids.ts'
import { shapeKey, type Piece } from './path-shape.ts'
import type { PathTree } from './path-tree.ts'
import { isVerbPhrase } from './verbs.ts'
import { camelCase, singularWords, wordsOf } from './words.ts'

export const VERB_OF_METHOD: { [httpMethod: string]: string } = {
  GET: 'retrieve',
  POST: 'create',
  PUT: 'replace',
  PATCH: 'update',
  DELETE: 'delete',
}

const CRUD = new Set(['list', 'create', 'retrieve', 'update', 'replace', 'delete'])

/** Ways to tell an operation apart whose name another one has, best first: a branch of the client for its version, else another method. */
export function candidates(tree: PathTree, question: NameQuestion, name: InferredName): InferredName[] {
  const inFront = wordsInFront(tree, question)
  const isBranch = question.resource === undefined && tree.isToldByPrefix(question.path, question.httpMethod)
  const branch = isBranch ? inFront.join('-') : ''
  const ways = [
    ...waysByPath(tree, question, name, inFront),
    ...waysById(tree, question, name),
    ...lastWays(tree, question, name, inFront),
  ]
  return [
    ...(branch === '' ? [] : [{ ...name, resource: [branch, ...name.resource] }]),
    ...ways.filter((words) => words.length > 0).map((words) => ({ ...name, method: camelCase(words) })),
  ]
}

/** The version, or where there is none what else stands in front. */
function wordsInFront(tree: PathTree, { path }: NameQuestion): string[] {
  const { version, prefix } = tree.shape(path)
  return (version.length > 0 ? version : prefix).flatMap(wordsOf)
}

/** The document's own qualifier, the format, and the prefix where paths differ in nothing else. */
function waysByPath(
  tree: PathTree,
  question: NameQuestion,
  { method }: InferredName,
  inFront: readonly string[],
): string[][] {
  const { path, httpMethod, qualifier } = question
  const base = wordsOf(method)
  const { format } = tree.shape(path)
  const qualified = [...base, ...wordsOf(qualifier)]
  if (!tree.isRepeated(path, httpMethod)) return [qualified]
  return [qualified, ...(format === undefined ? [] : [[...base, format]]), [...base, ...inFront]]
}

/** What the operation id says, the HTTP method where the path has several, and what the thing is within. */
function waysById(tree: PathTree, { operationId, path, httpMethod }: NameQuestion, name: InferredName): string[][] {
  const { pieces } = tree.shape(path)
  const base = wordsOf(name.method)
  const isPlain = base.length === 1 && CRUD.has(base[0] as string)
  const hasMore = tree.methods(shapeKey(pieces)).size !== 1 && !isPlain
  const chosen = operationId === undefined ? [] : chosenWords(operationId, path)
  const own = operationId === undefined ? [] : ownWords(operationId, path, name.resource)
  const remaining = operationId === undefined ? [] : remainingWords(operationId, path, pieces)
  const isTelling = tellingVerb(operationId, path) !== undefined || base.every((word) => own.includes(word))
  const within = wordsWithin(pieces, isPlain ? wordsOf(name.resource.at(-1) ?? '') : [])
  return [
    ...(isTelling ? [own] : []),
    ...(hasMore ? withMethod(base, httpMethod) : []),
    [...base, ...remaining],
    own,
    ...(within.length > 0 ? [[...base, 'for', ...within]] : []),
    ...(HTTP_VERBS.has(chosen[0] ?? '') ? [] : [chosen]),
  ]
}

const HTTP_VERBS = new Set(['get', 'post', 'put', 'patch', 'delete'])

/** Whatever there is: the HTTP method, the version, the values, the id as it is, the whole path. */
function lastWays(
  tree: PathTree,
  { operationId, path, httpMethod }: NameQuestion,
  { method }: InferredName,
  inFront: readonly string[],
): string[][] {
  const { pieces } = tree.shape(path)
  const base = wordsOf(method)
  const values = pieces.flatMap((piece) => (piece.kind === 'parameter' ? [wordsOf(piece.name)] : []))
  return [
    ...withMethod(base, httpMethod),
    [...base, ...inFront],
    [...base, 'by', ...(values.at(-1) ?? [])],
    [...base, 'by', ...values.flat()],
    operationId === undefined ? [] : chosenWords(operationId, path),
    [...base, ...pieces.flatMap((piece) => (piece.kind === 'static' ? piece.words : ['by', ...wordsOf(piece.name)]))],
  ]
}

/** `prunePost` and `createContent`; a name that begins with the method's verb already says it. */
function withMethod(base: readonly string[], httpMethod: string): string[][] {
  const verb = VERB_OF_METHOD[httpMethod] ?? httpMethod.toLowerCase()
  if (base[0] === verb) return []
  return [isVerbPhrase(base) ? [...base, httpMethod.toLowerCase()] : [verb, ...base]]
}

const NAMING_WORDS = new Set(['id', 'sid', 'uuid', 'name', 'slug', 'key', 'code'])

/** What the first of two values is of, else one at the end that is not of the resource, else the last: `project` of `/templates/{project_id}/{name}`. */
function wordsWithin(pieces: readonly Piece[], resource: readonly string[]): string[] {
  const said = new Set(singularWords(resource))
  const found = pieces.find((piece, index) => {
    if (piece.kind !== 'parameter') return false
    const next = pieces[index + 1]
    return next?.kind === 'parameter' || (next === undefined && !wordsOf(piece.name).some((word) => said.has(word)))
  })
  const value = found ?? pieces.findLast(({ kind }) => kind === 'parameter')
  const words = value?.kind === 'parameter' ? wordsOf(value.name) : []
  const own = words.length > 1 && NAMING_WORDS.has(words.at(-1) as string) ? words.slice(0, -1) : []
  return own.every((word) => said.has(word)) ? [] : own
}
