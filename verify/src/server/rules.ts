/** What is asked of a server, rule by rule. Each gives what is wrong with an operation, or why nothing was tried. */
import type { Api, Json, Operation } from '@artificer/generator/ir'
import { memberAt, type Schemas } from '@artificer/mock/data'
import type { CallValues } from '../cases/call-values.ts'
import { type Case, resultOf } from '../cases/case.ts'
import type { Secrets } from '../cases/client-options.ts'
import { authorised, requestOf } from './build.ts'
import { answerFaults, parsed } from './judge-answer.ts'
import { type PlainAnswer, type PlainRequest, send } from './send.ts'
import { wrongRequests } from './wrong-requests.ts'

export interface RuleContext {
  api: Api
  schemas: Schemas
  secrets: Secrets
  server: string
  /** Headers of every request. */
  headers: [string, string][]
  /** Requests that were sent so far. */
  requests: { server: number }
}

export type Found = readonly string[] | { skip: string }

export interface Rule {
  id: string
  title: string
  judge(operation: Operation, cases: readonly Case[], context: RuleContext): Promise<Found>
}

function ask(request: PlainRequest, { server, headers, requests }: RuleContext): Promise<PlainAnswer> {
  requests.server += 1
  return send(server, { ...request, headers: [...request.headers, ...headers] })
}

const allowed = (request: PlainRequest, operation: Operation, { api, secrets }: RuleContext): PlainRequest =>
  authorised(request, operation, api.securitySchemes, secrets)

/** Good requests are answered as declared. What the caller named may not be there: a 404 that is declared is no fault. */
const answers: Rule = {
  id: 'S1',
  title: 'answers',
  judge: async (operation, cases, context) => {
    const faults: string[] = []
    for (const { variant, ...one } of cases) {
      const values = withoutCursor(one)
      const answer = await ask(allowed(requestOf(operation, values), operation, context), context)
      faults.push(...answerFaults(operation, answer, context.schemas).map((fault) => `${variant}: ${fault}`))
      if (REFUSED.has(answer.status)) faults.push(`${variant}: ${answer.status} for a request that keeps the contract`)
    }
    return faults
  },
}

/** Cursors are made by the server: it may refuse one that is not its own. */
function withoutCursor({ operation, values }: Pick<Case, 'operation' | 'values'>): CallValues {
  const result = resultOf({ operation, values })
  const position =
    result.kind === 'page' && result.pagination.style === 'cursor' ? result.pagination.position : undefined
  if (position === undefined) return values
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== `${position.in}:${position.name}`))
}

/** Statuses that say that the request itself is at fault. */
const REFUSED = new Set([400, 405, 415, 422, 501])

/** Wrong requests are refused as declared: with a status of the class 4, and the body of the error. */
const refusals: Rule = {
  id: 'S2',
  title: 'refusals',
  judge: async (operation, [one], context) => {
    const wrong = one === undefined ? [] : wrongRequests(operation, one.values, context.schemas)
    if (wrong.length === 0) return { skip: 'nothing can be wrong' }
    const faults: string[] = []
    for (const { label, request } of wrong) {
      const answer = await ask(allowed(request, operation, context), context)
      faults.push(...refusalFaults(operation, answer, context.schemas).map((fault) => `${label}: ${fault}`))
    }
    return faults
  },
}

const refusalFaults = (operation: Operation, answer: PlainAnswer, schemas: Schemas): string[] =>
  answer.status >= 400 && answer.status < 500
    ? answerFaults(operation, answer, schemas)
    : [`${answer.status} for a request that breaks the contract`]

/** Without credentials, an operation that asks for some says 401 or 403. */
const auth: Rule = {
  id: 'S3',
  title: 'auth',
  judge: async (operation, [one], context) => {
    if (operation.security.length === 0 || operation.security.some((set) => set.length === 0))
      return { skip: 'it is public' }
    const answer = await ask(requestOf(operation, one!.values), context)
    if (answer.status !== 401 && answer.status !== 403) return [`${answer.status} without credentials`]
    return answerFaults(operation, answer, context.schemas)
  },
}

/** The same key and request again: the same answer, once more. */
const replay: Rule = {
  id: 'S4',
  title: 'replay',
  judge: async (operation, [one], context) => {
    const { idempotency } = operation
    if (idempotency.kind !== 'key') return { skip: 'it takes no idempotency key' }
    const plain = allowed(requestOf(operation, one!.values), operation, context)
    const key: [string, string] = [idempotency.header, crypto.randomUUID()]
    const others = plain.headers.filter(([name]) => name.toLowerCase() !== idempotency.header.toLowerCase())
    const request = { ...plain, headers: [...others, key] }
    const first = await ask(request, context)
    const second = await ask(request, context)
    if (first.status !== second.status) return [`${first.status}, and ${second.status} for the same key`]
    return first.text === second.text ? [] : ['the body is another one for the same key']
  },
}

/** Pages that a walk looks at. */
const MOST_PAGES = 5

/** A list is walked by its cursor: no page names one that came before, and none is larger than asked. */
const pages: Rule = {
  id: 'S5',
  title: 'pages',
  judge: async (operation, [one], context) => {
    const result = one && resultOf(one)
    if (one === undefined || result?.kind !== 'page') return { skip: 'it gives no pages' }
    const { pagination } = result
    const { position, size, next } = pagination
    if (position?.in !== 'query' || next === undefined) return { skip: 'its pages have no cursor in the query' }
    const sized = size?.in === 'query' ? { [`query:${size.name}`]: 1 } : {}
    const seen = new Set<string>()
    const faults: string[] = []
    let cursor: Json | undefined
    for (let count = 0; count < MOST_PAGES; count++) {
      const values = { ...one.values, ...sized, ...(cursor !== undefined && { [`query:${position.name}`]: cursor }) }
      const answer = await ask(allowed(requestOf(operation, values), operation, context), context)
      faults.push(...answerFaults(operation, answer, context.schemas).map((fault) => `page ${count + 1}: ${fault}`))
      const body = parsed(answer.text)
      const items = body === undefined ? undefined : memberAt(body, pagination.items)
      if (size?.in === 'query' && Array.isArray(items) && items.length > 1)
        faults.push(`page ${count + 1} has ${items.length} items, and 1 was asked for`)
      const more = body === undefined ? undefined : memberAt(body, next)
      if (
        more === undefined ||
        more === null ||
        more === '' ||
        (pagination.hasMore && !memberAt(body!, pagination.hasMore))
      )
        return faults
      if (seen.has(String(more))) return [...faults, `page ${count + 1} names a page that came before`]
      seen.add(String(more))
      cursor = more
    }
    return faults
  },
}

export const RULES: readonly Rule[] = [answers, refusals, auth, replay, pages]
