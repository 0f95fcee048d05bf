import { describe, expect, it } from 'vitest'
import type { Api, ErrorType, Operation } from '../../../src/ir/api.ts'
import { buildNames } from '../../../src/names/index.ts'
import { emitTypeScript } from '../../../src/typescript/index.ts'
import {
  aliasModel,
  argument,
  emitted,
  emittedFile,
  model,
  objectModel,
  operation,
  property,
  text,
  tinyApi,
} from '../tiny-api.ts'

const ping = operation('GET /ping', { resource: ['status'], method: 'ping' })

describe('the client', () => {
  it('has an option for each scheme and service, documented with its environment variable', () => {
    const api = tinyApi({
      services: [{ name: 'files', url: 'https://files.example.com' }],
      securitySchemes: [
        { id: 'key', kind: 'apiKey', in: 'header', name: 'X-Key' },
        { id: 'tls', kind: 'mutualTls' },
      ],
      operations: [{ ...ping, security: [[{ scheme: 'key', scopes: [] }]] }],
    })
    const file = emittedFile(api, 'create-client.ts')
    const { names } = buildNames(api, 'typescript')
    const { option, environment } = names.security['key'] ?? { option: '', environment: '' }
    expect(file).toContain(
      `   * @default process.env['${environment}']\n   */\n  ${option}?: Credential | null | undefined\n`,
    )
    expect(file).toContain("?? 'https://files.example.com'")
    expect(file).toContain(
      `schemes: { key: { write: headerKey, options: { ${option}: '${environment}' }, name: 'X-Key' } },`,
    )
    expect(file).toContain("security: [['key']],")
    expect(file).not.toContain('tls')
  })

  it('lists the credential that most calls take before the others', () => {
    const call = (name: string, scheme: string) =>
      operation(`GET /${name}`, { resource: ['status'], method: name, security: [[{ scheme, scopes: [] }]] })
    const api = tinyApi({
      securitySchemes: [
        { id: 'admin', kind: 'bearer' },
        { id: 'key', kind: 'bearer' },
      ],
      operations: [call('a', 'admin'), call('b', 'key'), call('c', 'key')],
    })
    expect(emittedFile(api, 'create-client.ts').match(/^ {2}\w+\?: Credential/gm)).toEqual([
      '  apiKey?: Credential',
      '  admin?: Credential',
    ])
  })

  it.each([
    ['one scheme', ['key'], [['key']], false],
    ['one scheme that is optional', ['key'], [[], ['key']], true],
    ['two schemes', ['key', 'admin'], [['key']], true],
  ])('is handed what chooses among credentials where there is a choice: %s', (_, schemes, security, isHanded) => {
    const api = tinyApi({
      securitySchemes: schemes.map((id) => ({ id, kind: 'bearer' })),
      operations: [{ ...ping, security: security.map((set) => set.map((scheme) => ({ scheme, scopes: [] }))) }],
    })
    expect(emittedFile(api, 'create-client.ts').includes('choose: chooseScheme')).toBe(isHanded)
  })

  it('says the requirement of most operations once, and what differs at the operation', () => {
    const api = tinyApi({
      securitySchemes: [{ id: 'key', kind: 'bearer' }],
      operations: [
        { ...ping, security: [[{ scheme: 'key', scopes: [] }]] },
        operation('GET /pong', {
          resource: ['status'],
          method: 'pong',
          security: [[{ scheme: 'key', scopes: ['a'] }]],
        }),
        operation('GET /open', { resource: ['status'], method: 'open' }),
      ],
    })
    const file = emittedFile(api, 'resources/status.ts')
    expect(file.match(/security/g)).toHaveLength(1)
    expect(file).toContain("{ method: 'GET', result: noResult, security: [], path: '/open' }")
  })

  it('knows the base URL of the document, and of an operation that has another', () => {
    const api = tinyApi({
      servers: [
        { url: '/relative', variables: [] },
        { url: 'https://{region}.example.com/v1/', variables: [{ name: 'region', default: 'eu' }] },
      ],
      operations: [
        ping,
        operation('GET /a', {
          resource: ['a'],
          method: 'a',
          servers: [{ url: 'https://up.example.com', variables: [] }],
        }),
      ],
    })
    expect(emittedFile(api, 'create-client.ts')).toContain("baseURL: 'https://eu.example.com/v1',")
    expect(emittedFile(api, 'resources/a.ts')).toContain("baseURL: 'https://up.example.com',")
    expect(emittedFile(api, 'resources/status.ts')).not.toContain('baseURL')
  })

  it('has resources as members and their children behind getters; operations of the root are its own methods', () => {
    const api = tinyApi({
      operations: [
        ping,
        operation('GET /status/x', { resource: ['status', 'parts'], method: 'list' }),
        operation('GET /search', {
          resource: [],
          method: 'search',
          arguments: [argument('query:q', { required: true })],
        }),
      ],
    })
    expect(emittedFile(api, 'client.ts')).toContain('  readonly status: Status = new Status(this)\n')
    expect(emittedFile(api, 'resources/status/status.ts')).toContain(
      '  get parts(): Parts {\n    return new Parts(this._client)\n  }\n',
    )
    const client = emittedFile(api, 'client.ts')
    expect(client).toContain(
      'search(params: SearchParams, options?: RequestOptions): APIPromise<void> {\n    return request(this, { method: ',
    )
    expect(client).toContain('export interface SearchParams {\n  q: string\n}\n')
    expect(emittedFile(api, 'index.ts')).toContain("export type * from './client.js'")
  })

  it('comes with the types that its own types mention', () => {
    const index = emittedFile(tinyApi({ operations: [ping] }), 'index.ts')
    expect(index).toContain("export type { APIErrorInit } from '../runtime/errors.js'\n")
    expect(index).toContain("export type { ClientDefinition } from '../runtime/definition.js'\n")
  })

  it('leaves out operations that the document keeps from TypeScript', () => {
    const api = tinyApi({
      operations: [ping, operation('GET /b', { resource: ['status'], method: 'hidden', skip: ['typescript'] })],
    })
    expect(emittedFile(api, 'resources/status.ts')).not.toContain('hidden')
  })
})

function error(code: string, isStatusClass: boolean, name: string): ErrorType {
  return {
    id: `409:${code}`,
    status: 409,
    code,
    isStatusClass,
    type: model(name),
    codePath: ['code'],
    description: 'the address has an owner.',
  }
}

function create(ids: string[]): Operation {
  return operation('POST /users', {
    resource: ['users'],
    method: 'create',
    errors: ids.map((id) => ({ status: '409', error: id, type: text })),
  })
}

describe('declared errors', () => {
  const problem = objectModel('Problem', [property('code')])
  const taken = objectModel('EmailTaken', [
    property('code', { kind: 'literal', value: 'email_taken' }),
    property('email'),
  ])

  it('are the class of their status, or one below it with a typed body', () => {
    const api = tinyApi({
      models: [problem, taken],
      errors: [error('conflict', false, 'Problem'), error('email_taken', false, 'EmailTaken')],
      operations: [create(['409:email_taken'])],
    })
    const { names } = buildNames(api, 'typescript')
    const name = names.errors['409:email_taken'] ?? ''
    expect(emittedFile(api, 'errors.ts')).toContain(
      `/** \`email_taken\` (409): the address has an owner. */\nexport class ${name} extends ConflictError {\n  override readonly name: string = '${name}'\n  declare readonly body: EmailTaken\n}\n`,
    )
    expect(emittedFile(api, 'errors.ts')).toContain("import { ConflictError } from '../runtime/status-errors.js'")
    const users = emittedFile(api, 'resources/users.ts')
    expect(users).toContain(`errors: [{ status: 409, code: 'email_taken', type: ${name} }],`)
    expect(users).toContain(`@throws {${name}} \`email_taken\``)
    expect(emittedFile(api, 'client.ts')).toContain(`static readonly ${name} = errors.${name}`)
  })

  it('that are the only one of their status have no class of their own', () => {
    const api = tinyApi({
      models: [problem],
      errors: [error('conflict', true, 'Problem')],
      operations: [create(['409:conflict'])],
    })
    expect(emittedFile(api, 'errors.ts')).not.toContain('export class')
    expect(emittedFile(api, 'resources/users.ts')).toContain('@throws {ConflictError} `conflict`')
    expect(emittedFile(api, 'resources/users.ts')).not.toContain('errors:')
  })
})

function event(name: string): NonNullable<Api['webhooks']>['events'][number] {
  return { name, type: model('Done'), schema: true }
}

describe('webhooks', () => {
  const webhooks: NonNullable<Api['webhooks']> = {
    signature: { kind: 'standard-webhooks', tolerance: 300 },
    events: [event('job.done')],
    discriminator: 'type',
  }
  const done = objectModel('Done', [property('type', { kind: 'literal', value: 'job.done' })])

  it('are a union of their types, which the client verifies', () => {
    const api = tinyApi({ models: [done], webhooks, operations: [ping] })
    const file = emittedFile(api, 'webhooks.ts')
    expect(file).toContain(
      "export interface Done {\n  type: 'job.done'\n}\n\n/** Any webhook event of the API, told apart by `type`. */\nexport type WebhookEvent = Done\n",
    )
    expect(file).toContain('export const webhookScheme: WebhookScheme = { verify: verifyStandard, tolerance: 300 }\n')
    expect(file).toContain('  return unwrapSigned(webhookScheme, payload, headers, options)\n')
    expect(emittedFile(api, 'client.ts')).toContain(
      '  readonly webhooks: WebhookReceiver<WebhookEvent> = new WebhookReceiver(this, webhookScheme)\n',
    )
    expect(emittedFile(api, 'index.ts')).toContain("export { unwrapWebhook, verifyWebhook } from './webhooks.js'\n")
  })

  it('are verified by the headers that the API names', () => {
    const signature = { kind: 'hmac-sha256' as const, header: 'X-Sign', timestampHeader: 'X-Time', tolerance: 60 }
    const api = tinyApi({ models: [done], webhooks: { ...webhooks, signature }, operations: [ping] })
    expect(emittedFile(api, 'webhooks.ts')).toContain(
      "= {\n  verify: verifyHmac,\n  header: 'X-Sign',\n  timestampHeader: 'X-Time',\n  tolerance: 60,\n}\n",
    )
  })

  it('are types and nothing else where the API does not say how it signs them', () => {
    const api = tinyApi({ models: [done], webhooks: { ...webhooks, signature: { kind: 'none' } }, operations: [ping] })
    expect(emittedFile(api, 'webhooks.ts')).toMatch(/^export interface Done [^]*export type WebhookEvent = Done\n$/)
    expect(emittedFile(api, 'client.ts')).not.toContain('webhooks')
    expect(emittedFile(api, 'index.ts')).not.toContain('verifyWebhook')
  })

  it('are verified by the resource that is called so', () => {
    const api = tinyApi({
      models: [done],
      webhooks,
      operations: [operation('GET /webhooks', { resource: ['webhooks'], method: 'list' })],
    })
    expect(emittedFile(api, 'resources/webhooks.ts')).toMatch(
      /export class \w+ extends WebhookReceiver<WebhookEvent> \{\n  constructor\(client: Client\) \{\n    super\(client, webhookScheme\)\n/,
    )
    expect(emittedFile(api, 'client.ts')).not.toContain('WebhookReceiver')
  })

  it('are verified by the function of the package where that resource has a method of the name', () => {
    const api = tinyApi({
      models: [done],
      webhooks,
      operations: [operation('GET /webhooks', { resource: ['webhooks'], method: 'verify' })],
    })
    const { names } = buildNames(api, 'typescript')
    const { files, diagnostics } = emitTypeScript(api, names, {
      emit: 'sources',
      packageName: 'tiny',
      packageVersion: '1.0.0',
      runtime: [],
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['typescript/webhooks-shadowed'])
    expect(files.find(({ path }) => path === 'resources/webhooks.ts')?.content).toContain('extends APIResource')
  })

  it('have a type of their own where the document gives none a name', () => {
    const list = { ...event('job.list'), type: { kind: 'array' as const, items: text } }
    const api = tinyApi({
      models: [aliasModel('Unused', text)],
      webhooks: { ...webhooks, events: [list] },
      operations: [ping],
    })
    expect(emittedFile(api, 'webhooks.ts')).toMatch(
      /export type (\w+) = Array<string>\n\n.*\nexport type WebhookEvent = \1\n/,
    )
  })
})

it('gives the same files in the same order on every run', () => {
  const api = tinyApi({ operations: [ping] })
  expect(emitted(api)).toEqual(emitted(structuredClone(api)))
  const paths = emitted(api).map(({ path }) => path)
  expect(paths).toEqual(paths.toSorted())
})
