import { describe, expect, it } from 'vitest'
import type { Operation } from '../../../src/ir/api.ts'
import { argument, emittedFile, model, modelId, objectModel, operation, property, text, tinyApi } from '../tiny-api.ts'

function jsonBody(parts: Partial<NonNullable<Operation['body']>['content'][number]>): NonNullable<Operation['body']> {
  const content = {
    kind: 'json' as const,
    mediaType: 'application/json',
    type: text,
    schema: true,
    shape: { kind: 'whole' as const },
    parts: [],
  }
  return { required: true, content: [{ ...content, ...parts }] }
}

describe('the params of a method', () => {
  it('hold all arguments but the last path parameter, which is the first argument', () => {
    const api = tinyApi({
      operations: [
        operation('GET /a/{b}/c/{d}', {
          resource: ['c'],
          method: 'retrieve',
          arguments: [
            argument('path:d', { description: 'Id of the thing.' }),
            argument('path:b', { positional: false }),
            argument('query:x-y', { default: 1 }),
          ],
        }),
      ],
    })
    const file = emittedFile(api, 'resources/c.ts')
    expect(file).toContain('retrieve(d: string, params: CRetrieveParams, options?: RequestOptions): APIPromise<void> {')
    expect(file).toContain(
      "{ method: 'GET', arguments: inPlaces, result: noResult, path: '/a/{b}/c/{d}', at: d },\n      params,\n      options,\n",
    )
    expect(file).toContain(
      "export interface CRetrieveParams {\n  b: string\n  /** @default 1 */\n  'x-y'?: string | undefined\n}\n",
    )
    expect(file).toContain('@param d Id of the thing.')
  })

  it('may be left out when none is required, and do not exist when there are none', () => {
    const api = tinyApi({
      operations: [
        operation('GET /a', { resource: ['a'], method: 'list', arguments: [argument('query:q')] }),
        operation('POST /a', { resource: ['a'], method: 'run' }),
      ],
    })
    expect(emittedFile(api, 'resources/a.ts')).toContain('list(params?: AListParams, options?: RequestOptions)')
    expect(emittedFile(api, 'resources/a.ts')).toContain(
      "run(options?: RequestOptions): APIPromise<void> {\n    return request(this._client, { method: 'POST', result: noResult, path: '/a' }, {}, options)",
    )
  })

  it('extend the component of the body, whose members they have unchanged', () => {
    const body = jsonBody({ type: model('NewUser'), shape: { kind: 'properties', model: modelId('NewUser') } })
    const api = tinyApi({
      models: [objectModel('NewUser', [property('name'), property('age', { kind: 'integer' }, { required: false })])],
      operations: [
        operation('POST /users', {
          resource: ['users'],
          method: 'create',
          body,
          arguments: [
            argument('body:name', { required: true }),
            argument('body:age', { type: { kind: 'integer' } }),
            argument('query:notify'),
          ],
        }),
      ],
    })
    const file = emittedFile(api, 'resources/users.ts')
    expect(file).toContain('export interface UserCreateParams extends NewUser {\n  notify?: string | undefined\n}\n')
    expect(file).toContain(
      "{ method: 'POST', body: encodeJson, arguments: inQuery, query: ['notify'], result: noResult, path: '/users' }",
    )
  })

  it('tell the runtime of a body that is not required, unless an argument is the whole of it', () => {
    const properties = jsonBody({ type: model('NewUser'), shape: { kind: 'properties', model: modelId('NewUser') } })
    const api = tinyApi({
      models: [objectModel('NewUser', [property('name', text, { required: false })])],
      operations: [
        operation('POST /users', {
          resource: ['users'],
          method: 'create',
          body: { ...properties, required: false },
          arguments: [argument('body:name')],
        }),
        operation('PUT /users', {
          resource: ['users'],
          method: 'replace',
          body: properties,
          arguments: [argument('body:name')],
        }),
        operation('PATCH /users', {
          resource: ['users'],
          method: 'update',
          body: { ...jsonBody({}), required: false },
          arguments: [argument('whole-body:body')],
        }),
      ],
    })
    expect(emittedFile(api, 'resources/users.ts').match(/^  \w+(?=\()|optionalBody: true/gm)).toEqual([
      '  create',
      'optionalBody: true',
      '  replace',
      '  update',
    ])
  })

  it('spell the body out where a member needs another name, and say so to the runtime', () => {
    const body = jsonBody({ type: model('NewUser'), shape: { kind: 'properties', model: modelId('NewUser') } })
    const api = tinyApi({
      models: [objectModel('NewUser', [property('role')])],
      operations: [
        operation('POST /users', {
          resource: ['users'],
          method: 'create',
          body,
          arguments: [argument('body:role', { required: true }), argument('query:role')],
        }),
      ],
    })
    const file = emittedFile(api, 'resources/users.ts')
    expect(file).toContain(
      'export interface UserCreateParams {\n  body_role: string\n  query_role?: string | undefined\n}\n',
    )
    expect(file).toContain("query: ['query_role'],\n        rename: { body_role: 'role', query_role: 'role' },")
  })

  it('are a union where the body is one of several objects', () => {
    const shape = { kind: 'variants' as const, models: [modelId('Card'), modelId('Bank')] }
    const operationOf = (id: string, method: string, extra: Operation['arguments']): Operation => {
      const type = { kind: 'union' as const, variants: [model('Card'), model('Bank')] }
      return operation(id, {
        resource: ['payments'],
        method,
        body: jsonBody({ type, shape }),
        arguments: [argument('body:number'), argument('body:iban'), ...extra],
      })
    }
    const api = tinyApi({
      models: [objectModel('Card', [property('number')]), objectModel('Bank', [property('iban')])],
      operations: [operationOf('POST /a', 'pay', []), operationOf('POST /b', 'plan', [argument('query:on')])],
    })
    const file = emittedFile(api, 'resources/payments.ts')
    expect(file).toContain('export type PaymentPayParams = Card | Bank\n')
    expect(file).toContain(
      'export type PaymentPlanParams = (Card & PaymentPlanParams.Arguments) | (Bank & PaymentPlanParams.Arguments)\n',
    )
    expect(file).toContain('pay(params: PaymentPayParams, options?: RequestOptions)')
  })

  it('keep a body that is no object as the one argument `body`', () => {
    const type = { kind: 'array' as const, items: text }
    const api = tinyApi({
      operations: [
        operation('PUT /tags', {
          resource: ['tags'],
          method: 'replace',
          body: jsonBody({ type }),
          arguments: [argument('body', { type, required: true })],
        }),
      ],
    })
    const file = emittedFile(api, 'resources/tags.ts')
    expect(file).toContain('export interface TagReplaceParams {\n  body: Array<string>\n}\n')
    expect(file).toContain("wholeBody: 'body',")
  })
})

const flagged = (isDefault: boolean): string => {
  const json = { kind: 'json' as const, type: model('Answer'), mediaType: 'application/json' }
  const stream = {
    kind: 'stream' as const,
    mediaType: 'text/event-stream',
    stream: {
      format: 'sse' as const,
      yields: 'payload' as const,
      discriminator: { kind: 'none' as const },
      events: [{ name: '', type: model('Chunk'), schema: true }],
      end: { kind: 'sentinel' as const, value: '[DONE]' },
    },
  }
  return emittedFile(
    tinyApi({
      models: [objectModel('Answer', [property('text')]), objectModel('Chunk', [property('delta')])],
      operations: [
        operation('POST /chat', {
          resource: ['chat'],
          method: 'ask',
          body: jsonBody({ shape: { kind: 'properties', model: modelId('Body') } }),
          arguments: [argument('body:q', { required: true }), argument('body:stream', { type: { kind: 'boolean' } })],
          result: isDefault ? stream : json,
          flagged: { property: 'stream', result: isDefault ? json : stream },
        }),
      ],
    }),
    'resources/chat.ts',
  )
}

describe('a flag that chooses a stream', () => {
  it('makes three overloads', () => {
    const file = flagged(false)
    expect(file).toContain(
      [
        '  ask(params: ChatAskParamsNonStreaming, options?: RequestOptions): APIPromise<Answer>',
        '  ask(params: ChatAskParamsStreaming, options?: RequestOptions): APIPromise<Stream<Chunk>>',
        '  ask(params: ChatAskParams, options?: RequestOptions): APIPromise<Answer> | APIPromise<Stream<Chunk>>',
        '  ask(params: ChatAskParams, options?: RequestOptions): APIPromise<Answer> | APIPromise<Stream<Chunk>> {',
        '    const call = params.stream ? stream<Chunk> : request<Answer>',
        '    return call(',
      ].join('\n'),
    )
    expect(file).toContain(
      'export interface ChatAskParamsNonStreaming extends ChatAskParams {\n  stream?: false | undefined\n}\n',
    )
    expect(file).toContain('export interface ChatAskParamsStreaming extends ChatAskParams {\n  stream: true\n}\n')
    expect(file).toContain("stream: { sentinel: '[DONE]' }, path: '/chat' },")
  })

  it('must be given for a whole answer where the API streams without it', () => {
    const file = flagged(true)
    expect(file).toContain('const call = params.stream === false ? request<Answer> : stream<Chunk>\n')
    expect(file).toContain('export interface ChatAskParamsNonStreaming extends ChatAskParams {\n  stream: false\n}\n')
    expect(file).toContain(
      'export interface ChatAskParamsStreaming extends ChatAskParams {\n  stream?: true | undefined\n}\n',
    )
  })
})
