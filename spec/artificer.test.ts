import { readFileSync } from 'node:fs'
import { exportOpenAPI, lintContract, listOperations } from '@artificer/contract'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { artificer } from './artificer.ts'

const committed = readFileSync(new URL('openapi.json', import.meta.url), 'utf8')
const document = JSON.parse(committed) as Document

interface Document {
  paths: Record<string, Record<string, OpenAPIOperation>>
  webhooks: Record<string, unknown>
  components: { responses: Record<string, { 'x-error': { code: string } }>; schemas: Record<string, Schema> }
}

interface OpenAPIOperation {
  operationId: string
  summary: string
  description: string
  'x-service': string
  'x-idempotency'?: object
  responses: Record<string, object>
}

interface Schema {
  description?: string
  const?: unknown
  properties?: Record<string, Schema>
  'x-error'?: { code: string }
}

/** Every row of the API's table: method path, HTTP method and path, service. */
const OPERATIONS = `
health.check                          GET    /health                                                        typescript
conversations.list                    GET    /api/conversations                                             typescript
conversations.create                  POST   /api/conversations                                             typescript
conversations.retrieve                GET    /api/conversations/{conversationId}                            typescript
conversations.update                  PATCH  /api/conversations/{conversationId}                            typescript
conversations.delete                  DELETE /api/conversations/{conversationId}                            typescript
conversations.generateTitle           POST   /api/conversations/{conversationId}/title                      typescript
conversations.messages.list           GET    /api/conversations/{conversationId}/messages                   typescript
conversations.messages.create         POST   /api/conversations/{conversationId}/messages                   typescript
conversations.messages.retrieve       GET    /api/conversations/{conversationId}/messages/{messageId}       typescript
conversations.messages.update         PATCH  /api/conversations/{conversationId}/messages/{messageId}       typescript
conversations.messages.delete         DELETE /api/conversations/{conversationId}/messages/{messageId}       typescript
chat.send                             POST   /api/chat                                                      typescript
chat.stream                           POST   /api/chat/stream                                               typescript
orchestration.execute                 POST   /api/orchestration/execute                                     typescript
orchestration.stream                  POST   /api/orchestration/stream                                      typescript
orchestration.processText             POST   /api/orchestration/process-text                                typescript
orchestration.analytics               GET    /api/orchestration/analytics                                   typescript
projects.list                         GET    /api/projects                                                  typescript
projects.create                       POST   /api/projects                                                  typescript
projects.retrieve                     GET    /api/projects/{projectId}                                      typescript
projects.update                       PATCH  /api/projects/{projectId}                                      typescript
projects.delete                       DELETE /api/projects/{projectId}                                      typescript
projects.conversations.list           GET    /api/projects/{projectId}/conversations                        typescript
projects.conversations.attach         PUT    /api/projects/{projectId}/conversations/{conversationId}       typescript
projects.documents.list               GET    /api/projects/{projectId}/documents                            typescript
projects.documents.upload             POST   /api/projects/{projectId}/documents                            typescript
projects.documents.retrieve           GET    /api/projects/{projectId}/documents/{documentId}               typescript
projects.documents.delete             DELETE /api/projects/{projectId}/documents/{documentId}               typescript
projects.documents.download           GET    /api/projects/{projectId}/documents/{documentId}/content       typescript
projects.documents.uploadMany         POST   /api/projects/{projectId}/documents/bulk                       typescript
projects.documents.search             POST   /api/projects/{projectId}/documents/search                     typescript
search.documents                      POST   /api/search                                                    typescript
search.embeddingStats                 GET    /api/search/stats                                              typescript
search.reindexDocument                POST   /api/search/reindex                                            typescript
batch.create                          POST   /api/batch                                                     python
batch.list                            GET    /api/batch                                                     python
batch.retrieve                        GET    /api/batch/{jobId}                                             python
batch.delete                          DELETE /api/batch/{jobId}                                             python
batch.start                           POST   /api/batch/{jobId}/start                                       python
batch.pause                           POST   /api/batch/{jobId}/pause                                       python
batch.resume                          POST   /api/batch/{jobId}/resume                                      python
batch.cancel                          POST   /api/batch/{jobId}/cancel                                      python
batch.results                         GET    /api/batch/{jobId}/results                                     python
batch.resultsStream                   GET    /api/batch/{jobId}/results.jsonl                               python
batch.events                          GET    /api/batch/{jobId}/events                                      python
batch.analytics                       GET    /api/batch/{jobId}/analytics                                   python
batch.cleanupCheckpoints              POST   /api/batch/checkpoints/cleanup                                 python
images.extractText                    POST   /api/images/extract-text                                       python
images.analyze                        POST   /api/images/analyze                                            python
images.processPdf                     POST   /api/images/process-pdf                                        python
images.checkPdfNeedsOcr               POST   /api/images/check-pdf                                          python
images.convert                        POST   /api/images/convert                                            python
documents.convert                     POST   /api/documents/convert                                         python
exports.formats                       GET    /api/exports/formats                                           typescript
exports.conversation                  POST   /api/exports/conversations/{conversationId}                    typescript
exports.all                           POST   /api/exports                                                   typescript
usage.session                         GET    /api/usage/session                                             typescript
usage.models                          GET    /api/usage/models                                              typescript
monitoring.models                     GET    /api/monitoring/models                                         typescript
monitoring.health                     GET    /api/monitoring/health                                         typescript
monitoring.capabilities               GET    /api/monitoring/capabilities                                   typescript
monitoring.services                   GET    /api/monitoring/services                                       typescript
models.list                           GET    /api/models                                                    typescript
models.refresh                        POST   /api/models/refresh                                            typescript
models.cacheStatus                    GET    /api/models/cache                                              typescript
models.select                         POST   /api/models/select                                             typescript
models.fallbacks                      GET    /api/models/{modelId}/fallbacks                                typescript
apiKeys.list                          GET    /api/api-keys                                                  typescript
apiKeys.create                        POST   /api/api-keys                                                  typescript
apiKeys.rotate                        POST   /api/api-keys/{keyId}/rotate                                   typescript
apiKeys.revoke                        DELETE /api/api-keys/{keyId}                                          typescript
auth.whoami                           GET    /api/auth/whoami                                               typescript
webhooks.endpoints.list               GET    /api/webhooks/endpoints                                        typescript
webhooks.endpoints.create             POST   /api/webhooks/endpoints                                        typescript
webhooks.endpoints.retrieve           GET    /api/webhooks/endpoints/{endpointId}                           typescript
webhooks.endpoints.update             PATCH  /api/webhooks/endpoints/{endpointId}                           typescript
webhooks.endpoints.delete             DELETE /api/webhooks/endpoints/{endpointId}                           typescript
webhooks.endpoints.rotateSecret       POST   /api/webhooks/endpoints/{endpointId}/rotate-secret             typescript
webhooks.endpoints.test               POST   /api/webhooks/endpoints/{endpointId}/test                      typescript
`
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/).join(' '))

const WEBHOOKS = [
  'apiKey.expiring',
  'batch.completed',
  'batch.failed',
  'batch.item.failed',
  'batch.paused',
  'conversation.created',
  'document.failed',
  'document.processed',
]

const ERRORS = {
  400: 'validation_failed',
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  409: 'conflict',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  422: 'unprocessable',
  429: 'rate_limited',
  500: 'internal',
  502: 'upstream_failed',
  503: 'unavailable',
  504: 'upstream_timeout',
}

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
)
const byId = new Map(operations.map((entry) => [entry.operation.operationId, entry.operation]))

describe('the Artificer contract', () => {
  it('has no fault', () => {
    expect(lintContract(artificer)).toEqual([])
  })

  it('is exported as the committed document', () => {
    expect(exportOpenAPI(artificer).json).toBe(committed)
  })

  it('is valid OpenAPI 3.1 to a validator of others', async () => {
    expect(await new Validator().validate(JSON.parse(committed))).toEqual({ valid: true })
  })

  it('has every operation of the table at its path and service, and no other', () => {
    const found = operations.map(
      ({ method, path, operation }) => `${operation.operationId} ${method} ${path} ${operation['x-service']}`,
    )
    expect(found.toSorted()).toEqual(OPERATIONS.toSorted())
  })

  it('has every webhook event', () => {
    expect(Object.keys(document.webhooks)).toEqual(WEBHOOKS)
  })

  it('has every error with its status', () => {
    const codes = Object.values(document.components.responses).map((response) => response['x-error'].code)
    expect(codes.toSorted()).toEqual(Object.values(ERRORS).toSorted())
    const statuses = Object.values(document.components.schemas).flatMap((schema) =>
      schema['x-error'] ? [[schema['x-error'].code, schema.properties?.status?.const]] : [],
    )
    expect(Object.fromEntries(statuses)).toEqual(
      Object.fromEntries(Object.entries(ERRORS).map(([status, code]) => [code, Number(status)])),
    )
  })

  it('answers a wrong state of a batch job with 409, a missing thing with 404', () => {
    const withoutConflict = ['start', 'pause', 'resume', 'cancel'].filter(
      (verb) => !refersTo(`batch.${verb}`, '409', 'Conflict'),
    )
    expect(withoutConflict).toEqual([])
    const ofOneThing = operations.filter(({ path }) => path.includes('{')).map(({ operation }) => operation.operationId)
    expect(ofOneThing.filter((id) => !refersTo(id, '404', 'NotFound'))).toEqual([])
  })

  it('takes an idempotency key on every POST, unless a repeat is harmless', () => {
    const wrong = operations.filter(
      ({ method, operation }) => (operation['x-idempotency'] !== undefined) !== (method === 'POST'),
    )
    expect(wrong.map(({ operation }) => operation.operationId)).toEqual([])
  })

  it('has words and an example for every operation', () => {
    const silent = listOperations(artificer.tree).filter(({ endpoint: { options } }) => {
      return !options.summary || !options.description || Object.keys(options.examples ?? {}).length === 0
    })
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('has words for every member of every schema', () => {
    const silent = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
      Object.entries(schema.properties ?? {}).flatMap(([key, member]) => (isSilent(member) ? [`${name}.${key}`] : [])),
    )
    expect(silent).toEqual([])
  })
})

function refersTo(id: string, status: string, response: string): boolean {
  const found = byId.get(id)?.responses[status] as { $ref?: string } | undefined
  return found?.$ref === `#/components/responses/${response}`
}

/** A reference has the words of what it refers to. */
function isSilent(member: Schema & { $ref?: string; anyOf?: { $ref?: string }[] }): boolean {
  return (
    member.description === undefined &&
    member.$ref === undefined &&
    !member.anyOf?.some(({ $ref }) => $ref !== undefined)
  )
}
