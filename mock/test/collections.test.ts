import type { Api, JsonSchema, Operation } from '@artificer/generator/ir'
import { describe, expect, it } from 'vitest'
import { createMock } from '../src/index.ts'
import {
  body,
  buildApi,
  jsonContent,
  modelRef,
  objectModel,
  operation,
  parameter,
  response,
  schemaRef,
} from './support/build.ts'
import { chatStream } from './support/shop.ts'
import { send, sendJson, type Body } from './support/call.ts'

const project = objectModel('Project', { id: { type: 'integer' }, name: { type: 'string' } }, ['id', 'name'])
const document = objectModel(
  'Document',
  {
    docId: { type: 'string' },
    projectId: { type: 'integer' },
    fileName: { type: 'string' },
    size: { type: 'integer' },
    mediaType: { type: 'string' },
  },
  ['docId', 'projectId', 'fileName', 'size', 'mediaType'],
)
const wrapped: JsonSchema = { type: 'object', properties: { project: schemaRef('Project') }, required: ['project'] }
const json = (schema: JsonSchema, status = '200') => [response(status, [jsonContent(schema)])]
const result = (name: string): Operation['result'] => ({
  kind: 'json',
  type: modelRef(name),
  mediaType: 'application/json',
})
const named: JsonSchema = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] }
const upload = body(
  'multipart',
  'multipart/form-data',
  { type: 'object', properties: { file: { type: 'string' } }, required: ['file'] },
  [{ name: 'file', kind: 'file', mediaTypes: [], repeated: false, style: 'form', explode: true }],
)

const whole = (path: string) => parameter('path', path, { type: 'integer' }, { required: true })
const text = (path: string) => parameter('path', path, { type: 'string' }, { required: true })

const api: Api = buildApi(
  [
    operation('projects.list', 'GET', '/projects', {
      responses: json({ type: 'array', items: schemaRef('Project') }),
      result: result('Project'),
    }),
    operation('projects.create', 'POST', '/projects', {
      body: body('json', 'application/json', named),
      responses: json(wrapped, '201'),
      result: result('Project'),
    }),
    operation('projects.retrieve', 'GET', '/projects/{projectId}', {
      parameters: [whole('projectId')],
      responses: json(wrapped),
      result: result('Project'),
    }),
    operation('projects.replace', 'PUT', '/projects/{projectId}', {
      parameters: [whole('projectId')],
      body: body('json', 'application/json', named),
      responses: json(wrapped),
      result: result('Project'),
    }),
    operation('projects.delete', 'DELETE', '/projects/{projectId}', {
      parameters: [whole('projectId')],
      responses: [response('204')],
    }),
    operation('documents.list', 'GET', '/projects/{projectId}/documents', {
      parameters: [whole('projectId')],
      responses: json({ type: 'array', items: schemaRef('Document') }),
      result: result('Document'),
    }),
    operation('documents.upload', 'POST', '/projects/{projectId}/documents', {
      parameters: [whole('projectId')],
      body: upload,
      responses: json(schemaRef('Document'), '201'),
      result: result('Document'),
    }),
    operation('documents.retrieve', 'GET', '/projects/{projectId}/documents/{docId}', {
      parameters: [whole('projectId'), text('docId')],
      responses: json(schemaRef('Document')),
      result: result('Document'),
    }),
    operation('documents.download', 'GET', '/projects/{projectId}/documents/{docId}/content', {
      parameters: [whole('projectId'), text('docId')],
      responses: [
        response('200', [
          { mediaType: '*/*', kind: 'binary', type: { kind: 'file', mediaTypes: [] }, schema: true, examples: [] },
        ]),
      ],
      result: { kind: 'binary', mediaTypes: ['*/*'] },
    }),
  ],
  { models: [project, document] },
)

const fileForm = (): FormData => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array([1, 2, 255])], 'a.bin', { type: 'image/png' }))
  return form
}

describe('collections', () => {
  it('have ids of their own type, in an envelope where the answers have one', async () => {
    const mock = createMock(api, { seeded: 0 })
    const made = await sendJson<{ project: Body }>(mock, 'POST', '/projects', { json: { name: 'P' } })
    expect(made.body.project).toEqual({ id: expect.any(Number) as number, name: 'P' })
    expect((await sendJson(mock, 'GET', `/projects/${String(made.body.project['id'])}`)).body).toEqual(made.body)
    expect((await sendJson(mock, 'GET', '/projects')).body).toEqual([made.body.project])
    expect(made.headers.get('location')).toBe(`/projects/${String(made.body.project['id'])}`)
  })

  it('take a PUT under a new id, and replace under a known one', async () => {
    const mock = createMock(api, { seeded: 0 })
    await sendJson(mock, 'PUT', '/projects/7', { json: { name: 'A' } })
    expect((await sendJson(mock, 'PUT', '/projects/7', { json: { name: 'B' } })).body).toEqual({
      project: { id: 7, name: 'B' },
    })
    expect((await sendJson(mock, 'GET', '/projects')).body).toEqual([{ id: 7, name: 'B' }])
  })

  it('of a new parent are empty, of a seeded one are not, and go with their parent', async () => {
    const mock = createMock(api)
    const made = await sendJson<{ project: Body }>(mock, 'POST', '/projects', { json: { name: 'P' } })
    const id = String(made.body.project['id'])
    expect((await sendJson<Body[]>(mock, 'GET', `/projects/${id}/documents`)).body).toEqual([])
    expect(
      (await sendJson<Body[]>(mock, 'GET', '/projects/1/documents')).body.map(({ projectId }) => projectId),
    ).toEqual([1, 1, 1])
    await send(mock, 'DELETE', `/projects/${id}`)
    expect((await send(mock, 'GET', `/projects/${id}/documents`)).status).toBe(404)
  })

  it('keep what was uploaded: its name, its size, its type and its bytes', async () => {
    const mock = createMock(api)
    const made = await sendJson(mock, 'POST', '/projects/1/documents', { body: fileForm() })
    expect(made.body).toMatchObject({ projectId: 1, fileName: 'a.bin', size: 3, mediaType: 'image/png' })
    const content = await send(mock, 'GET', `/projects/1/documents/${String(made.body['docId'])}/content`)
    expect([content.headers.get('content-type'), [...new Uint8Array(await content.arrayBuffer())]]).toEqual([
      'image/png',
      [1, 2, 255],
    ])
  })

  it('know only what was made in strict state, parents included', async () => {
    const mock = createMock(api, { state: 'strict' })
    expect((await send(mock, 'GET', '/projects/1/documents')).status).toBe(404)
    expect((await sendJson(mock, 'GET', '/projects')).body).toEqual([])
  })

  it('remember nothing when the state is off', async () => {
    const mock = createMock(api, { state: 'off' })
    const before = (await sendJson(mock, 'GET', '/projects')).body
    await send(mock, 'POST', '/projects', { json: { name: 'P' } })
    expect((await sendJson(mock, 'GET', '/projects')).body).toEqual(before)
  })

  it('are seeded by the name of their list', async () => {
    const mock = createMock(api, { seeded: { 'projects.list': 2 } })
    expect((await sendJson<Body[]>(mock, 'GET', '/projects')).body).toHaveLength(2)
    expect(() => createMock(api, { seeded: { 'projects.all': 2 } })).toThrow('no operation `projects.all`')
  })
})

describe('a flag of the body', () => {
  it('chooses between the whole answer and the stream', async () => {
    const chat = operation('chat', 'POST', '/chat', {
      body: body('json', 'application/json', { type: 'object', properties: { stream: { type: 'boolean' } } }),
      responses: [
        response('200', [
          jsonContent({ type: 'object', properties: { text: { type: 'string' } }, required: ['text'] }),
          { ...jsonContent(true, [], 'text/event-stream'), kind: 'sse' },
        ]),
      ],
      result: result('Text'),
      flagged: { property: 'stream', result: { kind: 'stream', stream: chatStream, mediaType: 'text/event-stream' } },
    })
    const mock = createMock(buildApi([chat]))
    const type = async (sent: Body): Promise<string | null> =>
      (await send(mock, 'POST', '/chat', { json: sent })).headers.get('content-type')
    expect([await type({}), await type({ stream: false }), await type({ stream: true })]).toEqual([
      'application/json',
      'application/json',
      'text/event-stream',
    ])
  })
  it('streams unless the flag is false, where that is what chooses the whole answer', async () => {
    const stream = { kind: 'stream', stream: chatStream, mediaType: 'text/event-stream' } as const
    const chat = operation('chat', 'POST', '/chat', {
      body: body('json', 'application/json', { type: 'object', properties: { stream: { type: 'boolean' } } }),
      responses: [
        response('200', [
          jsonContent({ type: 'object' }),
          { ...jsonContent(true, [], 'text/event-stream'), kind: 'sse' },
        ]),
      ],
      result: stream,
      flagged: { property: 'stream', value: false, result: result('Text') },
    })
    const mock = createMock(buildApi([chat]))
    const type = async (sent: Body): Promise<string | null> =>
      (await send(mock, 'POST', '/chat', { json: sent })).headers.get('content-type')
    expect([await type({}), await type({ stream: false })]).toEqual(['text/event-stream', 'application/json'])
  })
  it('chooses the stream of what can be retrieved as well', async () => {
    const item = objectModel('Text', { id: { type: 'string' }, stream: { type: 'boolean' } }, ['id'])
    const create = operation('texts.create', 'POST', '/texts', {
      body: body('json', 'application/json', schemaRef('Text')),
      responses: [response('201', [jsonContent(schemaRef('Text'))])],
      result: result('Text'),
      flagged: { property: 'stream', result: { kind: 'stream', stream: chatStream, mediaType: 'text/event-stream' } },
    })
    const retrieve = operation('texts.retrieve', 'GET', '/texts/{id}', {
      parameters: [text('id')],
      responses: [response('200', [jsonContent(schemaRef('Text'))])],
      result: result('Text'),
    })
    const mock = createMock(buildApi([create, retrieve], { models: [item] }))
    const type = async (sent: Body): Promise<string | null> =>
      (await send(mock, 'POST', '/texts', { json: { id: 'a', ...sent } })).headers.get('content-type')
    expect([await type({ stream: false }), await type({ stream: true })]).toEqual([
      'application/json',
      'text/event-stream',
    ])
  })
})
