/**
 * Documents of any size with what real ones have, in about their proportions: resources below resources, references between schemas, enums, unions with and without a
 * discriminator, nested objects, parameters in path, query and header, pages, streams, uploads and errors. The same number gives the same document.
 */

import type { Node } from './worst-shapes.ts'

/** Operations of one entity, and its schemas. */
const PER_ENTITY = 8

/** Entities of one service; references stay mostly within it. */
const PER_SERVICE = 10

const QUALITIES =
  'amber brisk civic delta early fiscal global harbor inner joint karst linear metro north outer prime'.split(' ')
const SUBJECTS =
  'account billing catalog device export fleet grant hiring invoice journal kiosk ledger market notice order policy'.split(
    ' ',
  )
const ENTITIES = 'asset bundle contract document employee folder gateway holding incident journey'.split(' ')

interface Entity {
  /** `AmberAccountAsset`. */
  name: string
  /** `/amber-account/assets`, below a parent for every third. */
  path: string
  tag: string
  index: number
}

/** A document of as many operations as schemas: `operations` rounded up to whole entities. */
export function syntheticDocument(operations: number): Node {
  const entities = Array.from({ length: Math.ceil(operations / PER_ENTITY) }, (_, index) => entityAt(index))
  return {
    openapi: '3.1.0',
    info: { title: 'Synthetic', version: '1.0.0', description: 'A document of a size that nobody writes by hand.' },
    servers: [{ url: 'https://api.example.com/v1' }],
    security: [{ bearer: [] }],
    tags: [...new Set(entities.map(({ tag }) => tag))].map((name) => ({ name, description: `All about ${name}.` })),
    paths: Object.assign({}, ...entities.map(pathsOf)),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: Object.assign({}, ...entities.map((entity) => schemasOf(entity))),
    },
  }
}

function entityAt(index: number): Entity {
  const service = Math.floor(index / PER_SERVICE)
  const tag = serviceName(service)
  const nouns = ENTITIES[index % PER_SERVICE]!
  const parent = ENTITIES[(index % PER_SERVICE) - 1]
  const isChild = index % 3 === 2 && parent !== undefined
  const above = isChild ? `/${parent}s/{${parent}_id}` : ''
  return { name: pascal(`${tag}-${nouns}`), path: `/${tag}${above}/${nouns}s`, tag, index }
}

/** Different for the first 256, then with a number as the word of an edition. */
function serviceName(service: number): string {
  const quality = QUALITIES[service % QUALITIES.length]!
  const subject = SUBJECTS[Math.floor(service / QUALITIES.length) % SUBJECTS.length]!
  const edition = Math.floor(service / (QUALITIES.length * SUBJECTS.length))
  return edition === 0 ? `${quality}-${subject}` : `${quality}-${subject}-${edition}`
}

function pascal(text: string): string {
  return text.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function schema(name: string): Node {
  return { $ref: `#/components/schemas/${name}` }
}

const page = { name: 'cursor', in: 'query', description: 'Where the page begins.', schema: { type: 'string' } }
const limit = { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } }
const trace = {
  name: 'X-Trace-Id',
  in: 'header',
  description: 'Joins what belongs together.',
  schema: { type: 'string' },
}

function pathsOf({ name, path, tag, index }: Entity): Node {
  const above = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => pathParameter(parameter))
  const item = [...above, pathParameter('id')]
  const operation = (verb: string, parameters: Node[], rest: Node): Node => ({
    operationId: `${verb}${name}`,
    tags: [tag],
    summary: `${pascal(verb)} one of the ${name} kind`,
    parameters,
    ...rest,
  })
  const answers = (code: number, content: Node): Node => ({
    responses: {
      [code]: { description: 'Done.', content },
      404: {
        description: 'Not there.',
        content: json(schema(`${entityAt(index - (index % PER_SERVICE)).name}Details`)),
      },
    },
  })
  const one = json(schema(name))
  return {
    [path]: {
      get: operation('list', [...above, page, limit, trace], answers(200, json(pageOf(name)))),
      post: operation('create', above, { ...body(json(schema(`${name}Input`))), ...answers(201, one) }),
    },
    [`${path}/{id}`]: {
      get: operation('get', [...item, trace], answers(200, one)),
      patch: operation('update', item, { ...body(json(schema(`${name}Change`))), ...answers(200, one) }),
      delete: operation('delete', item, { responses: { 204: { description: 'Gone.' } } }),
    },
    [`${path}/{id}/archive`]: {
      post: operation('archive', item, { ...body(json(reasonOf(name))), ...answers(200, one) }),
    },
    [`${path}/{id}/events`]: {
      get: operation('watch', item, answers(200, { 'text/event-stream': { schema: schema(`${name}Event`) } })),
    },
    [`${path}/{id}/files`]: {
      post: operation('upload', item, { ...body({ 'multipart/form-data': { schema: upload } }), ...answers(200, one) }),
    },
  }
}

const upload: Node = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    title: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
  },
}

function pathParameter(name: string): Node {
  return { name, in: 'path', required: true, schema: { type: 'string' } }
}

function json(inner: Node): Node {
  return { 'application/json': { schema: inner } }
}

function body(content: Node): Node {
  return { requestBody: { required: true, content } }
}

function pageOf(name: string): Node {
  return {
    type: 'object',
    required: ['data', 'next_cursor'],
    properties: { data: { type: 'array', items: schema(name) }, next_cursor: { type: ['string', 'null'] } },
  }
}

function reasonOf(name: string): Node {
  return {
    type: 'object',
    properties: {
      reason: { type: 'string' },
      status: schema(`${name}Status`),
      notify: { type: 'boolean', default: true },
    },
  }
}

/** What an entity refers to: its neighbour in the service, the first of all, and for every fourth one of an earlier service. */
function related(index: number): Node {
  const before = index % PER_SERVICE === 0 ? index : index - 1
  const elsewhere = (index * 7919) % (index + 1)
  return {
    owner: schema(`${entityAt(0).name}Details`),
    neighbour: schema(`${entityAt(before).name}Details`),
    ...(index % 4 === 3 && { origin: schema(entityAt(elsewhere).name) }),
  }
}

function schemasOf({ name, index }: Entity): Node {
  const text = { type: 'string', description: `Shown to people who look at the ${name}.` }
  const time = { type: 'string', format: 'date-time' }
  const settings = {
    type: 'object',
    description: 'How it behaves.',
    properties: {
      mode: { type: 'string', enum: ['fast', 'careful'] },
      retries: { type: 'integer' },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
    },
  }
  const input = {
    title: text,
    note: { type: ['string', 'null'] },
    status: schema(`${name}Status`),
    settings,
    source: schema(`${name}Source`),
  }
  const variant = (kind: string, rest: Node): Node => ({
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string', const: kind }, ...rest },
  })
  return {
    [name]: {
      type: 'object',
      description: `A ${name} as it is stored.`,
      required: ['id', 'title', 'status', 'created_at'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        ...input,
        amount: { type: 'number' },
        created_at: time,
        ...related(index),
      },
    },
    [`${name}Input`]: { type: 'object', required: ['title'], properties: input },
    [`${name}Change`]: { type: 'object', properties: { title: text, status: schema(`${name}Status`) } },
    [`${name}Status`]: { type: 'string', enum: ['draft', 'open', 'paused', 'done'], description: 'Where it stands.' },
    [`${name}Source`]: {
      oneOf: [
        variant('manual', { author: { type: 'string' } }),
        variant('import', { url: { type: 'string', format: 'uri' } }),
      ],
      discriminator: { propertyName: 'kind' },
    },
    [`${name}Details`]: {
      allOf: [schema(`${name}Change`), { type: 'object', properties: { size: { type: 'integer' }, seen_at: time } }],
    },
    [`${name}Event`]: {
      anyOf: [
        schema(`${name}Notice`),
        { type: 'object', required: ['progress'], properties: { progress: { type: 'number' } } },
      ],
    },
    [`${name}Notice`]: variant('notice', { message: { type: 'string' }, subject: schema(`${name}Details`) }),
  }
}
