import type { Argument, BodyContent, Idempotency, Parameter, RequestBody, SecurityScheme } from '../api.ts'
import { bodyShape, modelsOf, offeredBodies } from '../bodies.ts'
import type { ObjectModel, Property, TypeRef } from '../models.ts'
import type { SchemaContext } from './context.ts'
import { templateNames } from './parameters.ts'
import { unionOf } from './unions.ts'

interface ArgumentSource {
  path: string
  parameters: readonly Parameter[]
  body: RequestBody | undefined
  idempotency: Idempotency
  schemes: readonly SecurityScheme[]
}

/** The method's arguments: the last path parameter, then required before optional, `id` first, then the document's order. */
export function buildArguments(context: SchemaContext, source: ArgumentSource): Argument[] {
  const last = templateNames(source.path).at(-1)
  const parameters = source.parameters
    .filter((parameter) => isArgument(parameter, source))
    .map((parameter) => fromParameter(parameter, last))
  const all = [...parameters, ...bodyArguments(context, source.body)]
  return all
    .map((argument, index) => ({ argument, index }))
    .toSorted((a, b) => rank(a.argument) - rank(b.argument) || a.index - b.index)
    .map(({ argument }) => argument)
}

function rank(argument: Argument): number {
  if (argument.positional) return -1
  return (argument.required ? 0 : 2) + (argument.name === 'id' ? 0 : 1)
}

/** Headers that the SDK sends itself are not asked for: what the standard excludes, credentials, and the idempotency key. */
function isArgument(parameter: Parameter, { idempotency, schemes }: ArgumentSource): boolean {
  const name = parameter.name.toLowerCase()
  if (parameter.in === 'header') {
    if (['accept', 'content-type', 'authorization'].includes(name)) return false
    if (idempotency.kind === 'key' && idempotency.header.toLowerCase() === name) return false
  }
  return !schemes.some(
    (scheme) => scheme.kind === 'apiKey' && scheme.in === parameter.in && scheme.name.toLowerCase() === name,
  )
}

function fromParameter(parameter: Parameter, last: string | undefined): Argument {
  return {
    key: `${parameter.in}:${parameter.name}`,
    source: parameter.in,
    name: parameter.name,
    positional: parameter.in === 'path' && parameter.name === last,
    required: parameter.required,
    type: parameter.type,
    ...documentation(parameter),
  }
}

function documentation(
  of: Parameter | Property,
): Pick<Argument, 'givenName' | 'description' | 'deprecated' | 'default'> {
  return {
    ...(of.givenName === undefined ? {} : { givenName: of.givenName }),
    ...(of.description === undefined ? {} : { description: of.description }),
    ...(of.deprecated === undefined ? {} : { deprecated: of.deprecated }),
    ...(of.default === undefined ? {} : { default: of.default }),
  }
}

function bodyArguments(context: SchemaContext, body: RequestBody | undefined): Argument[] {
  const offered = offeredBodies(body)
  if (body === undefined || offered.length === 0) return []
  const models = modelsOf(bodyShape(body)).flatMap((id) => {
    const model = context.built(id)
    return model?.kind === 'object' ? [model] : []
  })
  const whole = offered.filter(({ shape }) => shape.kind === 'whole')
  if (whole.length === 0) return propertyArguments(context, models, body.required)
  if (whole.length === offered.length) return [wholeArgument(context, body, whole, body.required)]
  return [...propertyArguments(context, models, false), wholeArgument(context, body, whole, false)]
}

function wholeArgument(
  context: SchemaContext,
  body: RequestBody,
  contents: readonly BodyContent[],
  required: boolean,
): Argument {
  return {
    key: 'body',
    source: 'whole-body',
    name: 'body',
    positional: false,
    required,
    type: joined(context, contents),
    ...(body.description === undefined ? {} : { description: body.description }),
  }
}

/** Every property of every alternative, once; required when each alternative requires it and the body itself is. */
function propertyArguments(context: SchemaContext, models: ObjectModel[], isBodyRequired: boolean): Argument[] {
  const found = new Map<string, Property[]>()
  for (const { properties } of models) {
    for (const property of properties)
      if (!property.readOnly) found.set(property.name, [...(found.get(property.name) ?? []), property])
  }
  return [...found].map(([name, properties]) => {
    const first = properties[0] as Property
    const isRequired = properties.length === models.length && properties.every(({ required }) => required)
    return {
      key: `body:${name}`,
      source: 'body',
      name,
      positional: false,
      required: isBodyRequired && isRequired,
      type: joined(context, properties),
      ...documentation(first),
    }
  })
}

function joined(context: SchemaContext, typed: readonly { type: TypeRef }[]): TypeRef {
  const [first, ...others] = typed.map(({ type }) => type)
  return first !== undefined && others.length === 0
    ? first
    : unionOf(
        context,
        typed.map(({ type }) => type),
      )
}
