import { describe, expect, it } from 'vitest'
import type { Api } from '../../src/ir/api.ts'
import type { Model, TypeRef } from '../../src/ir/models.ts'
import { buildNames, type Language } from '../../src/names/index.ts'
import { apiOf, argument, component, member, object, operation } from './sample-api.ts'

const text: TypeRef = { kind: 'string' }
const typescript = (api: Api) => buildNames(api, 'typescript').names
const python = (api: Api) => buildNames(api, 'python').names
const modelNames = (models: Model[], language: Language, operations: Api['operations'] = []): string[] => {
  const { names } = buildNames(apiOf({ models, operations }), language)
  return models.map((model) => names.models[model.id]!.path.join('.'))
}

const argumentNames = (language: Language, ...args: ReturnType<typeof argument>[]): object =>
  buildNames(apiOf({ operations: [operation('a.b', { arguments: args })] }), language).names.operations['POST /a/b']!
    .arguments
const propertyNames = (language: Language, ...wires: string[]): object => {
  const model = component('Thing', Object.fromEntries(wires.map((wire) => [wire, text])))
  return buildNames(apiOf({ models: [model] }), language).names.models[model.id]!.properties
}

describe('the client', () => {
  it.each([
    ['Artificer', 'Artificer', 'ARTIFICER', 'artificer'],
    ['Redocly Museum API', 'RedoclyMuseum', 'REDOCLY_MUSEUM', 'redocly-museum'],
    ['OpenAI API v2.1', 'OpenAI', 'OPENAI', 'openai'],
    ['API', 'APIClient', 'API', 'api'],
    ['2Checkout', 'N2Checkout', 'N2_CHECKOUT', '2-checkout'],
    ['', 'Empty', 'EMPTY', 'empty'],
    ['Stream API', 'StreamClient', 'STREAM', 'stream'],
  ])('is named by the title %j', (title, name, environmentPrefix, packageName) => {
    const { client } = python(apiOf({ title }))
    expect(client).toMatchObject({
      class: name,
      asyncClass: `Async${name}`,
      error: `${name}Error`,
      environmentPrefix,
      package: packageName,
    })
  })

  it('takes the names that the user gives', () => {
    const { client } = buildNames(apiOf(), 'python', { clientName: 'MyShop', packageName: 'my-shop-sdk' }).names
    expect(client).toMatchObject({
      class: 'MyShop',
      environmentPrefix: 'MY_SHOP',
      package: 'my-shop-sdk',
      module: 'my_shop_sdk',
    })
  })
})

describe('resources and methods', () => {
  const api = apiOf({
    operations: [
      operation('apiKeys.create'),
      operation('conversations.list'),
      operation('conversations.messages.generateTitle'),
      operation('projects.conversations.list'),
      operation('projects.import'),
    ],
  })

  it('are camel in TypeScript and snake in Python', () => {
    expect(typescript(api).resources['apiKeys']).toEqual({
      class: 'APIKeys',
      asyncClass: '',
      property: 'apiKeys',
      file: 'api-keys',
    })
    expect(python(api).resources['apiKeys']).toEqual({
      class: 'APIKeys',
      asyncClass: 'AsyncAPIKeys',
      property: 'api_keys',
      file: 'api_keys',
    })
    expect(typescript(api).operations['POST /conversations/messages/generateTitle']).toMatchObject({
      method: 'generateTitle',
      constant: 'generateTitleOperation',
    })
    expect(python(api).operations['POST /conversations/messages/generateTitle']).toMatchObject({
      method: 'generate_title',
      constant: '_GENERATE_TITLE',
    })
  })

  it('keep the short class near the root and take their parents below it', () => {
    expect(typescript(api).resources['conversations']!.class).toBe('Conversations')
    expect(typescript(api).resources['projects.conversations']!.class).toBe('ProjectConversations')
    expect(typescript(api).operations['POST /projects/conversations/list']!.params).toBe(
      'ProjectConversationListParams',
    )
  })

  it('give a keyword an underscore only in Python', () => {
    expect(typescript(api).operations['POST /projects/import']!.method).toBe('import')
    expect(python(api).operations['POST /projects/import']!.method).toBe('import_')
  })

  it('stand in a folder when they have children', () => {
    expect(typescript(api).resources['conversations']!.file).toBe('conversations/conversations')
    expect(typescript(api).resources['conversations.messages']!.file).toBe('conversations/messages')
  })

  it('yield to members of the client, and a method to a child resource', () => {
    const { names, diagnostics } = buildNames(
      apiOf({
        operations: [
          operation('get.list'),
          operation('jobs.results', { httpMethod: 'GET' }),
          operation('jobs.results.stream'),
        ],
      }),
      'typescript',
    )
    expect(names.resources['get']!.property).toBe('getResource')
    expect(names.resources['jobs.results']!.property).toBe('results')
    expect(names.operations['GET /jobs/results']!.method).toBe('getResults')
    expect(diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([
      ['names/reserved', '/paths/~1get~1list/post'],
      ['names/collision', '/paths/~1jobs~1results/get'],
    ])
  })

  it.each(['with_raw_response', 'with_options'])('never hide the member %s of the Python runtime', (name) => {
    expect(python(apiOf({ operations: [operation(`${name}.list`)] })).resources[name]!.property).not.toBe(name)
  })

  it('have files that every file system takes', () => {
    const files = Object.values(
      python(apiOf({ operations: ['con.a', 'import.a', 'a.a.a', 'index.a'].map((path) => operation(path)) })).resources,
    )
    expect(files.map(({ file }) => file)).toEqual([
      '',
      'con_resource',
      'import_resource',
      'a/a',
      'a/a_resource',
      'index_resource',
    ])
  })

  it('have files that differ by more than case', () => {
    const { resources } = typescript(
      apiOf({ operations: [operation('Users.list'), operation('users.list'), operation('USERS.list')] }),
    )
    const files = Object.values(resources).map(({ file }) => file.toLowerCase())
    expect(new Set(files).size).toBe(files.length)
  })
})

describe('arguments', () => {
  it('are snake in Python and keep the wire name in TypeScript', () => {
    const args = [
      argument('path', 'conversationId', true),
      argument('body', 'systemPrompt'),
      argument('header', 'X-Tenant-Id'),
    ]
    expect(Object.values(argumentNames('python', ...args))).toEqual(['conversation_id', 'system_prompt', 'x_tenant_id'])
    expect(Object.values(argumentNames('typescript', ...args))).toEqual([
      'conversationId',
      'systemPrompt',
      'X-Tenant-Id',
    ])
  })

  it('are named with their place when two places have the same name', () => {
    const args = [argument('path', 'id', true), argument('query', 'id'), argument('body', 'id')]
    expect(Object.values(argumentNames('python', ...args))).toEqual(['path_id', 'query_id', 'body_id'])
  })

  it('keep a whole body beside a parameter called body', () => {
    expect(argumentNames('typescript', argument('whole-body', 'body'), argument('query', 'body'))).toEqual({
      body: 'body',
      'query:body': 'query_body',
    })
  })

  it('never hide an option of the method, self, or a keyword', () => {
    const args = ['timeout', 'extra_headers', 'self', 'from', 'id', 'type'].map((name) => argument('query', name))
    expect(Object.values(argumentNames('python', ...args))).toEqual([
      'query_timeout',
      'query_extra_headers',
      'query_self',
      'from_',
      'id',
      'type',
    ])
  })

  it('never hide what the body of a TypeScript method uses', () => {
    expect(Object.values(argumentNames('typescript', argument('path', 'page', true)))).toEqual(['pathPage'])
    expect(Object.values(argumentNames('typescript', argument('path', 'class', true)))).toEqual(['pathClass'])
    expect(Object.values(argumentNames('typescript', argument('path', 'bOperation', true)))).toEqual(['pathBOperation'])
  })

  it('stay apart when casing makes them equal', () => {
    const args = ['StartTime', 'StartTime<', 'StartTime>', 'x-y', 'x_y'].map((name) => argument('query', name))
    expect(Object.values(argumentNames('python', ...args))).toEqual([
      'start_time',
      'start_time_lt',
      'start_time_gt',
      'query_x_y',
      'x_y',
    ])
  })
})

describe('properties', () => {
  it('keep the wire name in TypeScript, whatever it is', () => {
    expect(propertyNames('typescript', 'maxTokens', '', '+1', 'class')).toEqual({
      maxTokens: 'maxTokens',
      '': '',
      '+1': '+1',
      class: 'class',
    })
  })

  it('avoid keywords and what pydantic and the runtime define', () => {
    const wires = ['from', 'schema', 'model_config', 'model_id', 'copy', 'json', 'list', 'object', 'type']
    expect(Object.values(propertyNames('python', ...wires))).toEqual([
      'from_',
      'schema_',
      'model_config_',
      'model_id',
      'copy_',
      'json_',
      'list_',
      'object',
      'type',
    ])
  })

  it('of hostile names are legal, stable and apart', () => {
    const wires = [
      '',
      '+1',
      '-1',
      '_id',
      'id',
      'ID',
      '2fa',
      '😀',
      '__proto__',
      '$ref',
      '@type',
      'a b',
      'a-b',
      'toString',
    ]
    const names: string[] = Object.values(propertyNames('python', ...wires))
    expect(new Set(names).size).toBe(wires.length)
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
    expect(names.slice(0, 3)).toEqual(['empty', 'plus_1', 'minus_1'])
  })

  it('has an own entry for __proto__', () => {
    const model = component('Thing')
    if (model.kind === 'object')
      model.properties.push({ name: '__proto__', type: text, required: true, readOnly: false, writeOnly: false })
    const own = python(apiOf({ models: [model] })).models[model.id]!.properties
    expect(Object.getOwnPropertyDescriptor(own, '__proto__')?.value).toBe('proto')
  })
})

describe('models', () => {
  it('keep the id of their component', () => {
    expect(
      modelNames([component('ApiKey'), component('user-profile'), component('List_of_things')], 'typescript'),
    ).toEqual(['ApiKey', 'UserProfile', 'ListOfThings'])
  })

  it('are named by their operation', () => {
    const create = operation('conversations.generateTitle')
    const model = (role: 'response' | 'error', detail?: string): Model =>
      object(`${role}${detail}`, {
        kind: 'operation',
        operation: create.id,
        role,
        ...(detail !== undefined && { detail }),
      })
    expect(
      modelNames([model('response'), model('response', '202'), model('error', '409')], 'typescript', [create]),
    ).toEqual([
      'ConversationGenerateTitleResponse',
      'ConversationGenerateTitle202Response',
      'ConversationGenerateTitle409Error',
    ])
  })

  it('nest below their owner in TypeScript and join in Python', () => {
    const owner = component('Conversation')
    const stats = member(owner, 'property', 'stats')
    const models = [
      owner,
      stats,
      member(stats, 'item', 'latestPhases'),
      member(owner, 'value', 'services'),
      member(owner, 'variant', 'text'),
    ]
    expect(modelNames(models, 'typescript')).toEqual([
      'Conversation',
      'Conversation.Stats',
      'Conversation.Stats.LatestPhase',
      'Conversation.Service',
      'Conversation.Text',
    ])
    expect(modelNames(models, 'python')).toEqual([
      'Conversation',
      'ConversationStats',
      'ConversationStatsLatestPhase',
      'ConversationService',
      'ConversationText',
    ])
  })

  it('nest a body below the params of its method', () => {
    const create = operation('batch.create')
    const body = object('body', { kind: 'operation', operation: create.id, role: 'body' })
    expect(modelNames([body, member(body, 'item', 'phases')], 'typescript', [create])).toEqual([
      'BatchCreateParams.Body',
      'BatchCreateParams.Phase',
    ])
    expect(modelNames([body, member(body, 'item', 'phases')], 'python', [create])).toEqual([
      'BatchCreateParamsBody',
      'BatchCreateParamsPhase',
    ])
  })

  it('say item or variant when a sibling has the singular already', () => {
    const owner = component('Team')
    expect(modelNames([owner, member(owner, 'property', 'user'), member(owner, 'item', 'users')], 'python')).toEqual([
      'Team',
      'TeamUser',
      'TeamUsersItem',
    ])
  })

  it('never hide a root type that somebody in the namespace means', () => {
    const message = component('Message')
    const owner = component('Chat', { last: { kind: 'model', id: message.id } })
    expect(modelNames([message, owner, member(owner, 'property', 'message')], 'typescript')[2]).toBe(
      'Chat.MessageObject',
    )
    expect(modelNames([message, component('Chat'), member(owner, 'property', 'message')], 'typescript')[2]).toBe(
      'Chat.Message',
    )
  })

  it('of the same words get the name of their use, never a number', () => {
    expect(modelNames([component('UserProfile'), component('user-profile')], 'typescript')).toEqual([
      'UserProfile',
      'UserProfileResponse',
    ])
  })

  it('that the language or the runtime needs are named by the client', () => {
    expect(modelNames([component('Record'), component('Stream'), component('Date')], 'typescript')).toEqual([
      'ShopRecord',
      'ShopStream',
      'Date',
    ])
    expect(modelNames([component('List'), component('Record')], 'python')).toEqual(['ShopList', 'Record'])
  })

  it('have a param form in Python when both directions use them', () => {
    const both = component('Both', {}, { inRequest: true })
    const sent = component('Sent', {}, { inRequest: true, inResponse: false })
    const kind = component('Kind', {}, { kind: 'alias', type: text, inRequest: true })
    const either = component(
      'Either',
      {},
      { kind: 'alias', type: { kind: 'array', items: { kind: 'model', id: both.id } }, inRequest: true },
    )
    const { models } = python(apiOf({ models: [both, sent, kind, either, component('Got')] }))
    expect(Object.values(models).map(({ param }) => param)).toEqual([
      'BothParam',
      'Sent',
      undefined,
      'EitherParam',
      undefined,
    ])
  })

  it('are total when the input is at odds with itself', () => {
    const lost = object('lost', { kind: 'member', parent: 'nowhere', role: 'property', detail: 'x' })
    const loop = object('loop', { kind: 'member', parent: 'loop', role: 'property', detail: 'y' })
    for (const language of ['typescript', 'python'] as const) {
      expect(modelNames([lost, loop], language).every((name) => name.length > 0)).toBe(true)
    }
  })
})
