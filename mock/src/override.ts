import type { Json, Operation } from '@artificer/generator/ir'
import { errorReply } from './data/error-reply.ts'
import { responseFor } from './data/respond.ts'
import { sdkNameOf, type OperationIndex } from './operations.ts'
import type { Reply } from './reply.ts'
import type { StateContext } from './state/context.ts'
import { MockUsageError } from './usage-error.ts'
import { isJsonType } from './validate/media-type.ts'

/** An answer that goes before all others. Plain data, so that it can be sent to a mock server as JSON. */
export interface Override {
  /** A declared status. */
  status: number
  /** @default a valid body of the declaration; for an error, of `code` */
  body?: Json
  /** Code of a declared error of the status. */
  code?: string
  /** Lower-case names. */
  headers?: { [name: string]: string }
  /** How many requests get it; then the default is back. @default every one */
  times?: number
  /** Milliseconds before the answer. @default 0 */
  delay?: number
  /** @default every namespace */
  namespace?: string
  /** Takes an undeclared status and a body that does not fit. @default false */
  unchecked?: boolean
}

/** The overrides that are set; the last one for an operation and namespace wins. */
export interface Overrides {
  /** @throws {MockUsageError} for an undeclared status, an undeclared code, or a body that does not fit */
  add(name: string, override: Override): void
  take(operation: Operation, namespace: string): { reply: Reply; delay: number } | undefined
  clear(namespace?: string): void
}

interface SetOverride {
  operation: Operation
  override: Override
  reply: Reply
  left: number
}

export const createOverrides = (operations: OperationIndex, state: StateContext): Overrides => {
  let overrides: SetOverride[] = []
  return {
    add: (name, override) => {
      const operation = operations.get(name)
      overrides.push({
        operation,
        override,
        reply: replyOf(operation, override, state),
        left: override.times ?? Infinity,
      })
    },
    take: ({ id }, namespace) => {
      const found = overrides.findLast(
        ({ operation, override, left }) =>
          operation.id === id && left > 0 && (override.namespace ?? namespace) === namespace,
      )
      if (found === undefined) return undefined
      found.left -= 1
      return { reply: found.reply, delay: found.override.delay ?? 0 }
    },
    clear: (namespace) => {
      overrides = namespace === undefined ? [] : overrides.filter(({ override }) => override.namespace !== namespace)
    },
  }
}

const replyOf = (operation: Operation, override: Override, state: StateContext): Reply => {
  const { status, code, headers = {}, unchecked = false } = override
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new MockUsageError(`${String(status)} is no status from 200 to 599.`)
  if (!unchecked) checkStatus(operation, status, code, state)
  const body = override.body ?? madeBody(operation, override, state)
  if (!unchecked && body !== undefined) checkBody(operation, status, body, state)
  return { status, headers, ...(body === undefined ? {} : { body }), ...(unchecked ? { isUnchecked: true } : {}) }
}

const checkStatus = (operation: Operation, status: number, code: string | undefined, { api }: StateContext): void => {
  if (responseFor(operation, status) === undefined) {
    const known = operation.responses.map((response) => response.status).join(', ')
    throw new MockUsageError(
      `${sdkNameOf(operation)} declares no ${status}; it has ${known}. Pass \`unchecked: true\` to answer it all the same.`,
    )
  }
  const ids = new Set(operation.errors.map(({ error }) => error))
  const isKnown =
    code === undefined ||
    api.errors.some((error) => ids.has(error.id) && error.status === status && error.code === code)
  if (!isKnown) throw new MockUsageError(`${sdkNameOf(operation)} declares no error \`${code}\` of status ${status}.`)
}

const madeBody = (operation: Operation, { status, code }: Override, state: StateContext): Json | undefined => {
  if (status >= 400) return errorReply(state.api, operation, status, code === undefined ? {} : { code }, state).body
  const content = jsonContent(operation, status)
  return content === undefined
    ? undefined
    : state.generator.value(content.schema, sdkNameOf(operation), status, 'override')
}

const jsonContent = (operation: Operation, status: number) =>
  responseFor(operation, status)?.content.find(({ kind, mediaType }) => kind === 'json' && isJsonType(mediaType))

const checkBody = (operation: Operation, status: number, body: Json, { schemas }: StateContext): void => {
  const content = jsonContent(operation, status)
  const [fault] = content === undefined ? [] : schemas.faults(content.schema, body)
  if (fault !== undefined)
    throw new MockUsageError(
      `The body for ${status} of ${sdkNameOf(operation)} does not fit: ${fault.pointer || '/'} ${fault.message}.`,
    )
}
