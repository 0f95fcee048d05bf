import { child, entries, has, isObject, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ErrorType, OperationError, StatusKey } from '../api.ts'
import type { BuildContext } from './build-context.ts'
import { referenced } from './bodies.ts'
import type { BuiltResponse } from './responses.ts'
import { armsOf } from './unions.ts'

/** What `x-error` says: a code of the API, where it stands in the body, and whether a repeat can help. */
interface DeclaredError {
  code: string
  path: string[]
  retryable?: boolean
}

/** Declared errors of the whole API, gathered while operations are built. */
export interface ErrorRegistry {
  add(error: Omit<ErrorType, 'isStatusClass'>): void
  /** Sorted by status and code. */
  all(): ErrorType[]
}

export function createErrorRegistry(): ErrorRegistry {
  const errors = new Map<string, Omit<ErrorType, 'isStatusClass'>>()
  return {
    add(error) {
      if (!errors.has(error.id)) errors.set(error.id, error)
    },
    all() {
      const sorted = [...errors.values()].toSorted((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1))
      return sorted.map((error) => ({
        ...error,
        isStatusClass: sorted.filter(({ status }) => status === error.status).length === 1,
      }))
    },
  }
}

/** Errors that an operation declares: each response that is no success, once for each of its codes. */
export function buildErrors(
  context: BuildContext,
  registry: ErrorRegistry,
  responses: readonly BuiltResponse[],
  isSuccess: (status: StatusKey) => boolean,
): OperationError[] {
  return responses
    .filter(({ response }) => !isSuccess(response.status))
    .flatMap((built) => errorsOf(context, registry, built))
}

function errorsOf(context: BuildContext, registry: ErrorRegistry, { response, node }: BuiltResponse): OperationError[] {
  const content = response.content.find(({ kind }) => kind === 'json') ?? response.content[0]
  const base: OperationError = {
    status: response.status,
    ...(content === undefined ? {} : { type: content.type, mediaType: content.mediaType }),
    ...(response.description === undefined ? {} : { description: response.description }),
  }
  const status = Number(response.status)
  const declared = Number.isInteger(status) ? declaredErrors(context, node) : []
  if (declared.length === 0) return [base]
  // A status with several codes describes all of them at once; what one code means then stands on its schema.
  const descriptionOf = (schema: Node | undefined): string | undefined => {
    const own = declared.length > 1 && schema !== undefined ? describedBy(context, schema) : undefined
    return own ?? response.description
  }
  return declared.map(({ error, schema }) => {
    const description = descriptionOf(schema)
    const id = `${status}:${error.code}`
    const type =
      schema === undefined
        ? content?.type
        : context.schemas.typeOf(schema, { kind: 'origin', origin: { kind: 'component', name: error.code } })
    registry.add({
      id,
      status,
      code: error.code,
      type: type ?? { kind: 'unknown' },
      codePath: error.path,
      ...(error.retryable === undefined ? {} : { retryable: error.retryable }),
      ...(description === undefined ? {} : { description }),
    })
    return { ...base, error: id, ...(type === undefined ? {} : { type }) }
  })
}

function describedBy(context: BuildContext, schema: Node): string | undefined {
  const description = member(schema, 'description') ?? member(context.resolver.follow(schema), 'description')
  return typeof description === 'string' && description !== '' ? description : undefined
}

/** `x-error` on the response (one or a list), else on the schema of its body or on the alternatives of that schema. */
function declaredErrors(context: BuildContext, response: Node): { error: DeclaredError; schema?: Node }[] {
  const own = context.extension(response, 'x-error')
  if (own !== undefined) return readErrors(context, own).map((error) => ({ error }))
  return entries(referenced(context, child(response, 'content'))).flatMap(([, media]) => {
    const schema = child(context.resolver.follow(media), 'schema')
    return schemaErrors(context, schema)
  })
}

function schemaErrors(context: BuildContext, schema: Node): { error: DeclaredError; schema: Node }[] {
  if (!isObject(schema.value)) return []
  const target = context.resolver.follow(schema)
  const own = context.extension(schema, 'x-error') ?? context.extension(target, 'x-error')
  if (own !== undefined) return readErrors(context, own).map((error) => ({ error, schema }))
  return (['oneOf', 'anyOf'] as const).flatMap((key) => armsOf(target, key)).flatMap((arm) => armErrors(context, arm))
}

function armErrors(context: BuildContext, arm: Node): { error: DeclaredError; schema: Node }[] {
  const place = context.extension(arm, 'x-error') ?? context.extension(context.resolver.follow(arm), 'x-error')
  return place === undefined ? [] : readErrors(context, place).map((error) => ({ error, schema: arm }))
}

function readErrors(context: BuildContext, place: Node): DeclaredError[] {
  const list = Array.isArray(place.value) ? place.value.map((_, index) => child(place, index)) : [place]
  return list.flatMap((node) => {
    const code = member(node, 'code')
    if (typeof code !== 'string' || code === '') {
      context.invalid(node, '`x-error` has no `code`', "write { code: 'not_found' }")
      return []
    }
    const path = pointerPath(context, node)
    const retryable = member(node, 'retryable')
    return [{ code, path, ...(typeof retryable === 'boolean' ? { retryable } : {}) }]
  })
}

function pointerPath(context: BuildContext, node: Node): string[] {
  const pointer = member(node, 'pointer') ?? '/code'
  if (typeof pointer === 'string' && (pointer === '' || pointer.startsWith('/')))
    return pointer
      .split('/')
      .slice(1)
      .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  context.invalid(has(node, 'pointer') ? child(node, 'pointer') : node, '`pointer` is no JSON pointer', "write '/code'")
  return ['code']
}
