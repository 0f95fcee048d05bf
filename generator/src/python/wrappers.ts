/** The classes behind `with_raw_response` and `with_streaming_response`, and the properties that give them. */
import type { Emission } from './emission.ts'
import type { Imports } from './imports.ts'
import { assignment, call, signature, statement } from './layout.ts'
import { namesOf, type ResourcePrinter, type ResourceView } from './resources.ts'

/** `with_raw_response` and `with_streaming_response`. */
export function wrappedAccessors(emission: Emission, name: string, cached: string): string[] {
  return ACCESSORS.map(({ member, suffix, mode, says }) => {
    const made = call(name, ['self._client', `"${mode}"`])
    return emission.options.templates('property', {
      decorator: cached,
      signature: signature(4, `def ${member}`, { parameters: ['self'], returns: name + suffix }),
      description: says,
      body: statement(8, 'return ', call(name + suffix, [made])),
    })
  })
}

const ACCESSORS = [
  {
    member: 'with_raw_response',
    suffix: 'WithRawResponse',
    mode: 'raw',
    says: 'The same methods, each giving the response with its status and headers.',
  },
  {
    member: 'with_streaming_response',
    suffix: 'WithStreamingResponse',
    mode: 'streamed',
    says: 'The same methods, each giving a context manager over a response whose body is not read.',
  },
] as const

const WRAPPERS = [
  { suffix: 'WithRawResponse', sync: 'raw', async: 'raw_async', says: 'giving responses with status and headers.' },
  {
    suffix: 'WithStreamingResponse',
    sync: 'streamed',
    async: 'streamed_async',
    says: 'giving responses whose body is not read.',
  },
] as const

function wrappedMethod(method: string, wrap: string, imports: Imports): string {
  const annotation = imports.use('typing', 'Final')
  return assignment(8, `self.${method}`, { annotation, value: call(wrap, [`resource.${method}`]) })
}

/** Four classes: raw and streamed, synchronous and asynchronous. */
export function printWrappers(view: ResourceView, printer: ResourcePrinter): string[] {
  if (view.operations.length === 0) return []
  const { emission, imports, runtime } = printer.scope
  const names = namesOf(emission, view.key)
  const methods = view.operations.map((operation) => emission.names.operations[operation.id]?.method ?? '')
  return WRAPPERS.flatMap(({ suffix, says, ...wrap }) =>
    (['sync', 'async'] as const).map((flavour) => {
      const name = flavour === 'async' ? names.asyncClass : names.class
      return emission.options.templates('wrapper', {
        name: name + suffix,
        resource: name,
        says,
        body: methods
          .map((method) => wrappedMethod(method, imports.use(`${runtime}.wrappers`, wrap[flavour]), imports))
          .join('\n'),
      })
    }),
  )
}
