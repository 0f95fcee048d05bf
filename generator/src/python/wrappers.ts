/** The classes behind `with_raw_response` and `with_streaming_response`, and the properties that give them. */
import type { Emission } from './emission.ts'
import type { Imports } from './imports.ts'
import { assignment, call, signature, statement } from './layout.ts'
import { pythonString } from './literal.ts'
import type { ResourcePrinter, ResourceView } from './resources.ts'

/** `with_raw_response` and `with_streaming_response` of a resource. */
export function wrappedAccessors(emission: Emission, name: string, cached: string): string[] {
  return printAccessors(emission, { name, cached }, (wrapper, mode) =>
    statement(8, 'return ', call(wrapper, [call(name, ['self._client', mode])])),
  )
}

/** The same of a client with operations of its own: they go through its resource `_root`, of which a copy of the client has one of another mode. */
export function wrappedClientAccessors(
  emission: Emission,
  { name, cached, base }: { name: string; cached: string; base: string },
): string[] {
  return printAccessors(emission, { name, cached }, (wrapper, mode) =>
    [
      statement(8, 'copy = ', call('self._with_config', ['self._config'])),
      statement(8, 'copy._root = ', call(base, ['self', mode])),
      statement(8, 'return ', call(wrapper, ['copy'])),
    ].join('\n'),
  )
}

function printAccessors(
  emission: Emission,
  { name, cached }: { name: string; cached: string },
  body: (wrapper: string, mode: string) => string,
): string[] {
  return ACCESSORS.map(({ member, suffix, mode, says }) =>
    emission.options.templates('property', {
      decorator: cached,
      signature: signature(4, `def ${member}`, { parameters: ['self'], returns: name + suffix }),
      description: says,
      body: body(name + suffix, pythonString(mode)),
    }),
  )
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
export function printWrappers(
  view: ResourceView,
  names: { class: string; asyncClass: string },
  printer: ResourcePrinter,
): string[] {
  if (view.operations.length === 0) return []
  const { emission, imports, runtime } = printer.scope
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
