import type { Piece } from './path-shape.ts'
import { CRUD_VERBS, VERBS } from './verbs.ts'
import { singularWords, wordsOf } from './words.ts'

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])

/**
 * Words of an operation id that someone chose. Frameworks append the path and the method (`run_eval_v1_jobs_post`), or put a controller in front
 * (`UserController_create`); neither is part of it.
 */
export function chosenWords(operationId: string, path: string): string[] {
  const controller = /^[A-Za-z]*Controller[_.](.+)$/.exec(operationId)
  const words = wordsOf(controller?.[1] ?? operationId).flatMap((word, _, all) =>
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

/** The words that are neither a verb nor about the path itself. */
export function remainingWords(operationId: string, path: string, pieces: readonly Piece[]): string[] {
  const said = new Set(pieces.flatMap((piece) => (piece.kind === 'static' ? singularWords(piece.words) : [])))
  const isNew = (word: string): boolean => !said.has(singularWords([word])[0] as string) && !FILLERS.has(word)
  return chosenWords(operationId, path).filter((word, index) => !(index === 0 && VERBS.has(word)) && isNew(word))
}

const FILLERS = new Set(['id', 'a', 'an', 'and', 'or', 'the', 'to', 'of', 'for', 'in', 'on', 'by', 'with'])
