type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

function json(schema: Json): { [key: string]: Json } {
  return { content: { 'application/json': { schema } } }
}

function answer(schema: Json): { [key: string]: Json } {
  return { 200: { description: 'Fine.', ...json(schema) } }
}

const path = (name: string): Json => ({ in: 'path', name, required: true, schema: { type: 'string' } })
const query = (name: string, more: { [key: string]: Json } = {}): Json => ({
  in: 'query',
  name,
  schema: { type: 'string' },
  ...more,
})
const user = { $ref: '#/components/schemas/User' }
/** A document that has every feature of the wire once. */
export const featureDocument: { [key: string]: Json } = {
  openapi: '3.1.0',
  info: { title: 'Features', version: '1.0.0' },
  servers: [{ url: 'https://api.example.com/v1' }],
  security: [{ key: [] }],
  paths: {
    '/users': {
      get: {
        'x-sdk': { resource: ['users'], method: 'list' },
        'x-pagination': {
          style: 'cursor',
          request: { cursor: 'query.cursor', size: 'query.limit' },
          response: { items: '/data', next: '/nextCursor' },
        },
        parameters: [
          query('cursor'),
          query('limit'),
          query('ids', { schema: { type: 'array', items: { type: 'string' } }, explode: false }),
        ],
        responses: answer({
          type: 'object',
          required: ['data'],
          properties: { data: { type: 'array', items: user }, nextCursor: { type: ['string', 'null'] } },
        }),
      },
      post: {
        'x-sdk': { resource: ['users'], method: 'create' },
        'x-idempotency': { header: 'Idempotency-Key', auto: true },
        parameters: [query('role')],
        requestBody: { required: true, ...json({ $ref: '#/components/schemas/NewUser' }) },
        responses: {
          ...answer(user),
          409: {
            description: 'The address has an owner.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/EmailTaken' } } },
            'x-error': { code: 'email_taken' },
          },
        },
      },
    },
    '/users/{userId}/keys/{keyId}': {
      parameters: [path('userId'), path('keyId')],
      get: {
        'x-sdk': { resource: ['users', 'keys'], method: 'retrieve' },
        parameters: [{ in: 'header', name: 'X-Tenant', schema: { type: 'string' } }],
        responses: answer({ type: 'object', properties: { id: { type: 'string' } } }),
      },
      delete: {
        'x-sdk': { resource: ['users', 'keys'], method: 'delete' },
        responses: { 204: { description: 'Gone.' } },
      },
    },
    '/files': {
      post: {
        'x-sdk': { resource: ['files'], method: 'upload' },
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: { file: { type: 'string', format: 'binary' }, title: { type: 'string' } },
              },
            },
          },
        },
        responses: answer({ type: 'object', properties: { id: { type: 'string' } } }),
      },
    },
    '/files/{fileId}/content': {
      get: {
        'x-sdk': { resource: ['files'], method: 'download' },
        parameters: [path('fileId')],
        responses: { 200: { description: 'Bytes.', content: { 'application/octet-stream': {} } } },
      },
    },
    '/chat': {
      post: {
        'x-sdk': { resource: ['chat'], method: 'stream' },
        'x-stream': {
          format: 'sse',
          in: 'event',
          events: { chunk: { $ref: '#/components/schemas/Chunk' }, done: { $ref: '#/components/schemas/Done' } },
          end: { events: ['done'] },
        },
        requestBody: {
          required: true,
          ...json({ type: 'object', required: ['content'], properties: { content: { type: 'string' } } }),
        },
        responses: {
          200: {
            description: 'Events.',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
        },
      },
    },
    '/tags': {
      put: {
        'x-sdk': { resource: ['tags'], method: 'replace' },
        security: [],
        requestBody: { required: true, ...json({ type: 'array', items: { type: 'string' } }) },
        responses: answer({ type: 'array', items: { type: 'string' } }),
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      User: {
        type: 'object',
        required: ['id', 'role'],
        properties: {
          id: { type: 'string' },
          role: { enum: ['admin', 'member'] },
          home: { type: 'object', properties: { city: { type: 'string' } } },
        },
      },
      NewUser: {
        type: 'object',
        required: ['email'],
        properties: { email: { type: 'string' }, role: { type: 'string' } },
      },
      Chunk: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
      Done: { type: 'object', properties: { at: { type: 'string' } } },
      EmailTaken: {
        type: 'object',
        required: ['code', 'email'],
        properties: { code: { const: 'email_taken' }, email: { type: 'string' } },
      },
    },
  },
}
