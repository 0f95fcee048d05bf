import type { Api, JsonSchema, Operation, Stream } from '@artificer/generator/ir'
import {
  body,
  buildApi,
  jsonContent,
  modelRef,
  objectModel,
  operation,
  parameter,
  problem,
  problemResponse,
  response,
  schemaRef,
} from './build.ts'

const user = objectModel(
  'User',
  {
    id: { type: 'string', pattern: '^usr_[a-z0-9]{8}$' },
    name: { type: 'string', minLength: 1, maxLength: 40 },
    email: { type: 'string', format: 'email' },
    role: { enum: ['admin', 'member'] },
    note: { type: ['string', 'null'] },
    nickname: { type: 'string' },
    createdAt: { type: 'string', format: 'date-time' },
  },
  ['id', 'name', 'email', 'role', 'note', 'createdAt'],
)

const newUser: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 40 },
    email: { type: 'string', format: 'email' },
    role: { enum: ['admin', 'member'], default: 'member' },
    note: { type: ['string', 'null'] },
    nickname: { type: 'string' },
  },
  required: ['name', 'email'],
  additionalProperties: false,
}

const patchUser: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1 },
    note: { type: ['string', 'null'] },
    nickname: { type: ['string', 'null'] },
  },
}

const page: JsonSchema = {
  type: 'object',
  properties: { data: { type: 'array', items: schemaRef('User') }, nextCursor: { type: ['string', 'null'] } },
  required: ['data', 'nextCursor'],
}

const notFound = problem(404, 'not_found')
const invalid = problem(400, 'invalid', { errors: { type: 'array', items: { type: 'object' } } })
const taken = problem(409, 'email_taken', { email: { type: 'string' } })

const errors = (...ids: string[]): Operation['errors'] =>
  ids.map((id) => ({ status: id.split(':')[0] ?? '', error: id }))

const delta: JsonSchema = {
  type: 'object',
  properties: { text: { type: 'string' }, index: { type: 'integer', minimum: 0 } },
  required: ['text', 'index'],
}
const done: JsonSchema = {
  type: 'object',
  properties: { total: { type: 'integer' }, text: { type: 'string' } },
  required: ['total', 'text'],
}
const failed: JsonSchema = {
  type: 'object',
  properties: { title: { type: 'string' }, status: { type: 'integer' } },
  required: ['title', 'status'],
}

export const chatStream: Stream = {
  format: 'sse',
  yields: 'event',
  discriminator: { kind: 'event' },
  events: [
    { name: 'delta', type: { kind: 'unknown' }, schema: delta },
    { name: 'done', type: { kind: 'unknown' }, schema: done },
    { name: 'error', type: { kind: 'unknown' }, schema: failed },
  ],
  end: { kind: 'events', events: ['done'] },
  error: 'error',
  resume: { kind: 'last-event-id' },
  final: 'done',
  text: { event: 'delta', path: ['text'] },
}

const userResponse = (status: string) => response(status, [jsonContent(schemaRef('User'))])

const operations: Operation[] = [
  operation('chat.stream', 'POST', '/chat', {
    body: body('json', 'application/json', {
      type: 'object',
      properties: { prompt: { type: 'string' } },
      required: ['prompt'],
    }),
    responses: [response('200', [{ ...jsonContent(true, [], 'text/event-stream'), kind: 'sse' }])],
    result: { kind: 'stream', stream: chatStream, mediaType: 'text/event-stream' },
  }),
  operation('rows.stream', 'GET', '/rows', {
    responses: [response('200', [{ ...jsonContent(delta, [], 'application/jsonl'), kind: 'jsonl' }])],
    result: {
      kind: 'stream',
      mediaType: 'application/jsonl',
      stream: {
        format: 'jsonl',
        yields: 'payload',
        discriminator: { kind: 'none' },
        events: [{ name: '', type: { kind: 'unknown' }, schema: delta }],
        end: { kind: 'eof' },
      },
    },
  }),
  operation('users.list', 'GET', '/users', {
    parameters: [
      parameter('query', 'cursor'),
      parameter('query', 'limit', { type: 'integer', minimum: 1, maximum: 100, default: 20 }, { default: 20 }),
      parameter('query', 'role', { enum: ['admin', 'member'] }),
    ],
    responses: [response('200', [jsonContent(page)]), problemResponse(400, 'invalid')],
    result: {
      kind: 'page',
      mediaType: 'application/json',
      item: modelRef('User'),
      envelope: { kind: 'unknown' },
      pagination: {
        style: 'cursor',
        items: ['data'],
        next: ['nextCursor'],
        position: { in: 'query', name: 'cursor' },
        size: { in: 'query', name: 'limit' },
      },
    },
    errors: errors('400:invalid'),
  }),
  operation('users.create', 'POST', '/users', {
    body: body('json', 'application/json', newUser),
    responses: [userResponse('201'), problemResponse(400, 'invalid'), problemResponse(409, 'email_taken')],
    result: { kind: 'json', type: modelRef('User'), mediaType: 'application/json' },
    idempotency: { kind: 'key', header: 'Idempotency-Key', auto: true, required: false },
    security: [[{ scheme: 'bearer', scopes: [] }]],
    errors: errors('400:invalid', '409:email_taken'),
    arguments: [
      { key: 'body:email', source: 'body', name: 'email', positional: false, required: true, type: { kind: 'string' } },
    ],
  }),
  operation('users.retrieve', 'GET', '/users/{id}', {
    responses: [userResponse('200'), problemResponse(404, 'not_found')],
    result: { kind: 'json', type: modelRef('User'), mediaType: 'application/json' },
    errors: errors('404:not_found'),
  }),
  operation('users.update', 'PATCH', '/users/{id}', {
    body: body('json', 'application/json', patchUser),
    responses: [userResponse('200'), problemResponse(404, 'not_found')],
    result: { kind: 'json', type: modelRef('User'), mediaType: 'application/json' },
    errors: errors('404:not_found'),
  }),
  operation('users.delete', 'DELETE', '/users/{id}', {
    responses: [response('204'), problemResponse(404, 'not_found')],
    errors: errors('404:not_found'),
  }),
  operation('users.promote', 'POST', '/users/{id}/promote', {
    responses: [userResponse('200'), problemResponse(404, 'not_found'), problemResponse(409, 'email_taken')],
    result: { kind: 'json', type: modelRef('User'), mediaType: 'application/json' },
    errors: errors('404:not_found', '409:email_taken'),
  }),
  operation('users.avatar', 'PUT', '/users/{id}/avatar', {
    body: body(
      'multipart',
      'multipart/form-data',
      {
        type: 'object',
        properties: {
          image: { type: 'string' },
          tags: { type: 'array', items: { type: 'integer' } },
          meta: { type: 'object' },
        },
        required: ['image'],
      },
      [
        {
          name: 'image',
          kind: 'file',
          mediaTypes: ['image/png'],
          repeated: false,
          style: 'form',
          explode: true,
          maxBytes: 10,
        },
        { name: 'tags', kind: 'text', mediaTypes: [], repeated: true, style: 'form', explode: true },
        { name: 'meta', kind: 'json', mediaTypes: ['application/json'], repeated: false, style: 'form', explode: true },
      ],
    ),
    responses: [response('204'), problemResponse(400, 'invalid')],
    errors: errors('400:invalid'),
  }),
]

/** Users with every operation on them, a chat that streams, and rows as lines. */
export const shop: Api = buildApi(operations, {
  models: [user, notFound.model, invalid.model, taken.model],
  errors: [invalid.error, notFound.error, taken.error],
  securitySchemes: [{ id: 'bearer', kind: 'bearer' }],
  webhooks: {
    signature: { kind: 'standard-webhooks', tolerance: 300 },
    events: [
      {
        name: 'user.created',
        type: { kind: 'unknown' },
        schema: {
          type: 'object',
          properties: { type: { const: 'user.created' }, data: schemaRef('User') },
          required: ['type', 'data'],
        },
      },
    ],
    discriminator: 'type',
  },
})
