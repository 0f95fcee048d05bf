import type { RawBody } from './body.ts'
import type { Page } from './page.ts'
import type { JsonLines, ServerSentEvents } from './stream.ts'
import type { Schema, Shape } from './types.ts'

/** What an answer says beside its body. */
export interface AnswerOptions<H extends Shape = Shape> {
  /** What the answer means. */
  readonly description?: string
  readonly headers?: H
}

/** An answer with a status of its own. */
export interface Answer<S extends number = number, B extends AnswerBody | undefined = AnswerBody | undefined> {
  readonly kind: 'answer'
  readonly status: S
  readonly body: B
  readonly options: AnswerOptions
}

/** What can stand in an answer. */
export type AnswerBody = Schema | Page | ServerSentEvents | JsonLines | RawBody

/** Several answers, by status. */
export interface Answers<T extends AnswerMap = AnswerMap> {
  readonly kind: 'answers'
  readonly answers: T
}

/** Answers by status. */
export type AnswerMap = { readonly [status: number]: AnswerBody | Answer }

/** What `returns` may be. A bare schema is 200 with JSON. */
export type Returns = AnswerBody | Answer | Answers

/** 201 with a body. */
export function created<const B extends AnswerBody>(body: B, options: AnswerOptions = {}): Answer<201, B> {
  return { kind: 'answer', status: 201, body, options }
}

/** 202 with a body: the work goes on. */
export function accepted<const B extends AnswerBody>(body: B, options: AnswerOptions = {}): Answer<202, B> {
  return { kind: 'answer', status: 202, body, options }
}

/** 204 without a body. */
export function nothing(options: AnswerOptions = {}): Answer<204, undefined> {
  return { kind: 'answer', status: 204, body: undefined, options }
}

/** 200 with a body and what else the answer says. */
export function ok<const B extends AnswerBody>(body: B, options: AnswerOptions = {}): Answer<200, B> {
  return { kind: 'answer', status: 200, body, options }
}

/** One answer for each status: `responses({ 200: User, 202: accepted(Job) })`. */
export function responses<const T extends AnswerMap>(answers: T): Answers<T> {
  return { kind: 'answers', answers }
}
