import type { Piece } from './path-shape.ts'
import { CRUD_VERBS, VERBS } from './verbs.ts'
import { singularWords, wordsOf } from './words.ts'

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])

/**
 * Words of an operation id that someone chose. Frameworks append the path and the method (`run_eval_v1_jobs_post`), or put a controller or a group in
 * front (`UserController_create`, `users.create`, `User_Create`); neither is part of it.
 */
export function chosenWords(operationId: string, path: string): string[] {
  const group = /^(?:[A-Za-z]*Controller[_.]|[\w-]+[./]|[A-Z][A-Za-z]*_(?=[A-Z][a-z]))([\w-]+)$/.exec(operationId)
  const words = wordsOf(group?.[1] ?? operationId).flatMap((word, _, all) =>
    all.length === 1 ? splitRun(word, path) : [word],
  )
  if (!METHODS.has(words.at(-1) ?? '')) return words
  const tail = wordsOf(path)
  const from = words.length - 1 - tail.length
  const isGenerated = from > 0 && tail.every((word, index) => words[from + index] === word)
  return isGenerated ? words.slice(0, from) : words
}

/** `updateprojectspendlimit` is a verb and words of its path that somebody ran together; anything else stays as it is. */
function splitRun(run: string, path: string): string[] {
  const verb = [...CRUD_VERBS].find((candidate) => run.startsWith(candidate) && run.length > candidate.length)
  if (verb === undefined) return [run]
  const known = wordsOf(path.replaceAll(/\{[^{}]*\}/g, ''))
  const vocabulary = [...new Set([...known, ...singularWords(known)])].toSorted((a, b) => b.length - a.length)
  const words = [verb]
  for (let rest = run.slice(verb.length); rest !== ''; rest = rest.slice(words.at(-1)!.length)) {
    const word = vocabulary.find((candidate) => rest.startsWith(candidate))
    if (word === undefined) return [run]
    words.push(word)
  }
  return words
}

/** The verb of an operation id that says more than create, read, update and delete do: `register`, `detach`, `upload`. */
export function tellingVerb(operationId: string | undefined, path: string): string | undefined {
  if (operationId === undefined) return undefined
  const words = chosenWords(operationId, path)
  const verb = [words[0], words.at(-1)].find((word) => word !== undefined && VERBS.has(word))
  return verb === undefined || CRUD_VERBS.has(verb) || GENERIC.has(verb) ? undefined : verb
}

const GENERIC = new Set([
  'run',
  'add',
  'bulk',
  'api',
  'handle',
  'process',
  'request',
  'call',
  'manage',
  'export',
  'report',
  'order',
  'record',
  'group',
  'test',
  'check',
  'email',
  'link',
  'index',
  'count',
])

/** Whether an operation id says that something which is there is changed: `modifyRetention`. */
export function saysUpdate(operationId: string | undefined, path: string): boolean {
  const [verb = ''] = operationId === undefined ? [] : chosenWords(operationId, path)
  return ['update', 'modify', 'edit', 'change', 'set', 'patch'].includes(verb)
}

/** Whether an operation id says that one more of a resource comes into being. */
export function saysCreate(operationId: string | undefined, path: string, resource: readonly string[]): boolean {
  const [verb = '', ...rest] = operationId === undefined ? [] : chosenWords(operationId, path)
  const [thing = ''] = singularWords(resource.slice(-1))
  return ['create', 'add', 'insert'].includes(verb) && singularWords(rest).includes(thing)
}

/** `create` or `add` where an operation id begins with it and goes on with the words of a path: `CreateMessageFeedback` for `/feedback`. */
export function creatingVerb(
  operationId: string | undefined,
  path: string,
  words: readonly string[],
): 'create' | 'add' | undefined {
  const [verb, ...rest] = operationId === undefined ? [] : chosenWords(operationId, path)
  const said = singularWords(rest)
  return (verb === 'create' || verb === 'add') && singularWords(words).every((word) => said.includes(word))
    ? verb
    : undefined
}

/** Whether an operation id says that there are many. */
export function saysList(operationId: string | undefined, path: string): boolean {
  return operationId !== undefined && chosenWords(operationId, path)[0] === 'list'
}

/** Whether an operation id puts a verb before words of the path that begin with one themselves: `ListSearchAttributes` makes a noun of them. */
export function saysNoun(operationId: string, path: string, words: readonly string[]): boolean {
  const [verb = '', ...rest] = singularWords(chosenWords(operationId, path))
  if (words.length < 2 || !CRUD_VERBS.has(verb) || ['post', 'put', 'patch', words[0]].includes(verb)) return false
  const [said, own] = [` ${rest.join(' ')} `, ` ${singularWords(words).join(' ')} `]
  return said.startsWith(own) || said.endsWith(own)
}

/** The words that are neither a verb nor about the path itself: `deleteWebhookByToken` leaves `by token`. */
export function remainingWords(operationId: string, path: string, pieces: readonly Piece[]): string[] {
  const words = chosenWords(operationId, path)
  const said = pieces.flatMap((piece) => (piece.kind === 'static' ? piece.words : []))
  return unsaid(VERBS.has(words[0] ?? '') ? words.slice(1) : words, said)
}

/** The words without those of the resource, a path of names: `saveTemplateVersion` of `templates` is `save version`. */
export function ownWords(operationId: string, path: string, resource: readonly string[]): string[] {
  const words = chosenWords(operationId, path)
  const [verb = ''] = words
  if (METHODS.has(verb)) return []
  const own = unsaid(words, resource.flatMap(wordsOf))
  if (own.length > 1) return own
  return CRUD_VERBS.has(verb) ? [] : unsaid(words, wordsOf(resource.at(-1) ?? ''))
}

/** Words that say something new; a preposition stays with what it belongs to. */
function unsaid(words: readonly string[], before: readonly string[]): string[] {
  const said = new Set(singularWords(before))
  const isNew = (word: string): boolean => !said.has(singularWords([word])[0] as string) && !FILLERS.has(word)
  return words.filter((word, index) => isNew(word) || (KEPT.has(word) && isNew(words[index + 1] ?? 'id')))
}

const FILLERS = new Set('id a an and or the to of for from in into on by with'.split(' '))
const KEPT = new Set(['by', 'for', 'with'])
