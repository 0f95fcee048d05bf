/** A small document with one operation of each kind that the emitter prints differently. */
const json = (schema: object): object => ({ 'application/json': { schema } })
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }
const ok = (schema: object): object => ({ 200: { description: 'OK', content: json(schema) } })
const problem = (code: string): object => ({
  description: 'A problem.',
  content: { 'application/problem+json': { schema: ref('Problem') } },
  'x-error': { code },
})
const sdk = (resource: string, method: string): object => ({ resource: resource.split('.'), method })
const path = (name: string): object => ({ name, in: 'path', required: true, schema: text })

const schemas = {
  Item: {
    type: 'object',
    description: 'Something to buy.',
    required: ['id', 'kind', 'createdAt'],
    properties: {
      id: { ...text, description: 'Identifies the item.' },
      kind: { enum: ['book', 'game'] },
      createdAt: { type: 'string', format: 'date-time' },
      price: { type: ['number', 'null'] },
    },
  },
  ItemPage: {
    type: 'object',
    required: ['data', 'next', 'count'],
    properties: {
      data: { type: 'array', items: ref('Item') },
      next: { type: ['string', 'null'] },
      count: { type: 'integer' },
    },
  },
  Problem: { type: 'object', required: ['code'], properties: { code: text, detail: text } },
  Size: { type: 'object', required: ['unitName'], properties: { unitName: text, heightMm: { type: 'integer' } } },
  Node: {
    type: 'object',
    required: ['children'],
    properties: { children: { type: 'array', items: ref('Node') }, up: ref('Node') },
  },
  Tick: { type: 'object', required: ['count'], properties: { count: { type: 'integer' } } },
  Cat: {
    type: 'object',
    required: ['type', 'lives'],
    properties: { type: { const: 'cat' }, lives: { type: 'integer' } },
  },
  Dog: {
    type: 'object',
    required: ['type', 'barks'],
    properties: { type: { const: 'dog' }, barks: { type: 'boolean' } },
  },
}

const paths = {
  '/items': {
    get: {
      'x-sdk': sdk('items', 'list'),
      'x-pagination': {
        style: 'cursor',
        request: { cursor: 'query.cursor' },
        response: { items: '/data', next: '/next' },
      },
      parameters: [
        { name: 'cursor', in: 'query', schema: text },
        { name: 'tags', in: 'query', explode: false, schema: { type: 'array', items: text } },
        {
          name: 'filter',
          in: 'query',
          style: 'deepObject',
          explode: true,
          schema: { type: 'object', additionalProperties: text },
        },
      ],
      responses: ok(ref('ItemPage')),
    },
    post: {
      'x-sdk': sdk('items', 'create'),
      'x-idempotency': { header: 'Idempotency-Key', auto: true },
      parameters: [
        { name: 'name', in: 'query', schema: text },
        { name: 'X-Tenant', in: 'header', schema: text },
      ],
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          required: ['name', 'size'],
          properties: {
            name: { ...text, description: 'Shown in lists.' },
            size: ref('Size'),
            sizes: { type: 'array', items: ref('Size') },
            from: text,
            madeAt: { type: 'string', format: 'date' },
          },
        }),
      },
      responses: { ...ok(ref('Item')), 409: problem('name_taken'), 422: problem('too_big') },
    },
  },
  '/items/{itemId}': {
    get: {
      'x-sdk': sdk('items', 'retrieve'),
      parameters: [path('itemId')],
      responses: { ...ok(ref('Item')), 409: problem('locked') },
    },
    delete: {
      'x-sdk': sdk('items', 'delete'),
      parameters: [path('itemId')],
      responses: { 204: { description: 'Gone' } },
    },
  },
  '/items/{itemId}/parts/{partId}': {
    get: {
      'x-sdk': sdk('items.parts', 'retrieve'),
      parameters: [path('itemId'), path('partId')],
      responses: ok(ref('Node')),
    },
  },
  '/files': {
    post: {
      'x-sdk': sdk('files', 'upload'),
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { type: 'string', format: 'binary' }, size: ref('Size'), note: text },
            },
          },
        },
      },
      responses: ok({ type: 'array', items: text }),
    },
  },
  '/files/{fileId}': {
    get: {
      'x-sdk': sdk('files', 'download'),
      parameters: [path('fileId')],
      responses: { 200: { description: 'OK', content: { 'application/octet-stream': {} } } },
    },
  },
  '/ticks': {
    post: {
      'x-sdk': sdk('ticks', 'stream'),
      requestBody: { required: true, content: json({ type: 'array', items: text }) },
      'x-stream': {
        format: 'sse',
        events: { tick: ref('Tick'), done: ref('Tick') },
        in: 'event',
        end: { events: ['done'] },
      },
      responses: { 200: { description: 'OK', content: { 'text/event-stream': { schema: text } } } },
    },
  },
  '/pets': {
    get: { 'x-sdk': sdk('pets', 'pick'), responses: ok({ oneOf: [ref('Cat'), ref('Dog')] }) },
    post: {
      'x-sdk': sdk('pets', 'say'),
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          required: ['words'],
          properties: { words: text, stream: { type: 'boolean' } },
        }),
      },
      'x-stream': { format: 'sse', end: { sentinel: '[DONE]' }, when: 'body.stream' },
      responses: {
        200: {
          description: 'OK',
          content: { 'application/json': { schema: ref('Tick') }, 'text/event-stream': { schema: ref('Tick') } },
        },
      },
    },
  },
  '/version': { get: { 'x-sdk': { resource: [], method: 'version' }, responses: ok(ref('Tick')) } },
  '/ping': {
    get: {
      'x-sdk': sdk('health', 'ping'),
      security: [],
      responses: { 200: { description: 'OK', content: { 'text/plain': { schema: text } } } },
    },
  },
}

export const shop = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1.0.0' },
  servers: [{ url: 'https://shop.example' }],
  security: [{ key: [] }],
  paths,
  webhooks: {
    cat: { post: { requestBody: { content: json(ref('Cat')) }, responses: { 200: { description: 'OK' } } } },
    dog: { post: { requestBody: { content: json(ref('Dog')) }, responses: { 200: { description: 'OK' } } } },
  },
  'x-webhook-signature': { scheme: 'standard-webhooks' },
  components: { schemas, securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
}
