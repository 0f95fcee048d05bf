import type { InferredName, NameQuestion } from './names.ts'
import { chosenWords, saysList } from './operation-ids.ts'
import { endsInValue, type PathShape } from './path-shape.ts'
import { PREPOSITIONS, singularWords, wordsOf } from './words.ts'

/** From what the resource and the method of an operation were inferred, as `--explain` says it. */
export function reasonsFor(
  question: NameQuestion,
  shape: PathShape,
  { resource, method }: InferredName,
): { resource: string; method: string } {
  return { resource: resourceReason(shape, resource), method: methodReason(question, shape, wordsOf(method)) }
}

function resourceReason({ pieces, prefix }: PathShape, resource: readonly string[]): string {
  if (resource.length === 0) return 'the path, which has no thing before what is done'
  const said = new Set([...prefix.flatMap(wordsOf), ...pathWords(pieces)])
  const isSaid = resource.flatMap(wordsOf).every((word) => said.has(singularWords([word])[0] as string))
  return isSaid ? 'the path' : 'the path and what the document says of its stage'
}

const CRUD = new Set(['list', 'create', 'retrieve', 'update', 'replace', 'delete'])

/** Each word is from the path, the operation id or the HTTP method, in this order. */
function methodReason(question: NameQuestion, { pieces }: PathShape, words: readonly string[]): string {
  const { httpMethod, operationId, path } = question
  const inPath = pathWords(pieces)
  const inId = new Set(operationId === undefined ? [] : singularWords(chosenWords(operationId, path)))
  const inValues = new Set(pieces.flatMap((piece) => (piece.kind === 'parameter' ? wordsOf(piece.name) : [])))
  const telling = words.filter((word, index) => index === 0 || !(PREPOSITIONS.has(word) || word === 'all'))
  const sources = telling.map((word, index) => {
    const [said = ''] = singularWords([word])
    if (index === 0 && CRUD.has(word)) return crudReason(question, endsInValue(pieces), word, inId.has(word))
    if (inPath.has(said)) return 'the path'
    if (inId.has(said)) return `the operation id ${operationId}`
    return inValues.has(word) ? 'the values in the path' : httpMethod
  })
  return [...new Set(sources)].join(' and ')
}

function crudReason(
  { httpMethod, operationId, path, isList }: NameQuestion,
  isItem: boolean,
  verb: string,
  isInId: boolean,
): string {
  if (verb === 'list') {
    if (isList) return `${httpMethod}, whose answer is a list`
    return saysList(operationId, path)
      ? `the operation id ${operationId}`
      : `${httpMethod} of the path, which goes on with a value elsewhere`
  }
  const isUsual = verb === 'create' ? httpMethod === 'POST' && !isItem : isItem || !isInId
  return isUsual || !isInId
    ? `${httpMethod}, whose path ends in ${isItem ? 'a' : 'no'} value`
    : `${httpMethod} and the operation id ${operationId}`
}

function pathWords(pieces: PathShape['pieces']): Set<string> {
  return new Set(pieces.flatMap((piece) => (piece.kind === 'static' ? singularWords(piece.words) : [])))
}
