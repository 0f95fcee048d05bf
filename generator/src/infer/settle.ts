import type { OperationId } from '../ir/api.ts'
import type { InferredName, NameCollision, NameQuestion } from './names.ts'
import { chosenWords, ownWords, remainingWords, tellingVerb } from './operation-ids.ts'
import { shapeKey } from './path-shape.ts'
import type { Piece } from './path-shape.ts'
import type { PathTree } from './path-tree.ts'
import { isVerbPhrase } from './verbs.ts'
import { camelCase, singularWords, wordsOf } from './words.ts'

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
  const children = new Set(wanted.flatMap(({ name }) => stepsOf(name.resource)))
  for (const { question, name } of byPrecedence(tree, wanted)) {
    const isFree = ({ resource, method }: InferredName): boolean => {
      const key = wordKey([...resource, method])
      if (taken.has(key)) return false
      return question.method !== undefined || (!children.has(key) && !stepsOf(resource).some((step) => taken.has(step)))
    }
    const given = isFree(name)
      ? name
      : (candidates(tree, question, name).find(isFree) ?? { ...name, method: wholePath(question) })
    const first = taken.get(wordKey([...name.resource, name.method]))
    if (first !== undefined)
      collisions.push({
        first,
        second: question.id,
        name: [...name.resource, name.method].join('.'),
        instead: [...given.resource, given.method].join('.'),
      })
    for (const step of stepsOf(given.resource)) children.add(step)
    taken.set(wordKey([...given.resource, given.method]), question.id)
    names.set(question.id, given)
  }
  return { names, collisions }
}

/** The keys of a resource and of all above it. */
function stepsOf(resource: readonly string[]): string[] {
  return resource.map((_, index) => wordKey(resource.slice(0, index + 1)))
}

function wholePath({ httpMethod, path, qualifier }: NameQuestion): string {
  return camelCase(wordsOf(`${httpMethod} ${path} ${qualifier}`))
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

/** What was said before what is inferred, the plain path before the qualified one, a collection with items before one without, then what its method or its id says. */
function precedence(tree: PathTree, { question, name }: Wanted): (number | string)[] {
  const key = shapeKey(tree.shape(question.path).pieces)
  const hasItems = tree.methods(`${key}/{}`).size > 0
  return [
    question.method === undefined ? 1 : 0,
    question.httpMethod === 'OPTIONS' || question.httpMethod === 'HEAD' ? 1 : 0,
    question.qualifier.trim() === '' ? 0 : 1,
    hasItems ? 0 : 1,
    isOwnVerb(question, name) ? 0 : 1,
    isCalledSo(question, name) ? 0 : 1,
    question.path.length,
    question.id,
  ]
}

/** `DELETE /documents/{id}` is `delete` before `POST /documents/delete` is. */
function isOwnVerb({ httpMethod }: NameQuestion, { method }: InferredName): boolean {
  return VERB_OF_METHOD[httpMethod] === method || (httpMethod === 'PUT' && method === 'update')
}

/** Whether the operation's id begins as its name does. */
function isCalledSo({ operationId, path }: NameQuestion, { method }: InferredName): boolean {
  return operationId !== undefined && chosenWords(operationId, path)[0] === wordsOf(method)[0]
}

/** A name in which there is no word is known by its signs. */
export function wordKey(names: readonly string[]): string {
  return names.map((name) => wordsOf(name).join('-') || name).join('.')
}

const VERB_OF_METHOD: { [httpMethod: string]: string } = {
  GET: 'retrieve',
  POST: 'create',
  PUT: 'replace',
  PATCH: 'update',
  DELETE: 'delete',
}

const CRUD = new Set(['list', 'create', 'retrieve', 'update', 'replace', 'delete'])

/**
 * Ways to tell an operation apart, best first: the document's own qualifier, a branch of its version, its format, its method, its id, what it is within,
 * its version, its values, its whole path.
 */
function candidates(tree: PathTree, question: NameQuestion, name: InferredName): InferredName[] {
  const { operationId, path, httpMethod } = question
  const { pieces, version, prefix, format } = tree.shape(path)
  const base = wordsOf(name.method)
  const verb = VERB_OF_METHOD[httpMethod] ?? httpMethod.toLowerCase()
  const withMethod = isVerbPhrase(base) ? [...base, httpMethod.toLowerCase()] : [verb, ...base]
  const isPlain = base.length === 1 && CRUD.has(base[0] as string)
  const inFront = (version.length > 0 ? version : prefix).flatMap(wordsOf)
  const isRepeated = tree.isRepeated(path, httpMethod)
  const values = pieces.flatMap((piece) => (piece.kind === 'parameter' ? [wordsOf(piece.name)] : []))
  const within = wordsWithin(pieces, isPlain ? wordsOf(name.resource.at(-1) ?? '') : [])
  const chosen = operationId === undefined ? [] : chosenWords(operationId, path)
  const isChosen = !['get', 'post', 'put', 'patch', 'delete'].includes(chosen[0] ?? '')
  const own = operationId === undefined ? [] : ownWords(operationId, path, name.resource)
  const remaining = operationId === undefined ? [] : remainingWords(operationId, path, pieces)
  const ways = [
    [...base, ...wordsOf(question.qualifier)],
    ...(format !== undefined && isRepeated ? [[...base, format]] : []),
    ...(isRepeated ? [[...base, ...inFront]] : []),
    ...(tellingVerb(operationId, path) !== undefined || base.every((word) => own.includes(word)) ? [own] : []),
    ...(tree.methods(shapeKey(pieces)).size === 1 || base[0] === verb || isPlain ? [] : [withMethod]),
    [...base, ...remaining],
    own,
    ...(within.length > 0 ? [[...base, 'for', ...within]] : []),
    ...(isChosen ? [chosen] : []),
    ...(base[0] === verb ? [] : [withMethod]),
    [...base, ...inFront],
    [...base, 'by', ...(values.at(-1) ?? [])],
    [...base, 'by', ...values.flat()],
    chosen,
    [
      ...base,
      ...pieces.flatMap((piece: Piece) => (piece.kind === 'static' ? piece.words : ['by', ...wordsOf(piece.name)])),
    ],
  ]
  const branch = question.resource === undefined && tree.isToldByPrefix(path, httpMethod) ? inFront.join('-') : ''
  return [
    ...(branch === '' ? [] : [{ ...name, resource: [branch, ...name.resource] }]),
    ...ways.filter((words) => words.length > 0).map((words) => ({ ...name, method: camelCase(words) })),
  ]
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
