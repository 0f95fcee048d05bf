import type { Api, Argument, Operation, Resource } from '../../src/ir/api.ts'
import type { Model, NameOrigin, Property, TypeRef } from '../../src/ir/models.ts'

/** An API of nothing but what a test says. */
export function apiOf(parts: Partial<Omit<Api, 'root'>> = {}): Api {
  const operations = parts.operations ?? []
  return {
    ir: 1,
    title: 'Shop API',
    version: '1.0.0',
    servers: [],
    services: [],
    securitySchemes: [],
    operations,
    models: [],
    errors: [],
    callbacks: [],
    links: [],
    ...parts,
    root: treeOf(operations),
  }
}

function treeOf(operations: readonly Operation[]): Resource {
  const root: Resource = { path: [], operations: [], children: [] }
  for (const each of operations) {
    let node = root
    for (const [depth, element] of each.resource.entries()) {
      let child = node.children.find((candidate) => candidate.path.at(-1) === element)
      if (!child) {
        child = { path: each.resource.slice(0, depth + 1), operations: [], children: [] }
        node.children.push(child)
      }
      node = child
    }
    node.operations.push(each.id)
  }
  return root
}

/** `operation('users.create')`: `POST`-like record with its resource and method. */
export function operation(path: string, parts: Partial<Operation> = {}): Operation {
  const elements = path.split('.')
  const url = parts.path ?? `/${elements.join('/')}`
  const httpMethod = parts.httpMethod ?? 'POST'
  return {
    id: `${httpMethod} ${url}`,
    place: { pointer: `/paths/${url.replaceAll('/', '~1')}/${httpMethod.toLowerCase()}` },
    httpMethod,
    path: url,
    fixedQuery: [],
    resource: elements.slice(0, -1),
    method: elements.at(-1)!,
    naming: 'inferred',
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

export function argument(source: Argument['source'], name: string, positional = false): Argument {
  return {
    key: source === 'whole-body' ? 'body' : `${source}:${name}`,
    source,
    name,
    positional,
    required: true,
    type: { kind: 'string' },
  }
}

export function component(
  name: string,
  properties: { [name: string]: TypeRef } = {},
  parts: Partial<Model> = {},
): Model {
  return object(
    `/components/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    { kind: 'component', name },
    properties,
    parts,
  )
}

export function object(
  id: string,
  origin: NameOrigin,
  properties: { [name: string]: TypeRef } = {},
  parts: Partial<Model> = {},
): Model {
  return {
    kind: 'object',
    id,
    place: { pointer: id },
    origin,
    inRequest: false,
    inResponse: true,
    schema: {},
    properties: Object.entries(properties).map(([name, type]) => property(name, type)),
    additional: { kind: 'open' },
    bases: [],
    ...parts,
  } as Model
}

export function property(name: string, type: TypeRef = { kind: 'string' }): Property {
  return { name, type, required: false, readOnly: false, writeOnly: false }
}

/** A nested model of `parent` for a member. */
export function member(
  parent: Model,
  role: 'property' | 'item' | 'variant' | 'value',
  detail: string,
  properties: { [name: string]: TypeRef } = {},
): Model {
  return object(`${parent.id}/${role}/${detail}`, { kind: 'member', parent: parent.id, role, detail }, properties)
}
