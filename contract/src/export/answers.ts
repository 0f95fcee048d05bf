import type { RawBody } from '../body.ts'
import type { Page } from '../page.ts'
import type { Answer, AnswerBody, Returns } from '../returns.ts'
import type { AnySchema } from '../schema/kinds.ts'
import type { JsonLines, ServerSentEvents } from '../stream.ts'
import type { Shape } from '../types.ts'
import { pageEnvelope, pageName } from './pages.ts'

/** A success of an operation. */
export interface PlannedAnswer {
  readonly status: number
  readonly body: PlannedBody
  readonly headers: Shape | undefined
  readonly description: string | undefined
}

/** What a success carries. */
export type PlannedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly schema: AnySchema }
  | { readonly kind: 'page'; readonly page: Page; readonly envelope: AnySchema; readonly id: string | undefined }
  | { readonly kind: 'sse'; readonly stream: ServerSentEvents }
  | { readonly kind: 'jsonl'; readonly stream: JsonLines }
  | { readonly kind: 'binary'; readonly raw: RawBody }

/** The successes that `returns` declares, by status. */
export function planAnswers(returns: Returns): PlannedAnswer[] {
  if ('kind' in returns && returns.kind === 'answers') {
    return Object.entries(returns.answers).map(([status, answer]) => planAnswer(answer, Number(status)))
  }
  return [planAnswer(returns as AnswerBody | Answer)]
}

function planAnswer(answer: AnswerBody | Answer, status?: number): PlannedAnswer {
  if ('kind' in answer && answer.kind === 'answer') {
    const own = planBody(answer.body)
    const { headers, description = bodyDescription(own) } = answer.options
    return { status: status ?? answer.status, body: own, headers, description }
  }
  const body = planBody(answer as AnswerBody)
  return { status: status ?? 200, body, headers: undefined, description: bodyDescription(body) }
}

function planBody(body: AnswerBody | undefined): PlannedBody {
  if (body === undefined) return { kind: 'none' }
  if (!('kind' in body)) return { kind: 'json', schema: body as AnySchema }
  switch (body.kind) {
    case 'page':
      return { kind: 'page', page: body, envelope: pageEnvelope(body), id: pageName(body) }
    case 'sse':
      return { kind: 'sse', stream: body }
    case 'jsonl':
      return { kind: 'jsonl', stream: body }
    case 'binary':
      return { kind: 'binary', raw: body }
  }
}

function bodyDescription(body: PlannedBody): string | undefined {
  switch (body.kind) {
    case 'page':
      return body.page.options.description
    case 'sse':
      return body.stream.options.description
    case 'jsonl':
      return body.stream.description
    case 'binary':
      return body.raw.description
    default:
      return undefined
  }
}
