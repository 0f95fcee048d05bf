import type { Json } from './corpus-documents.ts'

/** Words that no document in use has. */
const WORDS =
  'aardvark axolotl bandicoot capybara dugong echidna fossa gharial hoatzin ibex jerboa kinkajou lemur manatee numbat okapi pangolin quokka rambutan saiga tapir uakari vaquita wombat xerus yapok zorilla'.split(
    ' ',
  )

/** Numbers below a bound, the same for the same seed (mulberry32). */
export function numbers(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound)
  }
}

/** An addition to a document, and how a report of it reads. */
export interface Edit {
  says: string
  apply(root: Json): void
}

type Draw = (bound: number) => number

/** Adds something whose words no other has: `serial` keeps edits of one document apart. */
export function randomEdit(root: Json, draw: Draw, serial: number): Edit {
  const kinds = [newSchema, newProperty, newOperation, newAction, newMember, newParameter]
  const name = `${WORDS[draw(WORDS.length)]}${'abcdefghij'[Math.floor(serial / 26) % 10]}${String.fromCharCode(97 + (serial % 26))}`
  const at = draw(kinds.length)
  for (let step = 0; ; step++) {
    const edit = kinds[(at + step) % kinds.length]!(root, draw, name)
    if (edit !== undefined) return edit
  }
}

function newSchema(_: Json, draw: Draw, name: string): Edit {
  const component = name.charAt(0).toUpperCase() + name.slice(1)
  return {
    says: `the schema ${component}`,
    apply: (root) => {
      const components = (root['components'] ??= {}) as Json
      const schemas = (components['schemas'] ??= {}) as Json
      schemas[component] = object(name, draw(3))
    },
  }
}

function newProperty(root: Json, draw: Draw, name: string): Edit | undefined {
  const places = schemasIn(root).filter(({ node, hasTwin }) => isPlainObject(node) && !hasTwin)
  const place = places[draw(places.length)]
  const value = [{ type: 'string' }, object(`${name}Inner`, 0), { type: 'array', items: object(`${name}Item`, 1) }][
    draw(3)
  ]
  return (
    place && {
      says: `the property ${name} at ${place.pointer}`,
      apply: (changed) => {
        ;((nodeAt(changed, place.pointer)['properties'] ??= {}) as Json)[name] = value
      },
    }
  )
}

function newMember(root: Json, draw: Draw, name: string): Edit | undefined {
  const places = schemasIn(root).filter(
    ({ node, hasTwin }) =>
      !hasTwin &&
      Array.isArray(node['enum']) &&
      node['enum'].length > 1 &&
      node['enum'].every((each) => typeof each === 'string'),
  )
  const place = places[draw(places.length)]
  return (
    place && {
      says: `the member ${name} at ${place.pointer}`,
      apply: (changed) => {
        ;(nodeAt(changed, place.pointer)['enum'] as unknown[]).splice(draw(3), 0, name)
      },
    }
  )
}

/** A resource of its own: a list, one thing, and what makes one. */
function newOperation(_: Json, draw: Draw, name: string): Edit {
  const answer = (schema: unknown): Json => ({ 200: { description: '', content: { 'application/json': { schema } } } })
  const list = { operationId: `list-${name}s`, responses: answer({ type: 'array', items: object(name, 1) }) }
  const body = { content: { 'application/json': { schema: object(`${name}Draft`, draw(3)) } } }
  const id = { name: `${name}_id`, in: 'path', required: true, schema: { type: 'string' } }
  const prefix = ['', '/v1', '/api'][draw(3)]
  return {
    says: `the resource ${prefix}/${name}s`,
    apply: (root) => {
      const paths = (root['paths'] ??= {}) as Json
      paths[`${prefix}/${name}s`] = {
        get: list,
        post: { requestBody: body, responses: answer(object(`${name}Made`, 0)) },
      }
      paths[`${prefix}/${name}s/{${name}_id}`] = { parameters: [id], get: { responses: answer(object(name, 1)) } }
    },
  }
}

/** One more thing to do with something that has a value in its path already. */
function newAction(root: Json, draw: Draw, name: string): Edit | undefined {
  const paths = Object.keys((root['paths'] ?? {}) as Json).filter((path) => /^[^?#]*[a-z]\/\{[^{}/]+\}$/.test(path))
  const path = paths[draw(paths.length)]
  if (path === undefined) return undefined
  const parameters = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, value]) => ({
    name: value,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const method = ['post', 'get', 'put'][draw(3)]!
  const vendor = vendorKeys(((root['paths'] as Json)[path] ?? {}) as Json)
  return {
    says: `${method.toUpperCase()} ${path}/${name}`,
    apply: (changed) => {
      ;(changed['paths'] as Json)[`${path}/${name}`] = {
        parameters,
        [method]: { ...vendor, responses: { 204: { description: '' } } },
      }
    },
  }
}

/** What a vendor's keys say of an operation at a path holds for its neighbours as well: that it is in beta. */
function vendorKeys(item: Json): Json {
  const operation = METHODS.map((method) => item[method]).find(isRecord) ?? {}
  return Object.fromEntries(Object.entries(operation).filter(([key]) => key === 'x-oaiMeta'))
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch']

function newParameter(root: Json, draw: Draw, name: string): Edit | undefined {
  const places = Object.entries((root['paths'] ?? {}) as { [path: string]: Json }).flatMap(([path, item]) =>
    METHODS.filter((method) => isRecord(item?.[method])).map((method) => [path, method] as const),
  )
  const [path, method] = places[draw(places.length)] ?? []
  if (path === undefined || method === undefined) return undefined
  return {
    says: `the parameter ${name} of ${method.toUpperCase()} ${path}`,
    apply: (changed) => {
      const operation = ((changed['paths'] as Json)[path] as Json)[method] as Json
      const more = {
        name,
        in: ['query', 'header'][draw(2)],
        schema: { type: 'string', enum: [`${name}x`, `${name}y`] },
      }
      operation['parameters'] = [...((operation['parameters'] as unknown[] | undefined) ?? []), more]
    },
  }
}

/** An object with members of its own words, one of them nested where asked for. */
function object(name: string, depth: number): Json {
  const inner = depth > 0 ? { [`${name}Part`]: object(`${name}Part`, depth - 1) } : {}
  return { type: 'object', properties: { [`${name}Text`]: { type: 'string' }, ...inner } }
}

interface Place {
  pointer: readonly string[]
  node: Json
  /**
   * Whether it, or what it stands in, has the members of another schema in place. Equal ones are one type (SURFACE 5), so that a member more in one of
   * them gives the other a type and a name of its own.
   */
  hasTwin: boolean
}

const known = new WeakMap<Json, Place[]>()

/** Every schema in the document, found by its own structure. */
function schemasIn(root: Json): Place[] {
  const before = known.get(root)
  if (before !== undefined) return before
  const found: Place[] = []
  const components = (root['components'] ?? {}) as Json
  for (const name of Object.keys((components['schemas'] ?? {}) as Json))
    visit((components['schemas'] as Json)[name], ['components', 'schemas', name], found)
  for (const [path, item] of Object.entries((root['paths'] ?? {}) as Json)) visitContents(item, ['paths', path], found)
  markTwins(found)
  known.set(root, found)
  return found
}

function markTwins(places: Place[]): void {
  const counts = new Map<string, number>()
  const shape = ({ node }: Place): string =>
    Object.keys((node['properties'] ?? {}) as Json)
      .toSorted()
      .join()
  for (const place of places) counts.set(shape(place), (counts.get(shape(place)) ?? 0) + 1)
  const twins = new Set<string>()
  for (const place of places) {
    const isTwin = shape(place) !== '' && counts.get(shape(place))! > 1
    const isBelow = place.pointer.some((_, length) => twins.has(JSON.stringify(place.pointer.slice(0, length))))
    place.hasTwin = isTwin || isBelow
    if (place.hasTwin) twins.add(JSON.stringify(place.pointer))
  }
}

/** Schemas below `content`, wherever a path has it. */
function visitContents(node: unknown, pointer: readonly string[], found: Place[]): void {
  if (!isRecord(node)) return
  for (const [key, value] of Object.entries(node)) {
    if (key === 'example' || key === 'examples' || key.startsWith('x-')) continue
    if (key === 'schema') visit(value, [...pointer, key], found)
    else visitContents(value, [...pointer, key], found)
  }
}

const WITHIN = ['properties', 'patternProperties']
const BELOW = ['items', 'additionalProperties']

function visit(node: unknown, pointer: readonly string[], found: Place[]): void {
  if (!isRecord(node) || '$ref' in node) return
  found.push({ pointer, node, hasTwin: false })
  for (const key of WITHIN)
    for (const [name, value] of Object.entries((isRecord(node[key]) ? node[key] : {}) as Json))
      visit(value, [...pointer, key, name], found)
  for (const key of BELOW) visit(node[key], [...pointer, key], found)
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object that says what it has; one that is a map or part of a union would become another kind of type. */
function isPlainObject(node: Json): boolean {
  return (
    isRecord(node['properties']) &&
    Object.keys(node['properties']).length > 0 &&
    !['oneOf', 'anyOf', 'allOf', '$ref'].some((key) => key in node)
  )
}

function nodeAt(root: Json, pointer: readonly string[]): Json {
  return pointer.reduce((node, key) => node[key] as Json, root)
}
