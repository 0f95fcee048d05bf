import { describe, expect, it } from 'vitest'
import type { Api } from '../../src/ir/api.ts'
import type { TypeRef } from '../../src/ir/models.ts'
import { buildNames } from '../../src/names/index.ts'
import { apiOf, component, operation } from './sample-api.ts'

const text: TypeRef = { kind: 'string' }
const typescript = (api: Api) => buildNames(api, 'typescript').names
const python = (api: Api) => buildNames(api, 'python').names
const event = (name: string) => ({ name, type: text, schema: {} })

describe('errors, events and webhooks', () => {
  it('have the class of their status or their own', () => {
    const base = { type: { kind: 'unknown' } as const, codePath: ['code'] }
    const errors = [
      { ...base, id: '409:email_taken', status: 409, code: 'email_taken', isStatusClass: false },
      { ...base, id: '403:rate_limit', status: 403, code: 'rate_limit', isStatusClass: false },
      { ...base, id: '500:internal_error', status: 500, code: 'internal_error', isStatusClass: false },
      { ...base, id: '429:rate_limited', status: 429, code: 'rate_limited', isStatusClass: true },
      { ...base, id: '503:unavailable', status: 503, code: 'unavailable', isStatusClass: true },
    ]
    expect(typescript(apiOf({ errors })).errors).toEqual({
      '409:email_taken': 'EmailTakenError',
      '403:rate_limit': 'RateLimit403Error',
      '500:internal_error': 'InternalError',
      '429:rate_limited': 'RateLimitError',
      '503:unavailable': 'InternalServerError',
    })
  })

  it('name the arms of an event stream', () => {
    const stream = operation('chat.stream', {
      result: {
        kind: 'stream',
        mediaType: 'text/event-stream',
        stream: {
          format: 'sse',
          yields: 'event',
          discriminator: { kind: 'event' },
          events: [event('chunk'), event('tool_call')],
          end: { kind: 'eof' },
        },
      },
    })
    expect(typescript(apiOf({ operations: [stream] })).operations[stream.id]!.event).toEqual({
      union: 'ChatStreamEvent',
      arms: { chunk: 'ChatStreamChunkEvent', tool_call: 'ChatStreamToolCallEvent' },
    })
  })

  it('name webhooks by their model, else by their event', () => {
    const model = component('BatchDone')
    const webhooks = {
      signature: { kind: 'none' } as const,
      events: [
        { name: 'batch.completed', type: { kind: 'model', id: model.id } as const, schema: {} },
        { name: 'batch.failed', type: text, schema: {} },
      ],
    }
    expect(python(apiOf({ models: [model], webhooks })).webhooks).toEqual({
      union: 'WebhookEvent',
      events: { 'batch.completed': 'BatchDone', 'batch.failed': 'BatchFailedWebhook' },
    })
  })
})

describe('options of the client', () => {
  it('are the key and the URL of each service, with their variables', () => {
    const api = apiOf({ services: [{ name: 'typescript' }], securitySchemes: [{ id: 'bearerAuth', kind: 'bearer' }] })
    expect(typescript(api)).toMatchObject({
      services: { typescript: { option: 'typescriptApiUrl', environment: 'SHOP_TYPESCRIPT_API_URL' } },
      security: { bearerAuth: { option: 'apiKey', environment: 'SHOP_API_KEY' } },
    })
    expect(python(api)).toMatchObject({
      services: { typescript: { option: 'typescript_api_url', environment: 'SHOP_TYPESCRIPT_API_URL' } },
      security: { bearerAuth: { option: 'api_key', environment: 'SHOP_API_KEY' } },
    })
  })

  it('call the scheme that most calls need the key, and the others as the document does', () => {
    const securitySchemes = [
      { id: 'AdminApiKeyAuth', kind: 'bearer' as const },
      { id: 'ApiKeyAuth', kind: 'bearer' as const },
    ]
    const requires = (scheme: string) => ({ security: [[{ scheme, scopes: [] }]] })
    const key = { option: 'apiKey', environment: 'SHOP_API_KEY' }
    const adminKey = { option: 'adminApiKey', environment: 'SHOP_ADMIN_API_KEY' }
    const operations = [
      operation('users.list', requires('AdminApiKeyAuth')),
      operation('files.list', requires('ApiKeyAuth')),
      operation('files.create', requires('ApiKeyAuth')),
    ]
    const byCount = typescript(apiOf({ securitySchemes, operations }))
    expect(byCount.security).toEqual({ ApiKeyAuth: key, AdminApiKeyAuth: adminKey })
    expect(Object.keys(byCount.security)).toEqual(['ApiKeyAuth', 'AdminApiKeyAuth'])
    const byDocument = typescript(apiOf({ securitySchemes, ...requires('ApiKeyAuth'), operations: [operations[0]!] }))
    expect(byDocument.security).toEqual({ ApiKeyAuth: key, AdminApiKeyAuth: adminKey })
  })

  it('stay apart for many schemes', () => {
    const { security } = typescript(
      apiOf({
        securitySchemes: [
          { id: 'admin_key', kind: 'apiKey', in: 'header', name: 'X-Admin' },
          { id: 'basicAuth', kind: 'basic' },
          { id: 'bearerAuth', kind: 'bearer' },
          { id: 'timeout', kind: 'mutualTls' },
        ],
      }),
    )
    expect(security).toEqual({
      admin_key: { option: 'adminKey', environment: 'SHOP_ADMIN_KEY' },
      basicAuth: {
        option: 'username',
        environment: 'SHOP_USERNAME',
        secondOption: 'password',
        secondEnvironment: 'SHOP_PASSWORD',
      },
      bearerAuth: { option: 'apiKey', environment: 'SHOP_API_KEY' },
      timeout: { option: 'timeoutCredential', environment: 'SHOP_TIMEOUT_CREDENTIAL' },
    })
  })
})
