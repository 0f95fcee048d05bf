import { z } from 'zod'
import { isBodyKind } from '../body.ts'
import type { Endpoint } from '../endpoint.ts'
import { planAnswers } from '../export/answers.ts'
import { pageParameters } from '../export/pages.ts'
import { templateNames } from '../export/parameters.ts'
import { type AnySchema, defOf, unwrap } from '../schema/kinds.ts'
import type { Shape } from '../types.ts'
import { carried } from './carry.ts'
import { fromQuery, fromText } from './text.ts'
import type { HandlerInput } from './types.ts'

/** One value of a request that is not valid. */
export interface RequestFault {
  /** Where it stands: `query.limit`, `body.items[3].input`. */
  readonly path: string
  readonly message: string
  /** Zod's code of the fault, or `invalid_json`. */
  readonly code: string
}

/** A request, read: either what the handler is given, or every fault of it. */
export type ParsedRequest<E extends Endpoint> =
  | { readonly kind: 'valid'; readonly input: HandlerInput<E> }
  | { readonly kind: 'invalid'; readonly errors: readonly RequestFault[] }

/**
 * Reads a request as an endpoint declares it (`z.decode`). `params` are the path parameters that the framework's router
 * found. A body that cannot be read is a fault like any other; nothing is thrown for what a client sends.
 */
export async function parseRequest<E extends Endpoint>(
  endpoint: E,
  request: Request,
  params: Readonly<Record<string, string>> = {},
): Promise<ParsedRequest<E>> {
  const { options, path } = endpoint
  const { searchParams } = new URL(request.url)
  const cookies = readCookies(request.headers.get('cookie') ?? '')
  const parts = [
    readShape('params', paramsShape(path, options.params), (name, schema) => textOf(params[name], schema)),
    readShape('query', queryShape(endpoint), (name, schema) => fromQuery(name, schema, searchParams)),
    readShape('headers', options.headers ?? {}, (name, schema) => textOf(request.headers.get(name), schema)),
    readShape('cookies', options.cookies ?? {}, (name, schema) => textOf(cookies.get(name), schema)),
    await readBody(endpoint, request),
  ]
  const errors = parts.flatMap((part) => part.faults)
  if (errors.length) return { kind: 'invalid', errors }
  return {
    kind: 'valid',
    input: Object.fromEntries(parts.map(({ name, value }) => [name, value])) as unknown as HandlerInput<E>,
  }
}

interface Part {
  readonly name: string
  readonly value: unknown
  readonly faults: readonly RequestFault[]
}

function paramsShape(path: string, given: Shape | undefined): Shape {
  return Object.fromEntries(templateNames(path).map((name) => [name, given?.[name] ?? z.string()]))
}

function queryShape({ options }: Endpoint): Shape {
  const paging = planAnswers(options.returns).map(({ body }) => (body.kind === 'page' ? pageParameters(body.page) : {}))
  return Object.assign({}, ...paging, options.query)
}

function textOf(text: string | null | undefined, schema: AnySchema): unknown {
  return text === null || text === undefined ? undefined : fromText(schema, text)
}

function readShape(name: string, shape: Shape, read: (name: string, schema: AnySchema) => unknown): Part {
  const entries = Object.entries(shape) as [string, AnySchema][]
  const values = entries
    .map(([key, schema]) => [key, read(key, schema)] as const)
    .filter(([, value]) => value !== undefined)
  return decode(name, z.object(shape as Record<string, z.ZodType>), Object.fromEntries(values))
}

function decode(name: string, schema: AnySchema, value: unknown): Part {
  const result = z.safeDecode(carried(schema), value as never)
  if (result.success) return { name, value: result.data, faults: [] }
  const faults = result.error.issues.map(({ path, message, code }) => ({ path: pathText(name, path), message, code }))
  return { name, value: undefined, faults }
}

function pathText(name: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    name,
  )
}

async function readBody({ options: { body } }: Endpoint, request: Request): Promise<Part> {
  if (!body) return { name: 'body', value: undefined, faults: [] }
  if (!isBodyKind(body)) return readJson(body as AnySchema, request)
  if (body.kind === 'binary') return { name: 'body', value: request.body, faults: [] }
  try {
    const form = await request.formData()
    return readShape('body', body.fields, (name, schema) => fieldValue(form.getAll(name), schema))
  } catch {
    return fault('invalid_form', `the body is not ${body.encoding}`)
  }
}

async function readJson(schema: AnySchema, request: Request): Promise<Part> {
  const text = await request.text()
  if (text === '') return decode('body', schema, undefined)
  try {
    return decode('body', schema, JSON.parse(text))
  } catch {
    return fault('invalid_json', 'the body is not JSON')
  }
}

function fault(code: string, message: string): Part {
  return { name: 'body', value: undefined, faults: [{ path: 'body', message, code }] }
}

/** The wire value of a form field: its files, its text, or the JSON of what has members. */
function fieldValue(values: readonly (File | string)[], schema: AnySchema): unknown {
  const def = defOf(unwrap(schema))
  if (values.length === 0) return undefined
  if (def.type === 'array' && !(values.length === 1 && isJsonText(values[0])))
    return values.map((value) => single(value, def.element))
  return values[0] === undefined ? undefined : single(values[0], schema)
}

function single(value: File | string, schema: AnySchema): unknown {
  if (typeof value !== 'string') return value
  return isJsonText(value) && !TEXT.has(defOf(unwrap(schema)).type) ? JSON.parse(value) : fromText(schema, value)
}

const TEXT = new Set(['string', 'enum', 'literal', 'template_literal'])

function isJsonText(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return false
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
}

function readCookies(header: string): Map<string, string> {
  const pairs = header.split(';').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
  })
  return new Map(pairs)
}
