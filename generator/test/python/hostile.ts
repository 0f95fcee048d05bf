/** A document that has one text wherever it takes text. */
import { readFileSync } from 'node:fs'

interface HostileString {
  id: string
  lang: 'ts' | 'py' | 'both'
  value: string
}

const path = new URL('../../../test/data/conformance/hostile-spec-strings.json', import.meta.url)

export const hostileStrings = (JSON.parse(readFileSync(path, 'utf8')) as { strings: HostileString[] }).strings

const json = (schema: object): object => ({ 'application/json': { schema } })

const ref = (name: string): object => ({
  $ref: `#/components/schemas/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`,
})

/** Positions whose text the document's own rules restrict (paths, references, media types) are left to the tests of loading. */
export function hostileDocument(text: string): object {
  // A reference is a URI, which holds no lone surrogate.
  const named = `Named ${text.replaceAll(/\p{Cs}/gu, '?')}`
  const tagged = (value: string): object => ({
    type: 'object',
    required: ['tag'],
    properties: { tag: { const: value }, [text]: { type: 'string', description: text } },
  })
  return {
    openapi: '3.1.0',
    info: { title: text, description: text, version: text },
    externalDocs: { url: text, description: text },
    servers: [{ url: 'https://api.example.com', description: text }],
    tags: [{ name: text, description: text }],
    security: [{ [text]: [text] }],
    paths: {
      '/things/{id}': {
        post: {
          tags: [text],
          operationId: text,
          summary: text,
          description: text,
          externalDocs: { url: text },
          parameters: [
            { name: 'id', in: 'path', required: true, description: text, schema: { type: 'string', default: text } },
            {
              name: text,
              in: 'query',
              description: text,
              schema: { type: 'string', default: text, example: text, pattern: text },
            },
            { name: text, in: 'cookie', schema: { type: 'string', enum: [text] } },
          ],
          requestBody: {
            description: text,
            content: json({
              type: 'object',
              properties: { [text]: ref('Thing'), list: { type: 'array', items: ref('Thing') } },
            }),
          },
          responses: {
            200: {
              description: text,
              headers: { 'X-A': { description: text, schema: { type: 'string' } } },
              content: json(ref('Thing')),
            },
            404: {
              description: text,
              content: json({ type: 'object', 'x-error': { code: text }, properties: { [text]: {} } }),
            },
            409: {
              description: text,
              content: json({ type: 'object', 'x-error': [{ code: text }, { code: 'other' }] }),
            },
          },
        },
      },
      '/stream': {
        get: {
          summary: text,
          'x-stream': {
            format: 'sse',
            events: { [text]: ref('Thing'), last: ref('Thing') },
            in: 'event',
            end: { events: [text] },
            error: text,
          },
          responses: { 200: { description: text, content: { 'text/event-stream': { schema: { type: 'string' } } } } },
        },
      },
    },
    webhooks: {
      [text]: {
        post: { summary: text, description: text, requestBody: { content: json(ref('Thing')) }, responses: {} },
      },
    },
    components: {
      schemas: {
        Thing: {
          title: text,
          description: text,
          type: 'object',
          required: [text],
          properties: {
            [text]: { type: 'string', description: text, format: text, default: text, example: text },
            choice: {
              type: 'string',
              enum: [text, 'b'],
              'x-enum-varnames': [text, 'B'],
              'x-enum-descriptions': [text, text],
            },
            number: { type: 'integer', enum: [1, 2], 'x-enum-varnames': [text, 'B'] },
            union: { oneOf: [ref('A'), ref('B')], discriminator: { propertyName: 'tag' } },
            other: ref(named),
          },
        },
        [named]: {
          type: 'object',
          deprecated: true,
          'x-stainless-deprecation-message': text,
          properties: { [text]: { const: text } },
        },
        A: tagged(text),
        B: tagged(`${text}b`),
      },
      securitySchemes: {
        [text]: {
          type: 'oauth2',
          description: text,
          flows: { clientCredentials: { tokenUrl: 'https://a.example', scopes: { [text]: text } } },
        },
      },
    },
  }
}
