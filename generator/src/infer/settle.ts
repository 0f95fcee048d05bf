import type { OperationId } from '../ir/ids.ts'
import { candidates, VERB_OF_METHOD } from './candidates.ts'
import type { InferredName, NameCollision, NameQuestion } from './names.ts'
import { chosenWords } from './operation-ids.ts'
import { shapeKey } from './path-shape.ts'
import type { PathTree } from './path-tree.ts'
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
