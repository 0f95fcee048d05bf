import type { ReadMode } from './api-promise.js'
import type { BuiltRequest } from './build-request.js'
import type { Call } from './call.js'
import type { ClientConfig } from './config.js'
import { InvalidArgumentError } from './errors.js'
import { checkHeader } from './headers.js'
import type { Operation, RequestOptions } from './operation.js'

/** How an operation's answer becomes its result. */
export interface ResultKind<T> {
  accept: string
  /** The body outlives the call: its time ends with the headers, and a failure of the body is not tried again. */
  isOpen: boolean
  read: (response: Response, call: Call) => Promise<T>
}

/** All that the attempts of one call have in common. */
export interface Run<T> {
  call: Call
  config: ClientConfig
  request: BuiltRequest
  options: RequestOptions
  kind: ResultKind<T>
  mode: () => ReadMode
  key: IdempotencyKey
}

export interface IdempotencyKey {
  header: string | undefined
  value: string | undefined
  isSafe: boolean
}

/** R6: one key a call, kept over its attempts; none when the contract names no header. */
export function idempotencyKey(operation: Operation, config: ClientConfig, options: RequestOptions): IdempotencyKey {
  const { idempotency } = operation
  if (idempotency === undefined || idempotency === 'safe') {
    if (options.idempotencyKey !== undefined) {
      throw new InvalidArgumentError('The API names no header that could carry `idempotencyKey` here')
    }
    return { header: undefined, value: undefined, isSafe: idempotency === 'safe' }
  }
  const isAuto = typeof idempotency === 'string'
  const header = (isAuto ? idempotency : idempotency.header).toLowerCase()
  const value = options.idempotencyKey ?? (isAuto ? config.uuid() : undefined)
  if (value !== undefined) checkHeader(header, value)
  return { header, value, isSafe: false }
}
