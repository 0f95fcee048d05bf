import type { z } from 'zod'
import type { Form, RawBody } from '../body.ts'
import type { Contract, Tree } from '../contract.ts'
import type { Endpoint, PathParam } from '../endpoint.ts'
import type { Page, PageValue } from '../page.ts'
import type { Answer, Answers } from '../returns.ts'
import type { EventMap, JsonLines, ServerSentEvents } from '../stream.ts'
import type { Schema, Shape, ShapeOutput } from '../types.ts'

/** What a handler is given: decoded and with defaults filled in. */
export interface HandlerInput<E extends Endpoint> {
  params: ParamsOf<E>
  query: QueryOf<E['options']>
  headers: PartOf<E['options'], 'headers'>
  cookies: PartOf<E['options'], 'cookies'>
  body: BodyOf<E['options']>
}

/** Path parameters: named by the template, typed by `params`; a string where it says nothing. */
type ParamsOf<E extends Endpoint> = {
  [K in PathParam<E['path']>]: E['options'] extends { params: infer P }
    ? K extends keyof P
      ? z.output<P[K]>
      : string
    : string
}

type PartOf<O, K extends string> = O extends { [P in K]: infer S extends Shape } ? ShapeOutput<S> : Record<never, never>

type QueryOf<O> = PartOf<O, 'query'> & PagingOf<O extends { returns: infer R } ? R : never>

type PagingOf<R> =
  R extends Page<Schema, infer P, infer S>
    ? P extends { param: string } | { size: { param: string } }
      ? Record<string, unknown>
      : PagingParameters[S]
    : unknown

interface PagingParameters {
  cursor: { cursor?: string | undefined; limit: number }
  offset: { offset: number; limit: number }
  page: { page: number; limit: number }
  link: { limit: number }
}

type BodyOf<O> = O extends { body: infer B }
  ? B extends Form<infer S>
    ? ShapeOutput<S>
    : B extends RawBody
      ? ReadableStream<Uint8Array> | null
      : z.output<B>
  : undefined

/** What a handler gives back: the value of the answer before it is encoded. */
export type HandlerOutput<E extends Endpoint> = ReturnValue<E['options']['returns']>

/** Bytes of an answer. */
export type Bytes = Uint8Array<ArrayBuffer> | Blob | ReadableStream<Uint8Array>

/** An event that a handler sends: typed by its name. */
export type EventValue<E extends EventMap> = {
  [K in keyof E]: { event: K; data: z.output<E[K]>; id?: string }
}[keyof E]

type ReturnValue<R> =
  R extends Answers<infer A>
    ? { [S in keyof A]: { status: S; body: ReturnValue<A[S]> } }[keyof A]
    : R extends Answer<number, infer B>
      ? B extends undefined
        ? void
        : ReturnValue<B>
      : R extends Page<infer T, infer O, infer S>
        ? PageValue<T, O, S>
        : R extends ServerSentEvents<infer E>
          ? AsyncIterable<EventValue<E>>
          : R extends JsonLines<infer T>
            ? AsyncIterable<z.output<T>>
            : R extends RawBody
              ? Bytes
              : z.output<R>

/** The function that implements an endpoint. */
export type Handler<E extends Endpoint> = (input: HandlerInput<E>) => HandlerOutput<E> | Promise<HandlerOutput<E>>

/** A function for each endpoint of a contract, in the shape of its tree: tsc refuses what is missing or does not fit. */
export type Handlers<C extends Contract> = HandlerTree<C['tree']>

type HandlerTree<T extends Tree> = {
  [K in keyof T]: T[K] extends Endpoint ? Handler<T[K]> : T[K] extends Tree ? HandlerTree<T[K]> : never
}
