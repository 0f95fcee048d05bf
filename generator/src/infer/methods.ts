import { tellingVerb } from './operation-ids.ts'
import type { Piece } from './path-shape.ts'
import { VERBS } from './verbs.ts'
import { camelCase, isPlural, lastSingular } from './words.ts'

/** What a method name depends on once the resource is settled. */
export interface MethodQuestion {
  httpMethod: string
  path: string
  operationId?: string
  isList: boolean
  /** Words of the path behind the resource. */
  tail: string[]
  /** Whether the path ends in a value: the operation is about one thing. */
  isItem: boolean
  /** Words that the resource's own name has. */
  resource: string[]
  /** Methods that the same path has, this one included. */
  siblings: ReadonlySet<string>
  /** Whether there is a path that goes on with a value, and the methods there. */
  itemMethods: ReadonlySet<string>
}

const HEALTH = new Set(['health', 'healthz', 'healthcheck', 'livez', 'readyz', 'heartbeat'])

/** `list`, `create`, `retrieve`, `update`, `delete`, or the verb that the path or the operation id has. */
export function methodName(question: MethodQuestion): string {
  const { tail } = question
  if (tail.length === 0) return crudName(question)
  if (VERBS.has(tail[0] as string)) return camelCase(tail)
  if (question.isItem) return camelCase([crudVerb(question), ...lastSingular(tail)])
  return camelCase(actionWords(question))
}

/** A noun behind the resource: read, it is the method itself or, as a list, `listX`; written, a verb goes before it. */
function actionWords(question: MethodQuestion): string[] {
  const { httpMethod, tail } = question
  if (httpMethod === 'GET' || httpMethod === 'HEAD') return question.isList && question.siblings.size === 1 && !isPlural(tail) ? ['list', ...tail] : listed(question)
  if (httpMethod === 'POST') return isPlural(tail) ? ['create', ...lastSingular(tail)] : tail
  return [crudVerb(question), ...tail]
}

function listed({ isList, tail }: MethodQuestion): string[] {
  return isList && isPlural(tail) ? ['list', ...tail] : tail
}

function crudName(question: MethodQuestion): string {
  const { httpMethod, resource, operationId, path } = question
  if (httpMethod === 'GET' && !question.isItem && resource.length === 1 && HEALTH.has(resource[0] as string)) return 'check'
  if (['POST', 'PUT', 'PATCH', 'DELETE'].includes(httpMethod)) {
    const verb = tellingVerb(operationId, path)
    if (verb !== undefined && !resource.includes(verb)) return verb
  }
  return crudVerb(question)
}

function crudVerb(question: MethodQuestion): string {
  const { httpMethod, isItem, siblings, itemMethods } = question
  switch (httpMethod) {
    case 'GET':
      return readVerb(question)
    case 'POST':
      return isItem && !siblings.has('PUT') && !siblings.has('PATCH') ? 'update' : 'create'
    case 'PUT':
      return siblings.has('PATCH') ? 'replace' : 'update'
    case 'PATCH':
      return 'update'
    case 'DELETE':
      return !isItem && itemMethods.has('DELETE') ? 'deleteAll' : 'delete'
    default:
      return httpMethod.toLowerCase()
  }
}

function readVerb({ isItem, isList, resource, siblings, itemMethods }: MethodQuestion): string {
  if (isItem) return isList && isPlural(resource) && siblings.size === 1 ? 'list' : 'retrieve'
  return isList || itemMethods.has('GET') ? 'list' : 'retrieve'
}

/** Whether a piece of a path says what is done rather than what there is. */
export function beginsWithVerb(piece: Piece & { kind: 'static' }): boolean {
  return VERBS.has(piece.words[0] as string)
}
