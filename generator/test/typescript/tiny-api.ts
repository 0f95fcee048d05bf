import type { OutputFile, TypeScriptOptions } from '../../src/emit.ts'
import type { Api, Argument, Operation, Resource } from '../../src/ir/api.ts'
import type { Model, ObjectModel, Property, TypeRef } from '../../src/ir/models.ts'
import { buildNames } from '../../src/names/index.ts'
import { emitTypeScript } from '../../src/typescript/index.ts'

export const text: TypeRef = { kind: 'string' }

/** An API of some operations; its resources are those that the operations name. */
export function tinyApi(parts: Partial<Omit<Api, 'root' | 'operations'>> & { operations: Operation[] }): Api {
  return {
    ir: 1,
    title: 'Tiny API',
    version: '1.0.0',
    servers: [{ url: 'https://api.example.com', variables: [] }],
    services: [],
    securitySchemes: [],
    root: resourceOf([], parts.operations),
    models: [],
    errors: [],
    callbacks: [],
    links: [],
    ...parts,
  }
}

function resourceOf(path: string[], operations: Operation[]): Resource {
  const below = operations.filter(
    ({ resource }) => resource.length > path.length && path.every((name, index) => resource[index] === name),
  )
  const children = [...new Set(below.map(({ resource }) => resource[path.length] ?? ''))].toSorted()
  return {
    path,
    operations: operations.filter(({ resource }) => resource.join('.') === path.join('.')).map(({ id }) => id),
    children: children.map((name) => resourceOf([...path, name], operations)),
  }
}

/** `GET /users` with what the test is about. */
export function operation(id: string, parts: Partial<Operation> & { resource: string[]; method: string }): Operation {
  const [httpMethod = '', path = ''] = id.split(' ')
  return {
    id,
    place: { pointer: `/paths/${path}` },
    httpMethod,
    path,
    fixedQuery: [],
    naming: 'x-sdk',
    tags: [],
    parameters: [],
    arguments: [],
    responses: [],
    result: { kind: 'none' },
    idempotency: { kind: 'none' },
    security: [],
    errors: [],
    examples: [],
    skip: [],
    inferred: [],
    ...parts,
  }
}

export function argument(key: string, parts: Partial<Argument> = {}): Argument {
  const [source = '', name = source] = key.split(':')
  return {
    key,
    source: key === 'body' ? 'whole-body' : (source as Argument['source']),
    name,
    positional: source === 'path',
    required: source === 'path',
    type: text,
    ...parts,
  }
}

export function property(name: string, type: TypeRef = text, parts: Partial<Property> = {}): Property {
  return { name, type, required: true, readOnly: false, writeOnly: false, ...parts }
}

/** A component that is an object. */
export function objectModel(name: string, properties: Property[], parts: Partial<ObjectModel> = {}): ObjectModel {
  return { ...base(name), kind: 'object', properties, additional: { kind: 'open' }, bases: [], ...parts }
}

/** A component that is no object. */
export function aliasModel(name: string, type: TypeRef, parts: Partial<Model> = {}): Model {
  return { ...base(name), kind: 'alias', type, ...parts } as Model
}

function base(name: string): Omit<ObjectModel, 'kind' | 'properties' | 'additional' | 'bases'> {
  const id = modelId(name)
  return {
    id,
    place: { pointer: id },
    origin: { kind: 'component', name },
    inRequest: true,
    inResponse: true,
    schema: true,
  }
}

export function modelId(name: string): string {
  return `/components/schemas/${name}`
}

export function model(name: string): TypeRef {
  return { kind: 'model', id: modelId(name) }
}

const options: TypeScriptOptions = { emit: 'sources', packageName: 'tiny', packageVersion: '1.0.0', runtime: [] }

export function emitted(api: Api, parts: Partial<TypeScriptOptions> = {}): OutputFile[] {
  return emitTypeScript(api, buildNames(api, 'typescript').names, { ...options, ...parts }).files
}

/** The text of one emitted file. */
export function emittedFile(api: Api, path: string, parts: Partial<TypeScriptOptions> = {}): string {
  const files = emitted(api, parts)
  const file = files.find((candidate) => candidate.path === path)
  if (file === undefined) throw new Error(`${path} is not among ${files.map((candidate) => candidate.path).join(', ')}`)
  return file.content
}
