import { created, del, get, nothing, page, patch, post } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, UpstreamFailed, ValidationFailed } from './errors.ts'
import { EndpointId, EventId, instant } from './shared.ts'
import { webhookEvents } from './webhook-events.ts'

export const WebhookEventType = z
  .enum(Object.keys(webhookEvents) as [keyof typeof webhookEvents, ...(keyof typeof webhookEvents)[]])
  .meta({ id: 'WebhookEventType', description: 'Kind of an event.' })

const url = z
  .url()
  .meta({ description: 'Where deliveries are posted; `https`.', examples: ['https://example.com/hooks'] })
const events = z.array(WebhookEventType).min(1).describe('Events that are delivered.')
const enabled = z.boolean().describe('Whether events are delivered.')

export const WebhookEndpoint = z
  .object({
    id: EndpointId,
    url,
    events,
    enabled,
    description: z.string().nullable().describe('Note for people.'),
    createdAt: instant('When it was created.'),
    updatedAt: instant('When it last changed.'),
  })
  .meta({ id: 'WebhookEndpoint', description: 'A server of yours that events are delivered to.' })

export const WebhookEndpointWithSecret = WebhookEndpoint.extend({
  secret: z.string().meta({
    description:
      'Secret that deliveries are signed with (Standard Webhooks). It is shown this once and cannot be read again.',
    examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  }),
}).meta({ id: 'WebhookEndpointWithSecret', description: 'A webhook endpoint with its secret.' })

export const WebhookTest = z
  .object({
    eventId: EventId,
    delivered: z.boolean().describe('Whether the server answered with 2xx.'),
    status: z
      .int()
      .min(100)
      .max(599)
      .nullable()
      .describe('Status that the server answered with; null when it did not answer.'),
    latencyMs: z.number().min(0).describe('Time to the answer in milliseconds.'),
  })
  .meta({ id: 'WebhookTest', description: 'Outcome of a test delivery.' })

const exampleEndpoint = {
  id: 'whk_01j9x4q2m7',
  url: 'https://example.com/hooks',
  events: ['batch.completed', 'batch.failed'],
  enabled: true,
  description: null,
  createdAt: '2026-03-01T09:30:00Z',
  updatedAt: '2026-03-01T09:30:00Z',
}

const exampleSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const params = { endpointId: EndpointId }
const exampleParams = { endpointId: 'whk_01j9x4q2m7' }

export const webhookEndpoints = {
  list: get('/api/webhooks/endpoints', {
    summary: 'List webhook endpoints',
    description: 'Lists webhook endpoints without their secrets, newest first.',
    returns: page(WebhookEndpoint),
    throws: [ValidationFailed],
    examples: { first: { response: { data: [exampleEndpoint], nextCursor: null } } },
  }),
  create: post('/api/webhooks/endpoints', {
    summary: 'Create a webhook endpoint',
    description: 'Has events delivered to a server of yours. The secret is in this answer and nowhere else.',
    body: z.object({
      url,
      events,
      enabled: enabled.default(true),
      description: z.string().max(500).optional().describe('Note for people.'),
    }),
    returns: created(WebhookEndpointWithSecret),
    throws: [ValidationFailed],
    idempotency: 'key',
    examples: {
      created: {
        request: { body: { url: 'https://example.com/hooks', events: ['batch.completed', 'batch.failed'] } },
        response: { ...exampleEndpoint, secret: exampleSecret },
      },
    },
  }),
  retrieve: get('/api/webhooks/endpoints/{endpointId}', {
    summary: 'Get a webhook endpoint',
    description: 'Gets a webhook endpoint without its secret.',
    params,
    returns: WebhookEndpoint,
    throws: [NotFound],
    examples: { found: { request: { params: exampleParams }, response: exampleEndpoint } },
  }),
  update: patch('/api/webhooks/endpoints/{endpointId}', {
    summary: 'Change a webhook endpoint',
    description: 'Changes the members that are sent; `null` clears one.',
    params,
    body: z.object({
      url: url.optional(),
      events: events.optional(),
      enabled: enabled.optional(),
      description: z.string().max(500).nullable().optional().describe('Note for people.'),
    }),
    returns: WebhookEndpoint,
    throws: [ValidationFailed, NotFound],
    examples: {
      disabled: {
        request: { params: exampleParams, body: { enabled: false } },
        response: { ...exampleEndpoint, enabled: false },
      },
    },
  }),
  delete: del('/api/webhooks/endpoints/{endpointId}', {
    summary: 'Delete a webhook endpoint',
    description: 'Ends the deliveries to a server of yours.',
    params,
    returns: nothing({ description: 'The endpoint is gone.' }),
    throws: [NotFound],
    examples: { deleted: { request: { params: exampleParams } } },
  }),
  rotateSecret: post('/api/webhooks/endpoints/{endpointId}/rotate-secret', {
    summary: 'Give a webhook endpoint a new secret',
    description:
      'Gives an endpoint a new secret, which is in this answer and nowhere else. For a day deliveries carry both signatures.',
    params,
    returns: WebhookEndpointWithSecret,
    throws: [NotFound],
    idempotency: 'key',
    examples: {
      rotated: { request: { params: exampleParams }, response: { ...exampleEndpoint, secret: exampleSecret } },
    },
  }),
  test: post('/api/webhooks/endpoints/{endpointId}/test', {
    summary: 'Send a test delivery',
    description: 'Delivers an event of the given kind with made-up data, and tells what the server answered.',
    params,
    body: z.object({
      event: WebhookEventType.optional().describe('Kind of the event. Absent: the first of the endpoint.'),
    }),
    returns: WebhookTest,
    throws: [ValidationFailed, NotFound, UpstreamFailed],
    idempotency: 'key',
    examples: {
      delivered: {
        request: { params: exampleParams, body: { event: 'batch.completed' } },
        response: { eventId: 'evt_01j9x4q2m7', delivered: true, status: 204, latencyMs: 83 },
      },
    },
  }),
}
