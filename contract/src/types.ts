import type { z } from 'zod'

/** Any Zod schema. The structural minimum that Zod itself constrains by: it is much cheaper to check than `ZodType`. */
export type Schema = z.core.SomeType

/** The members of an object schema. */
export type Shape = Readonly<Record<string, Schema>>

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A JSON object under construction: a schema, an operation, a document. */
export type JsonObject = Record<string, unknown>

/** What a handler sees of each member: after defaults and codecs. */
export type ShapeOutput<S> = z.output<z.ZodObject<Writable<S>>>

/** What stands on the wire for each member: before defaults and codecs. */
export type ShapeInput<S> = z.input<z.ZodObject<Writable<S>>>

type Writable<S> = { -readonly [K in keyof S]: S[K] extends z.core.$ZodType ? S[K] : never }

/** Duration in seconds, or with a unit: `'250ms'`, `'30s'`, `'5m'`, `'1h'`. */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h'}`

/** Size in bytes, or with a decimal unit (powers of 1,000): `'500kb'`, `'20mb'`, `'1gb'`. */
export type ByteSize = number | `${number}${'b' | 'kb' | 'mb' | 'gb'}`
