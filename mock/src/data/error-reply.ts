import { STATUS_CODES } from 'node:http'
import type { Api, ErrorType, Json, JsonSchema, Operation, ResponseContent } from '@artificer/generator/ir'
import { isObject, memberAt, type JsonObject } from '../json.ts'
import type { Reply } from '../reply.ts'
import { encodeText } from '../answer.ts'
import { isJsonType } from '../validate/media-type.ts'
import { overlaid, replacedMember } from './overlay.ts'
import { responseFor, textBody, validExample, type BodyContext } from './respond.ts'

/** What an error answer is about. */
export interface ErrorDetail {
  /** Code of a declared error; chosen among those of the status when absent. */
  code?: string
  detail?: string
  /** Places and reasons, for bodies that have a list of them. */
  errors?: { path: string; message: string; code: string }[]
  /** Members of the body, set where they fit. */
  members?: JsonObject
}

/** A valid answer of an error status: of the operation's declaration, else a problem document (RFC 9457). */
export const errorReply = (
  api: Api,
  operation: Operation,
  status: number,
  detail: ErrorDetail,
  context: BodyContext,
): Reply => {
  const response = responseFor(operation, status)
  if (response === undefined) return problemReply(status, detail)
  const content = response.content.find(({ mediaType }) => isJsonType(mediaType))
  if (content === undefined) return plainReply(status, response.content[0])
  const error = declaredError(api, operation, status, detail)
  const base = errorBase(operation, status, content, error, context)
  if (base === undefined) return { ...problemReply(status, detail), isUnchecked: true }
  return { status, body: decorated(base, status, error, detail, content.schema, context) }
}

/** A problem document for a status that no declaration speaks of. */
export const problemReply = (status: number, { detail, code, errors }: ErrorDetail): Reply => ({
  status,
  body: {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(code === undefined ? {} : { code }),
    ...(errors === undefined ? {} : { errors: errors as unknown as Json }),
  },
  headers: { 'content-type': 'application/problem+json' },
  isUnchecked: true,
})

const plainReply = (status: number, content: ResponseContent | undefined): Reply =>
  content === undefined
    ? { status }
    : { status, bytes: { content: encodeText(textBody(content, String(status))), mediaType: content.mediaType } }

const USUAL_CODES: { [status: number]: RegExp } = {
  400: /valid|bad|malformed/,
  401: /auth|credential|token/,
  403: /permission|forbid|denied/,
  404: /not_?found|missing|unknown/,
  409: /conflict|state|exist/,
  422: /process|valid/,
}

/** The declared error that is asked for by code; else the one whose code says what the status says; else the first of the status. */
const declaredError = (
  api: Api,
  operation: Operation,
  status: number,
  { code }: ErrorDetail,
): ErrorType | undefined => {
  const ids = new Set(operation.errors.flatMap(({ error }) => (error === undefined ? [] : [error])))
  const ofStatus = api.errors.filter((error) => ids.has(error.id) && error.status === status)
  return (
    ofStatus.find((error) => error.code === code) ??
    ofStatus.find((error) => USUAL_CODES[status]?.test(error.code.toLowerCase())) ??
    ofStatus.find((error) => error.isStatusClass) ??
    ofStatus[0]
  )
}

const errorBase = (
  operation: Operation,
  status: number,
  content: ResponseContent,
  error: ErrorType | undefined,
  context: BodyContext,
): Json | undefined => {
  const { schemas, generator } = context
  const example = validExample(operation, status, content, schemas)
  const isRight = example !== undefined && (error === undefined || memberAt(example, error.codePath) === error.code)
  if (isRight) return example
  const own =
    error?.type.kind === 'model' ? generator.value(schemas.model(error.type.id), 'error', error.id) : undefined
  if (own !== undefined && schemas.fits(content.schema, own)) return own
  return generator.value(content.schema, 'error', operation.id, status, error?.id ?? '')
}

const decorated = (
  base: Json,
  status: number,
  error: ErrorType | undefined,
  detail: ErrorDetail,
  schema: JsonSchema,
  { schemas }: BodyContext,
): Json => {
  const code = error?.code ?? detail.code
  const text = detail.detail
  let body = base
  const replace = (path: string[], member: Json | undefined): void => {
    if (member !== undefined) body = replacedMember(body, path, member, schema, schemas)
  }
  if (code !== undefined) replace(error?.codePath ?? ['code'], code)
  replace(['status'], status)
  if (text !== undefined)
    for (const path of [['detail'], ['message'], ['error', 'message'], ['error', 'detail']]) replace(path, text)
  if (text !== undefined && typeof memberAt(body, ['error']) === 'string') replace(['error'], text)
  if (text !== undefined && isObject(body) && body['detail'] === undefined && body['message'] === undefined)
    body = withDetail(body, text, schema, schemas)
  if (detail.errors !== undefined) body = overlaid(body, ['errors'], detail.errors as unknown as Json, schema, schemas)
  for (const [name, member] of Object.entries(detail.members ?? {}))
    body = overlaid(body, [name], member, schema, schemas)
  return body
}

/** A problem document has its `detail` even where the declaration leaves it optional. */
const withDetail = (body: JsonObject, text: string, schema: JsonSchema, schemas: BodyContext['schemas']): Json =>
  'title' in body && 'type' in body ? overlaid(body, ['detail'], text, schema, schemas) : body
