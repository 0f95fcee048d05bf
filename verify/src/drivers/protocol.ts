/**
 * What the engine and a driver say to each other: one JSON value a line. A driver is a program of an SDK's language that imports the SDK, makes the calls that it
 * is told, several at a time, and tells what came of each. It knows no API: every name stands in the command.
 */
import type { Json } from '@artificer/generator/ir'
import type { LanguageCall } from '../cases/case.ts'
import type { ClientOptions } from '../cases/client-options.ts'

/** A client of the SDK; equal specifications share one. */
export interface ClientSpec {
  /** Name of the class that the package exports. */
  class: string
  /** Whether its methods are coroutines; Python only. */
  isAsync?: boolean
  /** Keeps a client apart from others with the same options, and so its budget of retries. */
  own?: string
  options: ClientOptions
}

/** Options of one call, in milliseconds; each driver spells them as its SDK does. */
export interface CallOptions {
  headers?: { [name: string]: string }
  timeout?: number
  maxRetries?: number
  idempotencyKey?: string
}

/** How the result of a call is taken. */
export interface Reading {
  /** Pages: by the item, by the page, or by asking each page for the next. @default 'items' */
  walk?: 'items' | 'pages' | 'hand'
  /** Items, pages or events after which the caller leaves. @default all */
  most?: number
}

export type Command =
  | (LanguageCall & { kind: 'call'; id: number; client: ClientSpec; options: CallOptions; reading: Reading })
  | {
      kind: 'unwrap'
      id: number
      client: ClientSpec
      body: string
      headers: { [name: string]: string }
      secret: string
    }
  /** The caller of this call gives up. */
  | { kind: 'cancel'; call: number }
  /** Uploads that wait at this gate go on. */
  | { kind: 'open'; gate: string }
  /** Closes every client and tells what is left open. */
  | { kind: 'close'; id: number }

/** What is known of an error, the same in every language. */
export interface ErrorFacts {
  /** Names of its class and of all classes above it. */
  classes: string[]
  message: string
  status?: number
  code?: string
  /** The decoded body, as JSON. */
  body?: string
  /** Name of the class of the decoded body, where the language has one. */
  bodyClass?: string
  /** Seconds. */
  retryAfter?: number
  retryStopped?: string
}

/** What came of a call. JSON stands as text, so that no digit of a number is lost on the way. */
export type Outcome = { error?: ErrorFacts } & (
  | { kind: 'none' }
  | { kind: 'json'; json: string }
  /** Items, each as JSON; by page where pages were walked. */
  | { kind: 'page'; pages: string[][] }
  /** Events, each as JSON. */
  | { kind: 'stream'; events: string[] }
  | { kind: 'binary'; bytes: number; sha256: string }
  /** Nothing came before the error. */
  | { kind: 'error' }
  /** What is left open after everything was closed. */
  | { kind: 'closed'; left: string[] }
)

export interface Reply {
  id: number
  outcome: Outcome
}

/** An upload: its text, or as many bytes, of which all after the first piece wait until a gate opens. */
export type FileStandIn = {
  $file: { name: string; type: string } & ({ text: string } | { gate: string; piece: number; pieces: number })
}

/** Native values within the arguments of a call. */
export type StandIn = FileStandIn | { $datetime: string } | { $date: string } | { $number: number }

export const isStandIn = (value: Json): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['$file', '$datetime', '$date', '$number'].some((name) => Object.hasOwn(value, name))
