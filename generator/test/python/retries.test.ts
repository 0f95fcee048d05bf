import { beforeAll, describe, expect, it } from 'vitest'
import { emitDocument, type Emitted } from './emitted.ts'

const chunk = { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] }
const text = (name: string, place = 'query') => ({
  name,
  in: place,
  required: place === 'path',
  schema: { type: 'string' },
})

function operation(method: string, more: object) {
  const content = { 'text/event-stream': { schema: { type: 'string' } } }
  return { 'x-sdk': { resource: ['things'], method }, responses: { 200: { description: '', content } }, ...more }
}

const stream = (resume: object) => ({
  format: 'sse',
  events: { chunk: { $ref: '#/components/schemas/Chunk' } },
  end: 'eof',
  resume,
})

const streams = {
  openapi: '3.1.0',
  info: { title: 'A', version: '1' },
  components: { schemas: { Chunk: chunk } },
  paths: {
    '/things': {
      post: operation('make', {
        parameters: [text('include')],
        'x-stream': stream({
          cursor: 'n',
          param: 'after',
          operation: 'things.follow',
          arguments: { thing_id: '/thing/id' },
        }),
      }),
    },
    '/things/{thing_id}': {
      get: operation('follow', {
        parameters: [text('thing_id', 'path'), text('include'), text('after')],
        'x-stream': stream({ cursor: 'n', param: 'after', operation: 'things.follow' }),
      }),
    },
    '/slow': { get: operation('wait', { 'x-retry': { hedge: { after: 'p95' } } }) },
    '/slower': { get: operation('waitLong', { 'x-retry': { hedge: { after: 0.2 } } }) },
  },
}

describe('what Python is told of trying again', () => {
  let emitted: Emitted
  beforeAll(async () => {
    emitted = await emitDocument(streams)
  })

  it('names the call that goes on with a stream, and where its arguments come from', () => {
    expect(emitted.text('resources/things.py')).toContain(`        resume=ResumeCursor(
            ("n",),
            "query:after",
            take=(("path:thing_id", ("thing", "id")),),
            operation=lambda: Operation("GET", "/things/{thing_id}"),
            keep=("query:include",),
        ),
`)
  })

  it('names the argument alone where the operation itself goes on', () => {
    expect(emitted.text('resources/things.py')).toContain('resume=ResumeCursor(("n",), "query:after")')
  })

  it('says when a second request is sent', () => {
    expect(emitted.text('resources/things.py')).toContain('hedge=Hedge(percent=95.0)')
    expect(emitted.text('resources/things.py')).toContain('hedge=Hedge(after=0.2)')
  })
})
