/** `api.md`: every method of every resource with its route, and the types that it takes and gives. */
import type { Operation, Resource } from '../ir/api.ts'
import { type MethodEntry, printReference, type ResourceEntry } from '../markdown.ts'
import { callPath } from './documentation.ts'
import { modelName, type Direction, type Emission } from './emission.ts'
import { createImports } from './imports.ts'
import { flat } from './layout.ts'
import type { TypesModule } from './modules.ts'
import { byCodePoint } from './order.ts'
import { namesOf, viewOf, type ResourceView } from './resources.ts'
import { printResult, type ResultContext } from './results.ts'
import { printType, type TypeScope } from './types.ts'
import { hasWebhooks } from './webhooks.ts'

/** Types are those that a caller imports from the package's `types`; each is linked to the module that defines it. */
export function printApiReference(emission: Emission, modules: readonly TypesModule[]): string {
  const folder = `src/${emission.names.client.module}`
  const homes = new Map(
    modules.flatMap(({ file, entities }) =>
      entities.map(({ name }): [string, string] => [name, `${folder}/types/${file}.py`]),
    ),
  )
  const typesOf = (names: Iterable<string>): ResourceEntry['types'] =>
    [...new Set(names)].toSorted(byCodePoint).flatMap((name) => {
      const file = homes.get(name)
      return file === undefined ? [] : [{ name, file }]
    })
  const webhooks = hasWebhooks(emission) ? [emission.names.webhooks.union] : []
  return printReference('API', [
    ...everyResource(emission.api.root).map((resource) => resourceEntry(emission, resource, typesOf)),
    { title: 'Types of webhooks', depth: 0, types: typesOf(webhooks), methods: [] },
  ])
}

const everyResource = (resource: Resource): Resource[] => [resource, ...resource.children.flatMap(everyResource)]

function resourceEntry(
  emission: Emission,
  resource: Resource,
  typesOf: (names: Iterable<string>) => ResourceEntry['types'],
): ResourceEntry {
  const view = viewOf(emission, resource)
  const used = new Set<string>()
  const methods = view.operations.map((operation) => methodEntry(emission, view, { operation, used }))
  const title = view.key === '' ? emission.names.client.class : namesOf(emission, view.key).class
  return { title, depth: Math.max(resource.path.length - 1, 0), types: typesOf(used), methods }
}

function methodEntry(
  emission: Emission,
  view: ResourceView,
  { operation, used }: { operation: Operation; used: Set<string> },
): MethodEntry {
  const scope = (direction: Direction): TypeScope => scopeOf(emission, direction, used)
  for (const argument of operation.arguments) printType(argument.type, scope('request'))
  const names = emission.names.operations[operation.id]
  if (names?.event !== undefined) used.add(names.event.union)
  const positional = operation.arguments.find((argument) => argument.positional)
  const given = [
    ...(positional === undefined ? [] : [names?.arguments[positional.key] ?? positional.name]),
    ...(operation.arguments.some((argument) => !argument.positional) ? ['**params'] : []),
  ]
  const module = view.key === '' ? '_client' : `resources/${namesOf(emission, view.key).file}`
  return {
    call: `client.${callPath(emission, operation.id)}(${given.join(', ')}) -> ${returns(operation, scope('response'))}`,
    file: `src/${emission.names.client.module}/${module}.py`,
    route: `${operation.httpMethod} ${operation.path}`,
  }
}

/** The types of the package are spelled by their names; what they are printed for is only their names. */
function scopeOf(emission: Emission, direction: Direction, used: Set<string>): TypeScope {
  const reference = (id: string, side: Direction): string => {
    const name = modelName(emission, id, side)
    used.add(name)
    return name
  }
  const imports = createImports()
  return { emission, imports, direction, isEvaluated: false, reference, isHidden: () => false, runtime: '._runtime' }
}

function returns(operation: Operation, scope: TypeScope): string {
  const context: ResultContext = {
    scope,
    operation,
    flavour: 'sync',
    constant: '',
    flaggedConstant: '',
    twin: '',
    errors: { coded: new Map(), typed: new Map(), nameOf: () => undefined },
    errorsModule: '._errors',
    helpers: { decoder: (base) => base, shapes: (base) => base, pageClass: (name) => name },
  }
  const results = [operation.result, ...(operation.flagged === undefined ? [] : [operation.flagged.result])]
  // Events of streams are spelled behind the module of the types.
  return results.map((result) => flat(printResult(result, context).annotation).replaceAll(/\btypes\./g, '')).join(' | ')
}
