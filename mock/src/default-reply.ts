import type { Api, Operation, ResponseContent, Result } from '@artificer/generator/ir'
import { bytesOf, concreteType } from './data/bytes.ts'
import { encodeText } from './answer.ts'
import { replacedMember } from './data/overlay.ts'
import { contentFor, jsonBody, responseFor, successStatus, textBody } from './data/respond.ts'
import { errorReply, type ErrorDetail } from './data/error-reply.ts'
import { echoedMembers } from './echo.ts'
import { headerOf } from './incoming.ts'
import { isObject } from './json.ts'
import type { Reply } from './reply.ts'
import type { Role } from './state/collection.ts'
import type { StateContext } from './state/context.ts'
import {
  actOnItem,
  createItem,
  deleteItem,
  itemContent,
  replaceItem,
  retrieveItem,
  updateItem,
  type ItemCall,
  type ItemOutcome,
} from './state/item-operations.ts'
import { listReply } from './state/list.ts'
import { lacksAncestor } from './state/shelves.ts'
import type { NamespaceState } from './state/store.ts'
import { callerFinding, contractFinding, type Finding } from './validate/finding.ts'
import type { ReadRequest } from './validate/read-request.ts'

export interface DefaultContext {
  api: Api
  state: StateContext
  /** Roles are not played: nothing is remembered. */
  isStateless: boolean
  /** The stream of a result, from the point at which the caller resumes; undefined when there is no such point. */
  streamReply: (result: Extract<Result, { kind: 'stream' }>) => Reply | undefined
}

/** A reply, or a finding for which the request is refused after all. */
export type Outcome = { reply: Reply } | { finding: Finding }

/** What an operation answers by itself: from what is remembered where it has a role in that, else from its example or made data. */
export const defaultOutcome = (request: ReadRequest, namespace: NamespaceState, context: DefaultContext): Outcome => {
  const { operation } = request
  // A stream is no item: `POST /chat/completions` with `stream: true` answers events although what it answers else can be retrieved.
  const isPlayed = !context.isStateless && resultOf(operation, request).kind !== 'stream'
  const role = isPlayed ? context.state.inference.roles.get(operation.id) : undefined
  const missing = (): Outcome => ({ reply: failure(request, 404, { detail: notFoundText(request) }, context) })
  if (!context.isStateless && lacksAncestor(operation, namespace, request.path, context.state)) return missing()
  const outcome = role === undefined ? undefined : roleOutcome(role, request, namespace, context)
  if (outcome === undefined) return statelessOutcome(request, context)
  return 'kind' in outcome ? fromItem(outcome, request, context) : outcome
}

const notFoundText = ({ path }: ReadRequest): string =>
  `Nothing is known under ${Object.entries(path)
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ')}.`

const failure = (request: ReadRequest, status: number, detail: ErrorDetail, { api, state }: DefaultContext): Reply =>
  errorReply(api, request.operation, status, detail, state)

const fromItem = (outcome: ItemOutcome, request: ReadRequest, context: DefaultContext): Outcome => {
  switch (outcome.kind) {
    case 'reply':
      return { reply: outcome.reply }
    case 'missing':
      return { reply: failure(request, 404, { detail: notFoundText(request) }, context) }
    case 'stale':
      return { reply: failure(request, 412, { detail: 'The item has changed since it was read.' }, context) }
    case 'same':
      return { reply: { status: 304, headers: { etag: outcome.etag }, isUnchecked: true } }
    case 'taken':
      return { reply: failure(request, 409, takenDetail(outcome.member, request, context), context) }
  }
}

const takenDetail = (member: string, { operation, body }: ReadRequest, { api }: DefaultContext): ErrorDetail => {
  const ids = new Set(operation.errors.map(({ error }) => error))
  const code = api.errors.find(
    (error) => ids.has(error.id) && error.status === 409 && error.code.toLowerCase().includes(member.toLowerCase()),
  )?.code
  const value = isObject(body.value) ? body.value[member] : undefined
  return {
    detail: `Another item has this ${member}.`,
    ...(code === undefined ? {} : { code }),
    ...(value === undefined ? {} : { members: { [member]: value } }),
  }
}

const roleOutcome = (
  role: Role,
  request: ReadRequest,
  namespace: NamespaceState,
  context: DefaultContext,
): ItemOutcome | Outcome | undefined => {
  const status = successStatus(request.operation)
  const { state } = context
  switch (role.kind) {
    case 'list': {
      const reply = listReply(role, request, status, namespace, state)
      return reply === undefined
        ? { finding: callerFinding('unknown-cursor', 'query', 'the cursor is none that a page of this list had') }
        : { reply }
    }
    case 'delete':
      return deleteItem(role.collection, role.content, request, status, namespace, state)
    case 'content':
      return itemContent(role.collection, request, status, namespace, state)
    default:
      return ITEM_OPERATIONS[role.kind]({ role, request, status, state: namespace, context: state })
  }
}

const ITEM_OPERATIONS: { [Kind in ItemCall['role']['kind']]: (call: ItemCall) => ItemOutcome } = {
  create: createItem,
  retrieve: retrieveItem,
  update: updateItem,
  replace: replaceItem,
  action: actOnItem,
}

/** The result that the request asks for: the flagged one when its flag has the value that chooses it. */
export const resultOf = (operation: Operation, request: Pick<ReadRequest, 'body'>): Result => {
  const { flagged } = operation
  if (flagged === undefined || !isObject(request.body.value)) return operation.result
  const isSet = request.body.value[flagged.property] === (flagged.value ?? true)
  return isSet ? flagged.result : operation.result
}

/** The caller resumes after an event that the stream does not have. */
export const unknownEventId = (): Finding =>
  callerFinding('unknown-event-id', 'header:last-event-id', 'the stream has no such event', { status: 410 })

const statelessOutcome = (request: ReadRequest, context: DefaultContext): Outcome => {
  const { operation } = request
  const result = resultOf(operation, request)
  if (result.kind !== 'stream') return plainOutcome(request, successStatus(operation), context)
  const reply = context.streamReply(result)
  return reply === undefined ? { finding: unknownEventId() } : { reply }
}

/** A reply of a declared status, from its example or made data. */
export const plainOutcome = (
  request: ReadRequest,
  status: number,
  { state }: Pick<DefaultContext, 'state'>,
): Outcome => {
  const { operation, key } = request
  const contents = (responseFor(operation, status)?.content ?? []).filter(
    ({ kind }) => kind !== 'sse' && kind !== 'jsonl',
  )
  const content = contentFor(contents, headerOf(request.incoming, 'accept'))
  if (content === undefined) return { reply: { status } }
  switch (content.type.kind === 'file' ? 'binary' : content.kind) {
    case 'json':
      return jsonOutcome(request, status, content, state)
    case 'text':
    case 'xml':
      return { reply: { status, bytes: { content: encodeText(textBody(content, key)), mediaType: content.mediaType } } }
    default:
      return {
        reply: {
          status,
          bytes: { content: bytesOf(content.mediaType, key), mediaType: concreteType(content.mediaType) },
        },
      }
  }
}

const jsonOutcome = (request: ReadRequest, status: number, content: ResponseContent, state: StateContext): Outcome => {
  const made = jsonBody(request.operation, status, content, request.key, state)
  if (made === undefined)
    return {
      finding: contractFinding('unsatisfiable', `response:${status}`, 'no value was found that fits the schema', {
        status: 500,
      }),
    }
  const named = Object.entries(echoedMembers(request)).reduce(
    (body, [name, value]) => replacedMember(body, [name], value, content.schema, state.schemas),
    made,
  )
  return { reply: { status, body: named } }
}
