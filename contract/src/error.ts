import { z } from 'zod'
import { callPlace, type CallPlace } from './place.ts'
import type { Shape } from './types.ts'

/** What an error says beside its code, status and extra members. */
export interface ErrorOptions {
  /** Short summary of the kind of problem. @default the code in words */
  readonly title?: string
  readonly description?: string
  /** Headers of the response. */
  readonly headers?: Shape
  /** Whether the same request may succeed later. */
  readonly retryable?: boolean
  /** The response carries `Retry-After`. */
  readonly retryAfter?: boolean
  /** Component name of the problem document. @default the code in Pascal case and `Problem` */
  readonly id?: string
  /** A problem document that the documentation shows; export checks it. */
  readonly example?: Readonly<Record<string, unknown>>
}

/** The members of every problem document (RFC 9457) and the code. */
export interface ProblemBody<C extends string = string, S extends number = number> {
  type: string
  title: string
  status: S
  code: C
  detail?: string
  instance?: string
}

type Extras<T extends z.ZodObject | undefined> = T extends z.ZodObject ? z.input<T> : unknown
type Common = Partial<Pick<ProblemBody, 'type' | 'title' | 'detail' | 'instance'>>
type BuildArguments<T extends z.ZodObject | undefined> =
  Record<never, never> extends Extras<T> ? [members?: Extras<T> & Common] : [members: Extras<T> & Common]

/** What is declared of an error with a code. */
export interface ErrorSpec<
  C extends string = string,
  S extends number = number,
  T extends z.ZodObject | undefined = z.ZodObject | undefined,
> {
  readonly kind: 'error'
  readonly code: C
  readonly status: S
  readonly title: string
  /** Members beside those of every problem document. */
  readonly extras: T
  readonly options: ErrorOptions
  readonly place: CallPlace
}

/** An error that builds its problem document when it is called. */
export interface ErrorBuilder<C extends string, S extends number, T extends z.ZodObject | undefined> extends ErrorSpec<
  C,
  S,
  T
> {
  (...members: BuildArguments<T>): ProblemBody<C, S> & Extras<T>
}

/**
 * An error of the API: a problem document (RFC 9457) with this `code` and these extra members. A status's only declared
 * code is that status's class in the SDKs; further codes are subclasses.
 */
export function error<const C extends string, const S extends number>(
  code: C,
  status: S,
  options?: ErrorOptions,
): ErrorBuilder<C, S, undefined>
export function error<const C extends string, const S extends number, T extends z.ZodObject>(
  code: C,
  status: S,
  extras: T,
  options?: ErrorOptions,
): ErrorBuilder<C, S, T>
export function error(
  code: string,
  status: number,
  second?: z.ZodObject | ErrorOptions,
  third?: ErrorOptions,
): ErrorBuilder<string, number, z.ZodObject | undefined> {
  const extras = second instanceof z.ZodType ? (second as z.ZodObject) : undefined
  const options = third ?? (extras ? {} : ((second as ErrorOptions | undefined) ?? {}))
  const title = options.title ?? words(code)
  const build = (members: object = {}): ProblemBody => ({ type: 'about:blank', title, status, code, ...members })
  return Object.assign(build, { kind: 'error' as const, code, status, title, extras, options, place: callPlace(error) })
}

function words(code: string): string {
  const text = code.replaceAll(/[_.-]+/g, ' ').trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
