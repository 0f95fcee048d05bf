import { formatDiagnostic } from '../../src/diagnostics/format.ts'
import { loadDocument } from '../../src/document/index.ts'
import { buildApi } from '../../src/ir/build/index.ts'
import type { BuildOptions } from '../../src/ir/build/index.ts'
import type { Api, Model, ObjectModel, Operation, TypeRef } from '../../src/ir/index.ts'
import { brokenPromises } from './invariants.ts'

type Json = { [key: string]: unknown }

export interface Built {
  api: Api
  /** `severity code pointer message`, without the cure. */
  faults: string[]
}

/** Builds a document from its parts; what every document needs is filled in. The IR's promises are checked each time. */
export async function build(parts: Json, options: BuildOptions = {}): Promise<Built> {
  const { document, diagnostics } = await loadDocument({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {},
    ...parts,
  })
  if (document === undefined) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  const built = buildApi(document, options)
  const broken = brokenPromises(built.api)
  if (broken.length > 0) throw new Error(broken.join('\n'))
  const faults = [...diagnostics, ...built.diagnostics].map(({ severity, code, place, message }) =>
    [severity, code, place.pointer ?? '-', message].join(' '),
  )
  return { api: built.api, faults }
}

/** Component schemas, with one operation that answers all of them and takes none. */
export async function schemas(
  components: Json,
  more: Json = {},
): Promise<Built & { type: (name: string) => TypeRef; object: (name: string) => ObjectModel }> {
  const built = await build({
    paths: { '/all': { get: { responses: { 200: answer({ type: 'object', properties: references(components) }) } } } },
    components: { schemas: components },
    ...more,
  })
  const model = (name: string): Model => modelAt(built.api, `/components/schemas/${name}`)
  return {
    ...built,
    object: (name) => {
      const found = model(name)
      if (found.kind !== 'object') throw new Error(`${name} is no object`)
      return found
    },
    type: (name) => {
      const found = model(name)
      return found.kind === 'alias' ? found.type : { kind: 'model', id: found.id }
    },
  }
}

function references(components: Json): Json {
  return Object.fromEntries(
    Object.keys(components).map((name) => [
      name,
      ref(encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))),
    ]),
  )
}

/** A response with a body of JSON. */
export function answer(schema: unknown, mediaType = 'application/json'): Json {
  return { description: '', content: { [mediaType]: { schema } } }
}

/** One operation with its faults. */
export async function operation(
  node: Json,
  more: Json = {},
  path = '/things',
  method = 'get',
): Promise<Built & { operation: Operation }> {
  const built = await build({
    paths: { [path]: { [method]: { responses: { 204: { description: '' } }, ...node } } },
    ...more,
  })
  return { ...built, operation: built.api.operations[0] as Operation }
}

export function modelAt(api: Api, id: string): Model {
  const model = api.models.find((candidate) => candidate.id === id)
  if (model === undefined)
    throw new Error(`there is no model ${id}, only ${api.models.map(({ id: other }) => other).join(', ')}`)
  return model
}

export function propertyTypes(model: ObjectModel): { [name: string]: TypeRef } {
  return Object.fromEntries(model.properties.map(({ name, type }) => [name, type]))
}

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
export const to = (name: string): TypeRef => ({ kind: 'model', id: `/components/schemas/${name}` })
