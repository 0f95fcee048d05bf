import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Api } from '../ir/api.ts'
import type { ModelId } from '../ir/ids.ts'
import { addTo } from '../multimap.ts'
import { buildArguments } from './arguments.ts'
import { createCasing } from './casing.ts'
import { buildClientNames } from './client.ts'
import type { NameContext } from './context.ts'
import { buildErrorNames } from './errors.ts'
import { buildResourceFiles } from './files.ts'
import { buildMembers } from './members.ts'
import { buildComponentNames, buildOtherModels, type ModelPlace } from './models.ts'
import { buildOperationTypes, buildStems, type OperationTypes } from './operations.ts'
import type { NameOptions } from './options.ts'
import { buildParamForms } from './params.ts'
import { buildProperties } from './properties.ts'
import { PYTHON_CLASSES, PYTHON_ROOT, PYTHON_TYPES, TYPESCRIPT_TYPES } from './reserved/types.ts'
import { buildResourceClasses, buildResourceWords, resourceNodes } from './resources.ts'
import { collisionDiagnostic, createScope } from './scope.ts'
import { buildClientOptions } from './security.ts'
import type { Language, NameTable } from './table.ts'
import { buildWebhookNames } from './webhooks.ts'

/**
 * Gives everything in an API its name in one language.
 *
 * Pure and total. The order of the parts decides who yields: reserved words, the client and its errors, components, resources, what is named by
 * its operation, what is nested.
 */
export function buildNames(
  api: Api,
  language: Language,
  options: NameOptions = {},
): { names: NameTable; diagnostics: Diagnostic[] } {
  const context = createContext(api, language, options)
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]))
  const nodes = resourceNodes(api.root, operations)

  const errors = buildErrorNames(context)
  const places = buildComponentNames(context)
  const words = buildResourceWords(context, nodes)
  const classes = buildResourceClasses(context, words)
  const types = buildOperationTypes(context, buildStems(context, words))
  buildOtherModels(context, types, places)
  const webhooks = buildWebhookNames(context, places)
  const members = buildMembers(context, nodes)
  const files = buildResourceFiles(context, nodes[0]!)

  const names: NameTable = {
    language,
    client: context.client,
    resources: resourceTable(context, [...words.keys()], { classes, files, properties: members.properties }),
    operations: operationTable(context, types, members),
    models: modelTable(context, places),
    errors,
    ...buildClientOptions(context),
    webhooks,
  }
  return { names, diagnostics: diagnosticsOf(context) }
}

function createContext(api: Api, language: Language, options: NameOptions): NameContext {
  const casing = createCasing(options)
  const client = buildClientNames(api, language, options, casing)
  const own = [client.class, client.error, ...(client.asyncClass === '' ? [] : [client.asyncClass])]
  const isPython = language === 'python'
  const errors = createScope([...(isPython ? PYTHON_ROOT : TYPESCRIPT_TYPES), ...own])
  return {
    api,
    language,
    options,
    casing,
    client,
    errors,
    models: isPython ? createScope(PYTHON_TYPES) : errors,
    classes: isPython ? createScope([...PYTHON_CLASSES, ...own]) : errors,
    collisions: [],
  }
}

interface ResourceParts {
  classes: ReadonlyMap<string, string>
  files: ReadonlyMap<string, string>
  properties: ReadonlyMap<string, string>
}

function resourceTable(context: NameContext, keys: readonly string[], parts: ResourceParts): NameTable['resources'] {
  const { client } = context
  const root = { class: client.class, asyncClass: client.asyncClass, property: '', file: '' }
  const others = keys.map((key) => {
    const name = parts.classes.get(key)!
    const asyncClass = context.language === 'python' ? `Async${name}` : ''
    return [
      key,
      { class: name, asyncClass, property: parts.properties.get(key)!, file: parts.files.get(key)! },
    ] as const
  })
  return Object.fromEntries([['', root], ...others])
}

function operationTable(
  context: NameContext,
  types: OperationTypes,
  members: ReturnType<typeof buildMembers>,
): NameTable['operations'] {
  const grouped = new Map<string, string[]>()
  for (const { id, resource } of context.api.operations) addTo(grouped, resource.join('.'), members.constants.get(id)!)
  const constants = new Map([...grouped].map(([key, names]) => [key, new Set(names)]))
  return Object.fromEntries(
    context.api.operations.map((operation) => {
      const event = types.events.get(operation.id)
      return [
        operation.id,
        {
          method: members.methods.get(operation.id)!,
          constant: members.constants.get(operation.id)!,
          params: types.params.get(operation.id)!,
          ...(event && { event }),
          arguments: buildArguments(context, operation, constants.get(operation.resource.join('.')) ?? new Set()),
        },
      ]
    }),
  )
}

function modelTable(context: NameContext, places: ReadonlyMap<ModelId, ModelPlace>): NameTable['models'] {
  const params = buildParamForms(context, places)
  return Object.fromEntries(
    context.api.models.map((model) => {
      const param = params.get(model.id)
      return [
        model.id,
        {
          path: places.get(model.id)!.path,
          ...(param !== undefined && { param }),
          properties: buildProperties(context, model),
        },
      ]
    }),
  )
}

/** In the order of their places; each said once. A resource that is named with its parents is no repair. */
function diagnosticsOf(context: NameContext): Diagnostic[] {
  const scopes = [...new Set([context.errors, context.models])]
  const collisions = [...scopes.flatMap((scope) => scope.collisions), ...context.collisions]
  return collisions.map(collisionDiagnostic)
}
