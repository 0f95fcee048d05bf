/** The constant that tells the runtime what an operation is. */
import { ownSecurity } from '../common-security.ts'
import type { Operation, OperationError, Pagination, Parameter, Result } from '../ir/api.ts'
import { call, dict, keyword, lambda, tuple, type Doc } from './layout.ts'
import { pythonString, pythonValue } from './literal.ts'
import { schemeSets } from './emission.ts'
import { bodyOf } from './operation-body.ts'
import { given, strings, type OperationContext } from './operation-context.ts'
import { streamOf } from './operation-stream.ts'
import { printType } from './types.ts'

/** `Operation("POST", "/api/…", …)`; `result` is one of the operation's two. */
export function printOperation(operation: Operation, result: Result, context: OperationContext): Doc {
  const { imports, runtime } = context.scope
  return call(imports.use(`${runtime}.operation`, 'Operation'), [
    pythonString(operation.httpMethod),
    pythonString(operation.path),
    ...given('service', operation.service === undefined ? undefined : pythonString(operation.service)),
    ...given('security', securityOf(operation, context)),
    ...given('params', paramsOf(operation, context)),
    ...given('fixed_query', fixedQueryOf(operation)),
    ...given('body', bodyOf(operation, context)),
    ...given('idempotency', idempotencyOf(operation, context)),
    ...given('retry', retryOf(operation, context)),
    ...given('hedge', hedgeOf(operation, context)),
    ...given('timeout', operation.timeout === undefined ? undefined : secondsOf(operation.timeout)),
    ...given('accept', acceptOf(result)),
    ...given('page', result.kind === 'page' ? paginationOf(result.pagination, context) : undefined),
    ...given('stream', result.kind === 'stream' ? streamOf(operation, result.stream, context, printSent) : undefined),
    ...given('errors', errorsOf(operation, context)),
    ...given('servers', serversOf(operation)),
  ])
}

/** What of an operation says how it is sent: neither its stream nor its pages. */
const printSent = (operation: Operation, context: OperationContext): Doc =>
  printOperation(operation, { kind: 'json', type: { kind: 'unknown' }, mediaType: 'application/json' }, context)

function hedgeOf({ hedge }: Operation, context: OperationContext): Doc | undefined {
  if (hedge === undefined) return undefined
  const { imports, runtime } = context.scope
  const { after } = hedge
  const when =
    after.kind === 'time' ? keyword('after', secondsOf(after.seconds)) : keyword('percent', secondsOf(after.percent))
  return call(imports.use(`${runtime}.operation`, 'Hedge'), [when])
}

const secondsOf = (seconds: number): string => (Number.isInteger(seconds) ? `${seconds}.0` : String(seconds))

/** What an operation requires where it differs from the client's requirement. */
function securityOf({ security }: Operation, { scope }: OperationContext): Doc | undefined {
  const own = ownSecurity(schemeSets(security), scope.emission.security)
  return own && tuple(own.map(strings))
}

function fixedQueryOf(operation: Operation): Doc | undefined {
  if (operation.fixedQuery.length === 0) return undefined
  return tuple(operation.fixedQuery.map(({ name, value }) => strings([name, value])))
}

const DEFAULT_STYLES = { path: 'simple', header: 'simple', query: 'form', cookie: 'form', querystring: 'form' } as const

function paramsOf(operation: Operation, context: OperationContext): Doc | undefined {
  const entries = operation.parameters.flatMap((parameter): [string, Doc][] => {
    const settings = paramSettings(parameter)
    if (settings.length === 0 && parameter.in !== 'querystring') return []
    const { imports, runtime } = context.scope
    const value = call(imports.use(`${runtime}.operation`, 'Param'), settings)
    return [[pythonString(`${parameter.in}:${parameter.name}`), value]]
  })
  return entries.length === 0 ? undefined : dict(entries)
}

/** What differs from the default of the parameter's place. */
function paramSettings(parameter: Parameter): Doc[] {
  if (parameter.mediaType !== undefined) return [keyword('media_type', pythonString(parameter.mediaType))]
  const isDefaultStyle = parameter.style === DEFAULT_STYLES[parameter.in]
  const defaultExplode = parameter.style === 'form' || parameter.style === 'cookie'
  return [
    ...(isDefaultStyle ? [] : [keyword('style', pythonString(parameter.style))]),
    ...(parameter.explode === defaultExplode ? [] : [keyword('explode', pythonValue(parameter.explode))]),
    ...(parameter.allowReserved ? [keyword('allow_reserved', 'True')] : []),
  ]
}

function idempotencyOf(operation: Operation, context: OperationContext): Doc | undefined {
  const { idempotency } = operation
  if (idempotency.kind === 'safe')
    return ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'].includes(operation.httpMethod) ? undefined : '"safe"'
  if (idempotency.kind === 'none') return undefined
  const { imports, runtime } = context.scope
  return call(imports.use(`${runtime}.operation`, 'IdempotencyKey'), [
    pythonString(idempotency.header),
    ...(idempotency.auto ? [] : [keyword('auto', 'False')]),
  ])
}

function retryOf(operation: Operation, context: OperationContext): Doc | undefined {
  const { retry } = operation
  if (retry === undefined) return undefined
  const { imports, runtime } = context.scope
  const statuses = retry.statuses === undefined ? undefined : tuple(retry.statuses.map(String))
  return call(imports.use(`${runtime}.operation`, 'RetryRule'), [
    ...given('statuses', statuses),
    ...given('max', retry.max === undefined ? undefined : String(retry.max)),
    ...given('max_elapsed', retry.maxElapsed === undefined ? undefined : secondsOf(retry.maxElapsed)),
  ])
}

/** Where the default is not meant: an answer that is not JSON. */
function acceptOf(result: Result): Doc | undefined {
  switch (result.kind) {
    case 'none':
      return '"*/*"'
    case 'binary':
      return pythonString(result.mediaTypes.length === 0 ? '*/*' : result.mediaTypes.join(', '))
    default:
      return result.mediaType === 'application/json' ? undefined : pythonString(result.mediaType)
  }
}

function paginationOf(pagination: Pagination, context: OperationContext): Doc {
  const { imports, runtime } = context.scope
  const { style, linkHeader } = pagination
  const isCounted = style === 'offset' || style === 'page'
  const counted = (name: string, value: Doc | undefined): Doc[] => (isCounted ? given(name, value) : [])
  return call(imports.use(`${runtime}.pages`, PAGINATION_CLASSES[style]), [
    keyword('items', strings(pagination.items)),
    ...given('next', isCounted || linkHeader === true ? undefined : pathOf(pagination.next)),
    ...given('next_from_item', style === 'cursor' ? pathOf(pagination.nextFromItem) : undefined),
    ...given('has_more', pathOf(pagination.hasMore)),
    ...counted('total', pathOf(pagination.total)),
    ...given('total_pages', style === 'page' ? pathOf(pagination.totalPages) : undefined),
    ...given('position', style === 'link' ? undefined : argumentRef(pagination.position, context)),
    // Made only where it is printed: making it imports `ArgumentRef`.
    ...(isCounted ? given('size', argumentRef(pagination.size, context)) : []),
    ...given('first', style === 'page' && (pagination.firstPage ?? 1) !== 1 ? String(pagination.firstPage) : undefined),
  ])
}

const PAGINATION_CLASSES = {
  cursor: 'CursorPagination',
  offset: 'OffsetPagination',
  page: 'NumberPagination',
  link: 'LinkPagination',
} as const

const pathOf = (path: string[] | undefined): Doc | undefined => (path === undefined ? undefined : strings(path))

function argumentRef(ref: Pagination['position'], context: OperationContext): Doc | undefined {
  if (ref === undefined) return undefined
  const { imports, runtime } = context.scope
  return call(imports.use(`${runtime}.operation`, 'ArgumentRef'), [pythonString(ref.in), pythonString(ref.name)])
}

function errorsOf(operation: Operation, context: OperationContext): Doc | undefined {
  const docs = operation.errors.flatMap((error) => declaredError(error, context))
  return docs.length === 0 ? undefined : tuple(docs)
}

function declaredError(error: OperationError, context: OperationContext): Doc[] {
  const constant = context.errors.nameOf(error)
  if (constant !== undefined) return [context.scope.imports.use(context.errorsModule, constant)]
  if (error.type === undefined) return []
  const { imports, runtime } = context.scope
  const body = lambda(printType(error.type, context.scope))
  return [
    call(imports.use(`${runtime}.operation`, 'DeclaredError'), [pythonString(error.status), keyword('body', body)]),
  ]
}

const serversOf = (operation: Operation): Doc | undefined =>
  operation.servers === undefined || operation.servers.length === 0
    ? undefined
    : strings(operation.servers.map((server) => resolveServer(server)))

/** The address with the defaults of its variables in place. */
export function resolveServer(server: NonNullable<Operation['servers']>[number]): string {
  return server.variables.reduce((url, variable) => url.replaceAll(`{${variable.name}}`, variable.default), server.url)
}
