import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Api, Model, Operation } from '../../src/ir/api.ts'
import { buildNames } from '../../src/names/index.ts'
import { apiOf, argument, component, member, operation } from './sample-api.ts'

/** Names as documents have them: words, odd spellings, and arbitrary text. */
const wire = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('user', 'User', 'users', 'user_id', 'userId', 'user-id', 'list', 'from', 'class', 'Record', 'id', 'ID', 'get', '+1', '-1', '', 'page[limit]', '2fa', 'Async', 'Params') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
) // prettier-ignore
const element = wire.map((name) => name.replaceAll('.', '') || 'x')

const operations = fc
  .uniqueArray(fc.tuple(fc.array(element, { maxLength: 3 }), element, fc.uniqueArray(wire, { maxLength: 6 })), {
    maxLength: 8,
    selector: ([path, method]) => [...path, method].join('.'),
  })
  .map((all) =>
    all.map(([path, method, names], index): Operation =>
      operation([...path, method].join('.'), {
        path: `/${index}`,
        arguments: names.map((name, position) => argument((['query', 'body', 'header'] as const)[position % 3]!, name)),
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

const apis = fc.tuple(operations, models).map(([own, all]) => apiOf({ operations: own, models: all }))

const languages = ['typescript', 'python'] as const

function groupsOf(api: Api, language: 'typescript' | 'python'): string[][] {
  const { names } = buildNames(api, language)
  const operationsOf = (key: string) =>
    api.operations.filter(({ resource }) => resource.join('.') === key).map(({ id }) => names.operations[id]!.method)
  const childrenOf = (key: string) =>
    Object.entries(names.resources)
      .filter(([child]) => child !== '' && child.split('.').slice(0, -1).join('.') === key)
      .map(([, { property }]) => property)
  return [
    Object.values(names.models).map(({ path }) => path.join('.')),
    Object.values(names.resources).map(({ class: name }) => name),
    Object.values(names.operations).map(({ params }) => params),
    Object.values(names.resources).map(({ file }) => file.toLowerCase()),
    ...Object.keys(names.resources).map((key) => [...childrenOf(key), ...operationsOf(key)]),
    ...Object.values(names.operations).map((own) => Object.values(own.arguments)),
    ...Object.values(names.models).map(({ properties }) => Object.values(properties)),
  ]
}

describe.each(languages)('names in %s', (language) => {
  it('are apart in every scope', () => {
    fc.assert(
      fc.property(apis, (api) => {
        for (const group of groupsOf(api, language)) expect(new Set(group).size).toBe(group.length)
      }),
    )
  })

  it('are identifiers of the fixed alphabet', () => {
    const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/
    fc.assert(
      fc.property(apis, (api) => {
        const { names } = buildNames(api, language)
        const all = [
          ...Object.values(names.models).flatMap(({ path }) => path),
          ...Object.values(names.resources).flatMap((own) => [
            own.class,
            ...(own.property === '' ? [] : [own.property]),
          ]),
          ...Object.values(names.operations).flatMap((own) => [own.method, own.params, own.constant]),
          ...(language === 'python'
            ? Object.values(names.operations).flatMap((own) => Object.values(own.arguments))
            : []),
          ...(language === 'python' ? Object.values(names.models).flatMap((own) => Object.values(own.properties)) : []),
        ]
        for (const name of all) expect(name).toMatch(identifier)
        for (const { file } of Object.values(names.resources)) expect(file).toMatch(/^[a-z0-9_/-]*$/)
      }),
    )
  })

  it('do not depend on the order in which things stand', () => {
    fc.assert(
      fc.property(apis, (api) => {
        const turned = apiOf({ operations: api.operations.toReversed(), models: api.models.toReversed() })
        expect(buildNames(turned, language).names).toEqual(buildNames(api, language).names)
      }),
    )
  })

  it('stay when something with other words is added', () => {
    fc.assert(
      fc.property(apis, (api) => {
        const owner = component('ZebraQuagga', { okapi: { kind: 'string' } })
        const more = apiOf({
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
