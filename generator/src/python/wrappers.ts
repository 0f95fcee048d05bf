/** The classes behind `with_raw_response` and `with_streaming_response`, and the properties of a client that give them. */
import type { Emission } from './emission.ts'
import type { Imports } from './imports.ts'
import { assignment, call, classHead, signature, statement, subscript, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import type { ResourcePrinter } from './resource-printer.ts'
import type { ResourceView } from './resources.ts'
import type { Flavour } from './results.ts'

const WRAPPERS = [
  {
    member: 'with_raw_response',
    suffix: 'WithRawResponse',
    mode: 'raw',
    wrap: { sync: 'raw', async: 'raw_async' },
    gives: 'The same methods, each giving the response with its status and headers.',
    says: 'giving responses with status and headers.',
  },
  {
    member: 'with_streaming_response',
    suffix: 'WithStreamingResponse',
    mode: 'streamed',
    wrap: { sync: 'streamed', async: 'streamed_async' },
    gives: 'The same methods, each giving a context manager over a response whose body is not read.',
    says: 'giving responses whose body is not read.',
  },
] as const

/** The base of a resource with methods, which has `with_raw_response` and `with_streaming_response`. */
export function methodsBase(name: string, flavour: Flavour, { imports, runtime }: ResourcePrinter['scope']): Doc {
  const base = imports.use(`${runtime}.resource`, flavour === 'async' ? 'AsyncMethods' : 'SyncMethods')
  return subscript(
    base,
    WRAPPERS.map(({ suffix }) => pythonString(name + suffix)),
  )
}

/** The same properties of a client with operations of its own: they go through its resource `_root`, of which a copy of the client has one of another mode. */
export function clientAccessors(
  emission: Emission,
  { name, cached, base }: { name: string; cached: string; base: string },
): string[] {
  return WRAPPERS.map(({ member, suffix, mode, gives }) =>
    emission.options.templates('property', {
      decorator: cached,
      signature: signature(4, `def ${member}`, { parameters: ['self'], returns: name + suffix }),
      description: gives,
      body: [
        statement(8, 'copy = ', call('self._with_config', ['self._config'])),
        statement(8, 'copy._root = ', call(base, ['self', pythonString(mode)])),
        statement(8, 'return ', call(name + suffix, ['copy'])),
      ].join('\n'),
    }),
  )
}

function wrappedMethod(owner: string, method: string, wrap: string, imports: Imports): string {
  const annotation = imports.use('typing', 'Final')
  return assignment(4, method, { annotation, value: call(wrap, [`${owner}.${method}`]) })
}

/** Four classes: raw and streamed, synchronous and asynchronous. */
export function printWrappers(
  view: ResourceView,
  names: { class: string; asyncClass: string },
  printer: ResourcePrinter,
): string[] {
  if (view.operations.length === 0) return []
  const { emission, imports, runtime } = printer.scope
  const base = imports.use(`${runtime}.wrappers`, 'Wrapped')
  const methods = view.operations.map((operation) => emission.names.operations[operation.id]?.method ?? '')
  return WRAPPERS.flatMap(({ suffix, says, wrap }) =>
    (['sync', 'async'] as const).map((flavour) => {
      const owner = flavour === 'async' ? names.asyncClass : names.class
      const callee = imports.use(`${runtime}.wrappers`, wrap[flavour])
      return emission.options.templates('class', {
        head: classHead(owner + suffix, [base]),
        description: `\`${owner}\` ${says}`,
        body: methods.map((method) => wrappedMethod(owner, method, callee, imports)).join('\n'),
      })
    }),
  )
}
