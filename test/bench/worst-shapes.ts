/** Documents that are large in one direction alone, where a loop within a loop shows first. */

/** A JSON value that is written out as a document. */
export interface Node {
  [key: string]: unknown
}

const text = { type: 'string' }

function shapeDocument(paths: Node, schemas: Node): Node {
  return { openapi: '3.1.0', info: { title: 'Shape', version: '1.0.0' }, paths, components: { schemas } }
}

function reference(name: string): Node {
  return { $ref: `#/components/schemas/${name}` }
}

function answers(schema: Node): Node {
  return { responses: { 200: { description: 'Done.', content: { 'application/json': { schema } } } } }
}

function numbered(size: number, entryOf: (index: number) => [string, Node]): Node {
  return Object.fromEntries(Array.from({ length: size }, (_, index) => entryOf(index)))
}

/** Objects of which each has the next as a member. */
export function chainDocument(size: number): Node {
  const link = (index: number): Node => ({
    type: 'object',
    properties: { id: text, ...(index + 1 < size && { next: reference(`Link${index + 1}`) }) },
  })
  return shapeDocument(
    { '/links': { get: { operationId: 'getLinks', ...answers(reference('Link0')) } } },
    numbered(size, (index) => [`Link${index}`, link(index)]),
  )
}

/** Methods of one resource. */
export function resourceDocument(size: number): Node {
  const parameters = [{ name: 'id', in: 'path', required: true, schema: text }]
  return shapeDocument(
    numbered(size, (index) => [
      `/machines/{id}/act-${index}`,
      { post: { operationId: `act${index}`, tags: ['machines'], parameters, ...answers(text) } },
    ]),
    {},
  )
}

/** Members of one enum. */
export function enumDocument(size: number): Node {
  const members = Array.from({ length: size }, (_, index) => `member-${index}`)
  return shapeDocument(
    { '/words': { get: { operationId: 'getWord', ...answers(reference('Word')) } } },
    { Word: { type: 'string', enum: members } },
  )
}
