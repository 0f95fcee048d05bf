/** One module below `resources/`: operations, the resource in both flavours, its wrappers. */
import type { Operation, Resource } from '../ir/api.ts'
import { describe } from './documentation.ts'
import { modelName, type Emission } from './emission.ts'
import type { ErrorConstants } from './errors.ts'
import { createImports, type Imports } from './imports.ts'
import { classHead, signature } from './layout.ts'
import { printMethod } from './methods.ts'
import { renderModule } from './module.ts'
import { printOperation } from './operations.ts'
import { pageMemberNames } from './pages.ts'
import { createPrinter, type ResourcePrinter } from './resource-printer.ts'
import type { Flavour } from './results.ts'
import type { TypeScope } from './types.ts'
import { isReceiver, WEBHOOK_RECEIVER } from './webhooks.ts'
import { methodsBase, printWrappers } from './wrappers.ts'

/** A resource with what is printed of it. */
export interface ResourceView {
  resource: Resource
  /** `conversations.messages`. */
  key: string
  operations: Operation[]
}

/** Resources below the root, parents first. */
export function listResources(emission: Emission): ResourceView[] {
  const below = (parent: Resource): Resource[] => parent.children.flatMap((child) => [child, ...below(child)])
  return below(emission.api.root).map((resource) => viewOf(emission, resource))
}

export function viewOf(emission: Emission, resource: Resource): ResourceView {
  const operations = resource.operations
    .flatMap((id) => emission.operations.get(id) ?? [])
    .filter((operation) => !operation.skip.includes('python'))
    .map((operation, index) => ({ operation, index }))
    .toSorted((a, b) => rankOf(emission, a.operation) - rankOf(emission, b.operation) || a.index - b.index)
    .map(({ operation }) => operation)
  return { resource, key: resource.path.join('.'), operations }
}

/** The methods that users know stand first, in the order that they know. */
const USUAL_ORDER = ['create', 'retrieve', 'update', 'list', 'delete']

function rankOf(emission: Emission, operation: Operation): number {
  const rank = USUAL_ORDER.indexOf(emission.names.operations[operation.id]?.method ?? '')
  return rank === -1 ? USUAL_ORDER.length : rank
}

/** The text of a resource's module. */
export function printResource(emission: Emission, view: ResourceView, errors: ErrorConstants): string {
  const names = namesOf(emission, view.key)
  const dots = '.'.repeat(2 + names.file.split('/').length - 1)
  const imports = createImports(takenNames(emission, view))
  const scope = resourceScope(emission, view, { imports, runtime: `${dots}_runtime` })
  const printer = createPrinter({ scope, errors, errorsModule: `${dots}_errors` }, view.operations)
  const classes = (['sync', 'async'] as const).map((flavour) => printClass(view, flavour, printer))
  const wrappers = printWrappers(view, names, printer)
  const description = describe(view.resource) || `The resource \`${view.key}\`.`
  imports.use('__future__', 'annotations')
  const blocks = [...printer.above(), ...classes, ...wrappers]
  const constants = printer.constants()
  const body = constants + (constants === '' ? '' : '\n\n') + blocks.join('\n\n')
  return renderModule(emission, { description, imports: imports.render(), body })
}

interface ResourceNamesView {
  class: string
  asyncClass: string
  property: string
  file: string
}

export function namesOf(emission: Emission, key: string): ResourceNamesView {
  const names = emission.names.resources[key]
  if (names === undefined) throw new Error(`No name for the resource ${key}`)
  return names
}

/** Classes and members of the module, which imports must not hide. */
function takenNames(emission: Emission, view: ResourceView): Set<string> {
  const resources = [view.resource, ...view.resource.children].map((resource) =>
    namesOf(emission, resource.path.join('.')),
  )
  const classes = resources.flatMap(({ class: name, asyncClass }) => [name, asyncClass])
  const pages = view.operations.flatMap((operation) => pageMemberNames(emission, operation.result))
  return new Set([...classes, ...memberNames(emission, view), ...argumentNames(emission, view), ...pages])
}

const memberNames = (emission: Emission, view: ResourceView): string[] => [
  ...view.operations.map((operation) => emission.names.operations[operation.id]?.method ?? ''),
  ...view.resource.children.map((child) => namesOf(emission, child.path.join('.')).property),
]

export const argumentNames = (emission: Emission, view: ResourceView): string[] =>
  view.operations.flatMap((operation) => Object.values(emission.names.operations[operation.id]?.arguments ?? {}))

function resourceScope(
  emission: Emission,
  view: ResourceView,
  place: { imports: Imports; runtime: string },
): TypeScope {
  const members = new Set(memberNames(emission, view))
  const home = place.runtime.replace(/_runtime$/, '')
  return {
    emission,
    ...place,
    direction: 'response',
    isEvaluated: true,
    reference: (id, direction) => `${place.imports.use(home, 'types')}.${modelName(emission, id, direction)}`,
    isHidden: (name) => members.has(name),
  }
}

function printClass(view: ResourceView, flavour: Flavour, printer: ResourcePrinter): string {
  const { emission, imports, runtime } = printer.scope
  const names = namesOf(emission, view.key)
  const isAsync = flavour === 'async'
  const name = isAsync ? names.asyncClass : names.class
  const cached = view.resource.children.length > 0 ? imports.use('functools', 'cached_property') : ''
  return emission.options.templates('class', {
    head: classHead(name, [
      view.operations.length > 0
        ? methodsBase(name, flavour, printer.scope)
        : imports.use(`${runtime}.resource`, isAsync ? 'AsyncResource' : 'SyncResource'),
      ...(isReceiver(emission, view.resource.path, memberNames(emission, view))
        ? [imports.use(runtime.replace(/_runtime$/, '_webhooks'), WEBHOOK_RECEIVER)]
        : []),
    ]),
    description: describe(view.resource) || `The resource \`${view.key}\`.`,
    body: joinMembers([
      ...view.resource.children.map((child) =>
        printAccessor(child, { flavour, printer, cached, client: 'self._client' }),
      ),
      ...printMethods(view, flavour, printer),
    ]),
  })
}

/** Members of a class have a blank line between them. */
export const joinMembers = (blocks: string[]): string => blocks.map((block) => block.trimEnd()).join('\n\n')

/** Blocks of the methods of a class; their operations are defined on the way. */
export function printMethods(view: ResourceView, flavour: Flavour, printer: ResourcePrinter): string[] {
  const { emission } = printer.scope
  return view.operations.map((operation) => {
    const constant = emission.names.operations[operation.id]?.constant ?? ''
    const flaggedConstant = printer.free(`${constant}_${operation.flagged?.value === false ? 'WHOLE' : 'STREAM'}`)
    if (flavour === 'sync') {
      printer.define(constant, printOperation(operation, operation.result, printer))
      if (operation.flagged !== undefined)
        printer.define(flaggedConstant, printOperation(operation, operation.flagged.result, printer))
    }
    const owner = view.key === '' ? emission.names.client.class : namesOf(emission, view.key).class
    const twin = `${owner}.${emission.names.operations[operation.id]?.method ?? ''}`
    return printMethod({ ...printer, operation, flavour, constant, flaggedConstant, twin })
  })
}

/** The property of a child resource; its module is imported when it is first used, by the lazy package of all resources. */
export function printAccessor(
  child: Resource,
  options: { flavour: Flavour; printer: ResourcePrinter; cached: string; client: string },
): string {
  const { emission, imports, runtime } = options.printer.scope
  const names = namesOf(emission, child.path.join('.'))
  const home = imports.use(runtime.replace(/_runtime$/, ''), 'resources')
  const name = `${home}.${options.flavour === 'async' ? names.asyncClass : names.class}`
  return emission.options.templates('property', {
    decorator: options.cached,
    signature: signature(4, `def ${names.property}`, { parameters: ['self'], returns: name }),
    description: describe(child) || `The resource \`${child.path.join('.')}\`.`,
    body: `        return ${name}(${options.client})`,
  })
}
