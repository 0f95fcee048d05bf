import type { BodyContent, Response, Webhooks } from '../api.ts'
import { modelsOf, offeredBodies } from '../bodies.ts'
import type { ModelId } from '../ids.ts'
import type { Model, ObjectModel, TypeRef } from '../models.ts'
import { modelReach, typesOf, walkType } from '../types.ts'
import type { BuildContext } from './build-context.ts'
import type { Draft } from './operations.ts'
import { plainType } from './shapes.ts'

/**
 * Bytes can stand where a body is bytes and in a part of a multipart body. `format: binary` anywhere else, such as in JSON, can only be text.
 * A model that is used in both ways has a form of its own for multipart bodies; the token `~files` cannot occur in a pointer.
 */
export function settleFiles(context: BuildContext, drafts: readonly Draft[], webhooks: Webhooks | undefined): void {
  const models = context.schemas.finish()
  if (!models.some((model) => typesOf(model).some(hasFile))) return
  const contents = drafts.flatMap(({ body }) => body?.content ?? [])
  const responses = drafts.flatMap((draft) => draft.responses.map(({ response }) => response))
  for (const content of responses.flatMap((response) => response.content)) keepBytes(context, content)

  const multipart = contents.filter(({ kind }) => kind === 'multipart')
  const formOf = multipartForms(context, models, multipart, typesOfText(drafts, webhooks))
  for (const content of multipart) takeForms(context, content, formOf)
  for (const { body } of drafts) shareForms(offeredBodies(body), formOf)
  const forms = new Set(multipart.flatMap(({ shape }) => modelsOf(shape)))
  const asPart = (type: TypeRef): TypeRef => partType(context, type)
  // Parts first: they look through names that stand for text afterwards.
  for (const id of forms) eachType(context.schemas.built(id) as ObjectModel, asPart)
  for (const model of models) if (!forms.has(model.id)) eachType(model, textType)
  for (const content of contents)
    if (content.kind !== 'multipart' && content.kind !== 'binary') eachOwn(content, textType)
  for (const { parameters } of drafts) for (const parameter of parameters) eachOwn(parameter, textType)
  for (const { headers } of responses) for (const header of headers) eachOwn(header, textType)
}

function hasFile(type: TypeRef): boolean {
  let found = false
  walkType(type, ({ kind }) => void (found ||= kind === 'file'))
  return found
}

/** An answer that is bytes by a name for bytes is bytes itself. */
function keepBytes(context: BuildContext, content: Response['content'][number]): void {
  const plain = plainType(context.schemas, content.type)
  if (plain.kind === 'file') content.type = plain
}

/** Everything that is no multipart body: what is reached from it is written as text. */
function typesOfText(drafts: readonly Draft[], webhooks: Webhooks | undefined): TypeRef[] {
  return [
    ...drafts.flatMap(({ parameters, body, responses }) => [
      ...parameters.map(({ type }) => type),
      ...(body?.content ?? []).flatMap(({ kind, type }) => (kind === 'multipart' ? [] : [type])),
      ...responses.flatMap(({ response }) => response.content.map(({ type }) => type)),
    ]),
    ...(webhooks?.events ?? []).map(({ type }) => type),
  ]
}

/** Gives the models of multipart bodies that are used elsewhere as well a copy that is not. */
function multipartForms(
  context: BuildContext,
  models: readonly Model[],
  contents: readonly BodyContent[],
  elsewhere: readonly TypeRef[],
): (id: ModelId) => ModelId {
  const byId = new Map(models.map((model) => [model.id, model]))
  const within = contents.flatMap(({ shape }) => modelsOf(shape)).flatMap((id) => typesOf(byId.get(id) as Model))
  const shared = modelReach(byId)([...elsewhere, ...within])
  const forms = new Map<ModelId, ModelId>()
  for (const id of new Set(contents.flatMap(({ shape }) => modelsOf(shape)))) {
    const model = byId.get(id) as ObjectModel
    if (!shared.has(id) || !model.properties.some(({ type }) => holdsFile(context, type))) continue
    forms.set(id, `${id}~files`)
    context.schemas.addCopy(model, `${id}~files`, { kind: 'member', parent: id, role: 'variant', detail: 'files' })
  }
  return (id) => forms.get(id) ?? id
}

function takeForms(context: BuildContext, content: BodyContent, formOf: (id: ModelId) => ModelId): void {
  const { shape } = content
  if (shape.kind === 'whole') content.type = partType(context, content.type)
  else if (modelsOf(shape).every((id) => formOf(id) === id)) return
  else if (shape.kind === 'properties') {
    content.shape = { kind: 'properties', model: formOf(shape.model) }
    content.type = { kind: 'model', id: formOf(shape.model) }
  } else {
    content.shape = { kind: 'variants', models: shape.models.map(formOf) }
    content.type = { kind: 'union', variants: shape.models.map((id) => ({ kind: 'model', id: formOf(id) })) }
  }
}

/** Where the same object can be sent as multipart, methods take what that takes. */
function shareForms(contents: readonly BodyContent[], formOf: (id: ModelId) => ModelId): void {
  const taken = new Set(contents.flatMap(({ kind, shape }) => (kind === 'multipart' ? modelsOf(shape) : [])))
  const shared = (id: ModelId): ModelId => (taken.has(formOf(id)) ? formOf(id) : id)
  for (const content of contents) {
    const { kind, shape } = content
    if (kind === 'multipart' || shape.kind === 'whole') continue
    content.shape =
      shape.kind === 'properties'
        ? { kind: 'properties', model: shared(shape.model) }
        : { kind: 'variants', models: shape.models.map(shared) }
  }
}

function eachType(model: Model, change: (type: TypeRef) => TypeRef): void {
  if (model.kind === 'alias') {
    model.type = change(model.type)
    return
  }
  model.properties = model.properties.map((property) => {
    const type = change(property.type)
    return type === property.type ? property : { ...property, type }
  })
  if (model.additional.kind === 'typed') model.additional = { kind: 'typed', type: change(model.additional.type) }
}

function eachOwn(owner: { type: TypeRef }, change: (type: TypeRef) => TypeRef): void {
  owner.type = change(owner.type)
}

/** Whether a part holds bytes: itself, each of several, or as an alternative. */
export function holdsFile(context: Pick<BuildContext, 'schemas'>, type: TypeRef): boolean {
  const plain = plainType(context.schemas, type)
  if (plain.kind === 'array') return holdsFile(context, plain.items)
  return plain.kind === 'file' || (plain.kind === 'union' && plain.variants.some((arm) => holdsFile(context, arm)))
}

/** The type of a part: names for bytes give way to the bytes, since elsewhere they stand for text. */
function partType(context: BuildContext, type: TypeRef): TypeRef {
  if (!holdsFile(context, type))
    return type.kind === 'map' ? mapOver(type, (inner) => partType(context, inner)) : textType(type)
  if (type.kind === 'model') return partType(context, aliasOf(context, type.id))
  return type.kind === 'file' ? type : mapOver(type, (inner) => partType(context, inner))
}

function aliasOf(context: BuildContext, id: ModelId): TypeRef {
  const model = context.schemas.built(id)
  return model?.kind === 'alias' ? model.type : { kind: 'model', id }
}

/** The same with text for bytes; the very same type where there are none. */
function textType(type: TypeRef): TypeRef {
  if (type.kind === 'file') return { kind: 'string', format: 'binary' }
  return hasFile(type) ? mapOver(type, textType) : type
}

function mapOver(type: TypeRef, change: (type: TypeRef) => TypeRef): TypeRef {
  switch (type.kind) {
    case 'array':
      return { ...type, items: change(type.items) }
    case 'tuple':
      return { ...type, items: type.items.map(change), ...(type.rest === undefined ? {} : { rest: change(type.rest) }) }
    case 'map':
      return { ...type, values: change(type.values) }
    case 'union':
      return { ...type, variants: type.variants.map(change) }
    case 'nullable':
      return { ...type, of: change(type.of) }
    default:
      return type
  }
}
