/** Members of the client: its resources, and the operations that stand on it. */
import { modelName, type Emission } from './emission.ts'
import type { ErrorConstants } from './errors.ts'
import type { Imports } from './imports.ts'
import { signature } from './layout.ts'
import { createPrinter, type ResourcePrinter } from './resource-printer.ts'
import { joinMembers, namesOf, printAccessor, printMethods, viewOf } from './resources.ts'
import type { Flavour } from './results.ts'
import { isReceiver, WEBHOOK_RECEIVER } from './webhooks.ts'
import { clientAccessors } from './wrappers.ts'

/** Path from the client's module to the runtime. */
export const RUNTIME = '._runtime'

/** What prints the operations of the client; they go through the resource of the root. */
export function rootPrinter(emission: Emission, imports: Imports, errors: ErrorConstants): ResourcePrinter {
  const members = new Set(rootMembers(emission))
  return createPrinter(
    {
      scope: {
        emission,
        imports,
        direction: 'response',
        isEvaluated: true,
        reference: (id, direction) => `${imports.use('.', 'types')}.${modelName(emission, id, direction)}`,
        isHidden: (name) => members.has(name),
        runtime: RUNTIME,
      },
      errors,
      errorsModule: '._errors',
      receiver: 'self._root',
    },
    viewOf(emission, emission.api.root).operations,
  )
}

/** Names that the API gives to members of the client. */
export const rootMembers = (emission: Emission): string[] => [
  ...emission.api.root.operations.map((id) => emission.names.operations[id]?.method ?? ''),
  ...emission.api.root.children.map((child) => namesOf(emission, child.path.join('.')).property),
]

/** Accessors of the resources, then methods. */
export function printMembers(emission: Emission, flavour: Flavour, printer: ResourcePrinter): string {
  const { imports } = printer.scope
  const view = viewOf(emission, emission.api.root)
  const isUsed = view.operations.length > 0 || view.resource.children.length > 0
  const cached = isUsed ? imports.use('functools', 'cached_property') : ''
  const children = view.resource.children.map((child) =>
    printAccessor(child, { flavour, printer, cached, client: 'self' }),
  )
  const receiver = printReceiver(emission, imports)
  const methods = printMethods(view, flavour, printer)
  if (methods.length === 0) return joinMembers([...children, ...receiver])
  const base = imports.use(`${RUNTIME}.resource`, flavour === 'async' ? 'AsyncResource' : 'SyncResource')
  const name = flavour === 'async' ? emission.names.client.asyncClass : emission.names.client.class
  return joinMembers([
    ...children,
    ...receiver,
    emission.options.templates('root', { cached, base }),
    ...clientAccessors(emission, { name, cached, base }),
    ...methods,
  ])
}

/** Whether the client has `webhooks` of its own: the API has webhooks and nothing by that name. */
export const hasReceiver = (emission: Emission): boolean =>
  !rootMembers(emission).includes('webhooks') && isReceiver(emission, ['webhooks'], [])

function printReceiver(emission: Emission, imports: Imports): string[] {
  if (!hasReceiver(emission)) return []
  const name = `${imports.use('.', 'resources')}.${WEBHOOK_RECEIVER}`
  return [
    emission.options.templates('property', {
      decorator: imports.use('functools', 'cached_property'),
      signature: signature(4, 'def webhooks', { parameters: ['self'], returns: name }),
      description: 'Webhooks of the API: verifying and decoding what it sends.',
      body: `        return ${name}(self)`,
    }),
  ]
}
