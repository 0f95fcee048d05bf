/** One module below `types/`. */
import type { ObjectModel, Property } from '../ir/models.ts'
import { callPath, describe, describeModel, describeProperty, sentence } from './documentation.ts'
import { attributeDocstring } from './docstring.ts'
import { modelName, type Emission } from './emission.ts'
import type { TypeEntity } from './entities.ts'
import { createImports } from './imports.ts'
import { assignment, call, classHead, flat, keyword, pipe, subscript, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { renderModule } from './module.ts'
import type { TypesModule } from './modules.ts'
import { closing } from './publishing.ts'
import { referenceName, RUNTIME, type Homes, type TypesContext } from './types-context.ts'
import { printNullable, printType, type TypeScope } from './types.ts'
import { webhookUnion } from './webhook-union.ts'
import { nestedShapes } from './wire.ts'

/** The text of a module. */
export function printTypesModule(emission: Emission, module: TypesModule, homes: Homes): string {
  const entities = module.entities as TypeEntity[]
  const own = new Set(entities.map((entity) => entity.name))
  const imports = createImports(
    new Set([...own, ...importedNames(emission, entities), ...memberNames(emission, entities)]),
  )
  const classes = new Set(entities.flatMap(({ kind, name }) => (kind === 'model' || kind === 'params' ? [name] : [])))
  const context: TypesContext = { emission, imports, homes, file: module.file, defined: new Set(), own, classes }
  const blocks = entities.map((entity) => printEntity(entity, context))
  const tail = closing(entities, context)
  const body = joinBlocks([...blocks, ...(tail === '' ? [] : [{ kind: 'lines' as const, text: tail }])])
  return renderModule(emission, { description: '', imports: imports.render(), body })
}

/** Names of other modules that stand here under their own: in annotations and in the tables of the wire. */
const importedNames = (emission: Emission, entities: TypeEntity[]): string[] =>
  entities.flatMap((entity) => [
    ...entity.uses,
    ...(entity.kind === 'params' ? nestedShapes(emission, entity.model).flatMap(({ shapes }) => shapes) : []),
  ])

function memberNames(emission: Emission, entities: TypeEntity[]): string[] {
  return entities.flatMap((entity) =>
    entity.kind === 'model' || entity.kind === 'params'
      ? Object.values(emission.names.models[entity.model.id]?.properties ?? {})
      : [],
  )
}

interface Block {
  /** A class has two blank lines around it, lines have one between them. */
  kind: 'class' | 'lines'
  text: string
}

function joinBlocks(blocks: Block[]): string {
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1]
      const isClass = block.kind === 'class' || before?.kind === 'class'
      return `${before === undefined ? '' : isClass ? '\n\n' : '\n'}${block.text}`
    })
    .join('')
}

function printEntity(entity: TypeEntity, context: TypesContext): Block {
  const block = printBlock(entity, context)
  context.defined.add(entity.name)
  return block
}

function printBlock(entity: TypeEntity, context: TypesContext): Block {
  switch (entity.kind) {
    case 'model':
      return classBlock(entity, context, { bases: [context.imports.use(`${RUNTIME}.model`, 'Model')], required: '' })
    case 'params':
      return classBlock(entity, context, {
        bases: [context.imports.use('typing_extensions', 'TypedDict'), 'total=False'],
        required: 'Required',
      })
    case 'alias':
      return aliasBlock(entity, context)
    case 'event':
      return eventBlock(entity, context)
    case 'events':
      return eventsBlock(entity, context)
    case 'webhook':
      return lineBlock(
        entity.name,
        printType(entity.type, scopeOf(entity, context)),
        `The webhook \`${entity.event}\`.`,
        context,
      )
    case 'webhooks':
      return lineBlock(entity.name, webhookUnion(entity, context), 'Any webhook of the API.', context)
  }
}

function scopeOf(entity: TypeEntity, context: TypesContext): TypeScope {
  const { emission, imports } = context
  const members = new Set(memberNames(emission, [entity]))
  return {
    emission,
    imports,
    direction: entity.direction,
    isEvaluated: true,
    reference: (id, direction) => referenceName(modelName(emission, id, direction), context),
    isHidden: (name) => members.has(name),
    runtime: RUNTIME,
  }
}

function classBlock(
  entity: TypeEntity & { model: ObjectModel },
  context: TypesContext,
  style: { bases: Doc[]; required: string },
): Block {
  const { emission } = context
  const scope = scopeOf(entity, context)
  const properties = visibleProperties(entity.model, entity.direction)
  const twin = twinOf(entity, emission)
  const isTold = twin !== undefined
  const fields = properties.map((property) => printField(property, entity.model, { scope, style, context, isTold }))
  const body = joinFields(fields)
  const description = isTold ? `\`${twin}\` as requests send it.` : describeModel(emission, entity.model)
  const text = emission.options.templates('class', { head: classHead(entity.name, style.bases), description, body })
  return { kind: 'class', text }
}

/** Documentation stands once: the model that answers give has it, where there is one. */
function twinOf({ model, direction }: TypeEntity & { model: ObjectModel }, emission: Emission): string | undefined {
  const isTwin = direction === 'request' && emission.forms.get(model.id) === 'split' && model.inResponse
  return isTwin ? modelName(emission, model.id, 'response') : undefined
}

/** What the server makes is not asked of a caller. */
export const visibleProperties = (model: ObjectModel, direction: 'request' | 'response'): Property[] =>
  direction === 'request' ? model.properties.filter((property) => !property.readOnly) : model.properties

/** What documents a field stands right under it. */
const joinFields = (fields: { code: string; doc: string }[]): string =>
  fields.map(({ code, doc }) => (doc === '' ? code : `${code}\n${doc}`)).join('\n')

function printField(
  property: Property,
  model: ObjectModel,
  options: { scope: TypeScope; style: { required: string }; context: TypesContext; isTold: boolean },
): { code: string; doc: string } {
  const { scope, style, context } = options
  const name = context.emission.names.models[model.id]?.properties[property.name] ?? property.name
  const doc = options.isTold ? '' : attributeDocstring(describeProperty(property), 4)
  if (scope.direction === 'request') {
    const type = printType(property.type, scope)
    const annotation = property.required ? subscript(requiredName(style.required, context), [type]) : type
    return { code: assignment(4, name, { annotation }), doc }
  }
  const isRequired = property.required && !property.writeOnly
  const annotation = isRequired ? printType(property.type, scope) : printNullable(property.type, scope)
  const value = fieldDefault(name, property, isRequired, context)
  return { code: assignment(4, name, value === undefined ? { annotation } : { annotation, value }), doc }
}

const requiredName = (name: string, context: TypesContext): string => context.imports.use('typing_extensions', name)

function fieldDefault(name: string, property: Property, isRequired: boolean, context: TypesContext): Doc | undefined {
  if (name === property.name) return isRequired ? undefined : 'None'
  const parts = [...(isRequired ? [] : [keyword('default', 'None')]), keyword('alias', pythonString(property.name))]
  return call(context.imports.use('pydantic', 'Field'), parts)
}

function aliasBlock(entity: TypeEntity & { kind: 'alias' }, context: TypesContext): Block {
  const type = printType(entity.model.type, scopeOf(entity, context))
  const description = describeModel(context.emission, entity.model)
  // A cycle through the members of a TypedDict is none of the alias: a type checker stumbles over one that claims to be.
  const isOfAlias = (name: string): boolean => entity.direction === 'response' || !context.classes.has(name)
  const isRecursive =
    /"[A-Za-z_]\w*"/.test(flat(type)) && entity.uses.some((name) => isPending(name, context) && isOfAlias(name))
  if (!isRecursive) return lineBlock(entity.name, type, description, context)
  const callee = context.imports.use('typing_extensions', 'TypeAliasType')
  const value = call(callee, [pythonString(entity.name), type])
  return { kind: 'lines', text: withDoc(assignment(0, entity.name, { value }), description) }
}

const isPending = (name: string, context: TypesContext): boolean => context.own.has(name) && !context.defined.has(name)

function lineBlock(name: string, type: Doc, description: string, context: TypesContext): Block {
  const annotation = context.imports.use('typing', 'TypeAlias')
  return { kind: 'lines', text: withDoc(assignment(0, name, { annotation, value: type }), description) }
}

const withDoc = (line: string, description: string): string => {
  const doc = attributeDocstring(description, 0)
  return doc === '' ? `${line}\n` : `${line}\n${doc}\n`
}

function eventBlock(entity: TypeEntity & { kind: 'event' }, context: TypesContext): Block {
  const scope = scopeOf(entity, context)
  const literal = subscript(context.imports.use('typing', 'Literal'), [pythonString(entity.event)])
  const lines = [
    assignment(4, 'event', { annotation: entity.event === '' ? 'str' : literal }),
    attributeDocstring('Name of the event.', 4),
    assignment(4, 'data', { annotation: printType(entity.type, scope) }),
    attributeDocstring('What the event carries.', 4),
  ]
  const description =
    describe(entity) || `The event \`${entity.event}\` of \`${callPath(context.emission, entity.operation.id)}\`.`
  const base = context.imports.use(`${RUNTIME}.events`, 'StreamEvent')
  const view = { head: classHead(entity.name, [base]), description, body: lines.join('\n') }
  return { kind: 'class', text: context.emission.options.templates('class', view) }
}

function eventsBlock(entity: TypeEntity & { kind: 'events' }, context: TypesContext): Block {
  const unknown = context.imports.use(`${RUNTIME}.events`, 'UnknownEvent')
  const operands = [...entity.arms.map((name) => referenceName(name, context)), unknown]
  const description = sentence(`What \`${callPath(context.emission, entity.operation.id)}\` yields`)
  return lineBlock(entity.name, pipe(operands), description, context)
}
