import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ErrorType, Operation, SecurityScheme, Service, Stream, Webhooks } from '../../src/ir/api.ts'
import type { Model } from '../../src/ir/models.ts'
import { buildNames } from '../../src/names/index.ts'
import { apiOf, argument, component, member, operation } from './sample-api.ts'
import { brokenNames } from './scopes.ts'

/** Names as documents have them: words, odd spellings, and arbitrary text. */
const wire = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('user', 'User', 'users', 'user_id', 'userId', 'user-id', 'list', 'from', 'class', 'Record', 'id', 'ID', 'get', '+1', '-1', '', 'page[limit]', '2fa', 'Async', 'Params') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
) // prettier-ignore
const element = wire.map((name) => name.replaceAll('.', '') || 'x')

function streamOf(names: readonly string[]): Stream {
  const events = names.map((name) => ({ name, type: { kind: 'string' as const }, schema: {} }))
  return { format: 'sse', yields: 'event', discriminator: { kind: 'event' }, events, end: { kind: 'eof' } }
}

const operations = fc
  .uniqueArray(fc.tuple(fc.array(element, { maxLength: 3 }), element, fc.uniqueArray(wire, { maxLength: 6 })), {
    maxLength: 8,
    selector: ([path, method]) => [...path, method].join('.'),
  })
  .map((all) =>
    all.map(([path, method, names], index): Operation =>
      operation([...path, method].join('.'), {
        path: `/${index}`,
        arguments: names.map((name, position) =>
          argument((['path', 'query', 'body', 'header'] as const)[position % 4]!, name, position === 0),
        ),
        ...(index % 3 === 2 && { result: { kind: 'stream', mediaType: 'text/event-stream', stream: streamOf(names) } }),
      }),
    ),
  )

const models = fc
  .uniqueArray(fc.tuple(wire, fc.uniqueArray(wire, { maxLength: 6 })), { maxLength: 8, selector: ([name]) => name })
  .map((all) =>
    all.flatMap(([name, properties]): Model[] => {
      const owner = component(
        name,
        Object.fromEntries(properties.map((property) => [property, { kind: 'string' as const }])),
      )
      const nested = properties.map((property, index) =>
        member(owner, (['property', 'item', 'value', 'variant'] as const)[index % 4]!, property),
      )
      return [owner, ...nested]
    }),
  )

const few = fc.uniqueArray(wire, { maxLength: 4 })

const kinds = ['bearer', 'basic', 'apiKey', 'oauth2'] as const
const credentials = few.map((ids) =>
  ids.map((id, index): SecurityScheme => {
    const kind = kinds[(id.length + index) % kinds.length]!
    return kind === 'apiKey'
      ? { id, kind, in: 'header', name: id }
      : kind === 'oauth2'
        ? { id, kind, scopes: [] }
        : { id, kind }
  }),
)

const errors = few.map((codes) =>
  codes.map((code, index): ErrorType => {
    const status = 400 + (index % 3)
    return { id: `${status}:${code}`, status, code, isStatusClass: false, type: { kind: 'string' }, codePath: [] }
  }),
)

const webhooks = few.map((names): Webhooks => ({
  signature: { kind: 'none' },
  events: names.map((name) => ({ name, type: { kind: 'string' }, schema: {} })),
}))

const services = few.map((names) => names.map((name): Service => ({ name, url: 'https://example.com' })))

const apis = fc
  .record({ operations, models, securitySchemes: credentials, errors, webhooks, services })
  .map((parts) => apiOf(parts))

const languages = ['typescript', 'python'] as const

describe.each(languages)('names in %s', (language) => {
  it('are apart, legal and not taken in every scope', () => {
    fc.assert(fc.property(apis, (api) => void expect(brokenNames(api, language)).toEqual([])))
  })

  it('do not depend on the order in which things stand', () => {
    fc.assert(
      fc.property(apis, (api) => {
        const turned = apiOf({ ...api, operations: api.operations.toReversed(), models: api.models.toReversed() })
        expect(buildNames(turned, language).names).toEqual(buildNames(api, language).names)
      }),
    )
  })

  it('stay when something with other words is added', () => {
    fc.assert(
      fc.property(apis, (api) => {
        const owner = component('ZebraQuagga', { okapi: { kind: 'string' } })
        const more = apiOf({
          ...api,
          operations: [
            operation('zebras.quagga', { path: '/zebra', arguments: [argument('query', 'okapi')] }),
            ...api.operations,
          ],
          models: [owner, member(owner, 'item', 'okapis'), ...api.models],
        })
        const before = buildNames(api, language).names
        expect(buildNames(more, language).names).toMatchObject({
          resources: before.resources,
          operations: before.operations,
          models: before.models,
        })
      }),
    )
  })
})
