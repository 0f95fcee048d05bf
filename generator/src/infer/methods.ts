import { chosenWords, creatingVerb, saysCreate, saysList, saysUpdate, tellingVerb } from './operation-ids.ts'
import { CRUD_VERBS, isVerbPhrase, NOUN_VERBS, VERBS } from './verbs.ts'
import { camelCase, headOf, isPlural, lastSingular, singularWords } from './words.ts'

/** What a method name depends on once the resource is settled. */
export interface MethodQuestion {
  httpMethod: string
  path: string
  operationId?: string
  isList: boolean
  /** Words of the path behind the resource. */
  tail: string[]
  /** Those of the last path element among them. */
  lastOfTail: string[]
  /** Whether the path ends in a value: the operation is about one thing. */
  isItem: boolean
  /** Whether a value stands before the words behind the resource. */
  isOfItem: boolean
  /** Words of the last value in the path. */
  value: string[]
  /** Words of the path element that names the resource. */
  resource: string[]
  /** Methods that the same path has, this one included. */
  siblings: ReadonlySet<string>
  /** Whether there is a path that goes on with a value, and the methods there. */
  itemMethods: ReadonlySet<string>
  /** Methods of the path without its last value. */
  collectionMethods: ReadonlySet<string>
}

const HEALTH = new Set('health healthz healthcheck livez readyz ready readiness liveness heartbeat'.split(' '))

/** `list`, `create`, `retrieve`, `update`, `delete`, or the verb that the path or the operation id has. */
export function methodName(question: MethodQuestion): string {
  const { tail } = question
  if (question.httpMethod === 'OPTIONS') return camelCase(optionsWords(question))
  if (tail.length === 0) return question.resource.length === 0 ? rootName(question) : crudName(question)
  if (isSaidWhole(question)) return camelCase(chosenWords(question.operationId as string, question.path))
  if (tail[0] === 'by') return camelCase([crudVerb(question), ...tail])
  if (isVerbPhrase(tail) || isSaidAsVerb(question)) return camelCase(tail)
  if (question.isItem) return camelCase([crudVerb(question), ...lastSingular(tail)])
  return camelCase(actionWords(question))
}

/** An operation id that is the words behind the resource, a verb and the last of several (`listRoutes` for `/inspect/routes` of `admin`), or a telling verb where they only name things. */
function isSaidWhole({ httpMethod, operationId, path, tail, lastOfTail, isItem }: MethodQuestion): boolean {
  if (operationId === undefined) return false
  const [verb = '', ...rest] = chosenWords(operationId, path)
  if (isSame([verb, ...rest], tail)) return true
  const isDeep = lastOfTail.length < tail.length
  if (VERBS.has(verb) && isSame(rest, lastOfTail)) return isItem || isDeep
  return httpMethod === 'POST' && isDeep && !isVerbPhrase(tail) && VERBS.has(verb) && !CRUD_VERBS.has(verb)
}

function isSame(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && singularWords(words).join(' ') === singularWords(others).join(' ')
}

/** `POST /workflows/{id}/signal/{name}` called `SignalWorkflow` signals. */
function isSaidAsVerb({ httpMethod, tail, operationId, path }: MethodQuestion): boolean {
  const [first = ''] = tail
  return (
    httpMethod === 'POST' &&
    VERBS.has(first) &&
    operationId !== undefined &&
    chosenWords(operationId, path)[0] === first
  )
}

/** What may be done with a path is asked of the list, of one thing in it, or of an action. */
function optionsWords({ tail, isItem, value, resource }: MethodQuestion): string[] {
  if (!isItem) return ['options', ...tail]
  const said = singularWords(resource)
  const own = value.filter((word) => !said.includes(word))
  return ['options', ...tail, 'by', ...(own.length === 0 ? value : own)]
}

/** A noun behind the resource: read, it is the method itself or, as a list, `listX`; written, a verb goes before it. */
function actionWords(question: MethodQuestion): string[] {
  const { httpMethod, tail, isList, isOfItem, operationId, path } = question
  if (httpMethod === 'GET' || httpMethod === 'HEAD')
    return isList && (!isOfItem || isPlural(tail) || saysList(operationId, path)) ? ['list', ...tail] : tail
  if (httpMethod !== 'POST') return [crudVerb(question), ...tail]
  if (isPlural(tail)) return ['create', ...lastSingular(tail)]
  const verb = tellingVerb(operationId, path) ?? creatingVerb(operationId, path, tail)
  const hasVerb = tail.some((word) => word === verb || (VERBS.has(word) && !NOUN_VERBS.has(word)))
  return verb === undefined || hasVerb ? tail : [verb, ...tail]
}

/** `GET /` is about the API itself: only its id can say what. */
function rootName(question: MethodQuestion): string {
  const words = question.operationId === undefined ? [] : chosenWords(question.operationId, question.path)
  return words.length === 0 ? crudVerb(question) : camelCase(words)
}

function crudName(question: MethodQuestion): string {
  const { httpMethod, resource, operationId, path } = question
  if (httpMethod === 'GET' && !question.isItem && resource.length === 1 && HEALTH.has(resource[0] as string))
    return 'check'
  if (['POST', 'PUT', 'PATCH', 'DELETE'].includes(httpMethod)) {
    const verb = tellingVerb(operationId, path)
    if (verb !== undefined && !singularWords(resource).includes(verb)) return isOfAll(question) ? `${verb}All` : verb
  }
  return crudVerb(question)
}

function crudVerb(question: MethodQuestion): string {
  const { httpMethod, isItem, siblings } = question
  switch (httpMethod) {
    case 'GET':
      return readVerb(question)
    case 'POST':
      if (
        siblings.has('PUT') ||
        siblings.has('PATCH') ||
        saysCreate(question.operationId, question.path, question.resource)
      )
        return 'create'
      return isItem || saysUpdate(question.operationId, question.path) ? 'update' : 'create'
    case 'PUT':
      if (creatingVerb(question.operationId, question.path, []) === 'add') return 'add'
      return forAll(question, siblings.has('PATCH') || itemsAreOnlyPatched(question) ? 'replace' : 'update')
    case 'PATCH':
      return forAll(question, 'update')
    case 'DELETE':
      return forAll(question, 'delete')
    default:
      return httpMethod.toLowerCase()
  }
}

/** `PUT /agents` beside `PATCH /agents/{id}` gives a whole one in the place of another. */
function itemsAreOnlyPatched({ isItem, itemMethods }: MethodQuestion): boolean {
  return !isItem && itemMethods.has('PATCH') && !itemMethods.has('PUT')
}

/** Whether the whole list is changed although its items can be changed one by one. */
function isOfAll(question: MethodQuestion): boolean {
  const { httpMethod, isItem, itemMethods } = question
  if (httpMethod === 'PUT' && itemsAreOnlyPatched(question)) return false
  const same = httpMethod === 'PUT' || httpMethod === 'PATCH' ? ['PUT', 'PATCH'] : [httpMethod]
  return httpMethod !== 'POST' && !isItem && same.some((method) => itemMethods.has(method))
}

function forAll(question: MethodQuestion, verb: string): string {
  return isOfAll(question) ? `${verb}All` : verb
}

/** `stops-for-route/{id}` lists stops: the value is not the id of one. */
function readVerb(question: MethodQuestion): string {
  const { isItem, isList, resource, siblings, itemMethods, collectionMethods, operationId, path } = question
  const isOfOther = headOf(resource).length < resource.length
  const isOfMany = isPlural(resource) && (itemMethods.size > 0 || isOfOther)
  if (!isItem) return isList || itemMethods.has('GET') || isOfMany ? 'list' : 'retrieve'
  if (collectionMethods.has('GET')) return 'retrieve'
  if (saysList(operationId, path)) return 'list'
  return isPlural(resource) && siblings.size === 1 && (isList || isOfOther) ? 'list' : 'retrieve'
}
