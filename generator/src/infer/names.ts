import type { OperationId } from '../ir/ids.ts'
import { methodName } from './methods.ts'
import { chosenWords, saysList } from './operation-ids.ts'
import { shapeKey } from './path-shape.ts'
import type { PathShape, Piece } from './path-shape.ts'
import { buildPathTree } from './path-tree.ts'
import type { PathTree } from './path-tree.ts'
import { splitPath, tailBehind } from './resources.ts'
import type { SplitPath } from './resources.ts'
import { settle, wordKey } from './settle.ts'
import type { Wanted } from './settle.ts'
import { isVerbPhrase } from './verbs.ts'
import { camelCase, singularWords, wordsOf } from './words.ts'

/** What is known of an operation when its name is looked for. */
export interface NameQuestion {
  id: OperationId
  httpMethod: string
  /** Template without query and fragment. */
  path: string
  /** Words that the document put behind `?` or `#` to tell operations on one path apart. */
  qualifier: string
  /** Whether the document says of the operation that it is in beta. */
  isBeta?: boolean
  operationId?: string
  /** Whether the answer is a list: pages, an array, or an envelope around one. */
  isList: boolean
  /** What somebody has said already. */
  resource?: string[]
  method?: string
}

export interface InferredName {
  resource: string[]
  method: string
}

/** Two operations that would have had one name, and the name that the second has instead. */
export interface NameCollision {
  first: OperationId
  second: OperationId
  name: string
  instead: string
}

/** A name for each operation as a person would have chosen it; no two are equal. */
export function inferNames(asked: readonly NameQuestion[]): {
  names: Map<OperationId, InferredName>
  collisions: NameCollision[]
  /** What is in a path, for whoever wants to say what a name was made of. */
  shape: (path: string) => PathShape
} {
  const questions = asked.map((question) => ({
    ...question,
    isList: question.isList || (question.httpMethod === 'GET' && saysList(question.operationId, question.path)),
  }))
  const tree = buildPathTree(questions)
  const wanted = questions.map((question) => ({ question, name: wantedName(tree, question) }))
  const spellings = spellingsOf(wanted)
  const settled = settle(
    tree,
    wanted.map(({ question, name }) => ({
      question,
      name: { ...name, resource: respelled(name.resource, spellings) },
    })),
  )
  return { ...settled, shape: tree.shape }
}

/** One spelling for each resource, by the words of its path: what somebody has said before what a path says, then the first by code point. */
function spellingsOf(wanted: readonly Wanted[]): Map<string, string> {
  const spellings = new Map<string, { name: string; isSaid: boolean }>()
  for (const { question, name } of wanted) {
    const isSaid = question.resource !== undefined
    for (const [index, step] of name.resource.entries()) {
      const key = wordKey(name.resource.slice(0, index + 1))
      const known = spellings.get(key)
      const isBetter = known === undefined || (isSaid === known.isSaid ? step < known.name : isSaid)
      if (isBetter) spellings.set(key, { name: step, isSaid })
    }
  }
  return new Map([...spellings].map(([key, { name }]) => [key, name]))
}

/** The path in the spelling that all operations of the resource share. */
function respelled(resource: readonly string[], spellings: ReadonlyMap<string, string>): string[] {
  return resource.map((name, index) => spellings.get(wordKey(resource.slice(0, index + 1))) ?? name)
}

function wantedName(tree: PathTree, question: NameQuestion): InferredName {
  const { pieces, version } = tree.shape(question.path)
  const stage = [...version.filter((word) => /^[a-z]+$/.test(word)), ...stagesIn(question, pieces)]
  const split = splitPath(tree, { pieces, httpMethod: question.httpMethod, isList: question.isList })
  const both = question.resource === undefined ? bothAtOnce(tree, question, split) : undefined
  if (both !== undefined && question.method === undefined)
    return { resource: [...stage, ...split.resource.slice(0, -1).map(resourceName)], method: both }
  const resource = question.resource ?? [...stage, ...split.resource.map(resourceName)]
  if (question.method !== undefined) return { resource, method: question.method }
  const qualifier = wordsOf(question.qualifier)
  if (isVerbPhrase(qualifier)) return { resource, method: camelCase(qualifier) }
  const { named, tail } =
    question.resource === undefined
      ? { named: split.resource.at(-1), tail: split.tail }
      : tailBehind(pieces, question.resource.map(wordsOf))
  const key = shapeKey(pieces)
  const first = tail[0]
  const method = methodName({
    httpMethod: question.httpMethod,
    path: question.path,
    ...(question.operationId === undefined ? {} : { operationId: question.operationId }),
    isList: question.isList,
    tail: tail.flatMap(({ words }) => words),
    lastOfTail: tail.at(-1)?.words ?? [],
    isItem: split.isItem,
    isOfItem: first !== undefined && pieces[pieces.indexOf(first) - 1]?.kind === 'parameter',
    resource: named?.words ?? wordsOf(resource.at(-1) ?? ''),
    value: wordsOf(pieces.findLast((piece) => piece.kind === 'parameter')?.name ?? ''),
    siblings: tree.methods(key),
    itemMethods: tree.methods(`${key}/{}`),
    collectionMethods: split.isItem ? tree.methods(shapeKey(pieces.slice(0, -1))) : new Set(),
  })
  return { resource, method }
}

/** `POST /threads/runs` beside `POST /threads/{id}/runs`, called `createThreadAndRun`, is `threads.createAndRun`. */
function bothAtOnce(tree: PathTree, question: NameQuestion, { resource, tail }: SplitPath): string | undefined {
  const [whole, part] = resource.slice(-2)
  if (whole === undefined || part === undefined || tail.length > 0 || question.operationId === undefined)
    return undefined
  const { pieces } = tree.shape(question.path)
  const at = pieces.indexOf(whole)
  const withValue = `${shapeKey(pieces.slice(0, at + 1))}/{}/${shapeKey([part])}`
  if (pieces[at + 1] !== part || !tree.methods(withValue).has(question.httpMethod)) return undefined
  const words = chosenWords(question.operationId, question.path)
  const said = singularWords(whole.words).join(' ')
  return words.includes('and') ? camelCase(words.filter((word) => singularWords([word])[0] !== said)) : undefined
}

const STAGES = new Set(['alpha', 'beta', 'preview', 'experimental'])

/** `?beta=true` is a stage of the API as `/v1beta` is: a branch of the client rather than a part of each name. */
function stagesIn({ qualifier, isBeta }: NameQuestion, pieces: readonly Piece[]): string[] {
  const said = wordsOf(qualifier).filter((word) => STAGES.has(word))
  const isInPath = pieces.some((piece) => piece.kind === 'static' && STAGES.has(piece.text))
  return said.length === 0 && isBeta === true && !isInPath ? ['beta'] : said
}

/** As the path spells it, unless that has characters which no name has. */
function resourceName({ text, words }: { text: string; words: string[] }): string {
  return /^[\p{L}\p{N}_-]+$/u.test(text) ? text : words.join('-')
}
