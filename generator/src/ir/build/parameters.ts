import { child, elements, entries, has, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Parameter, ParameterLocation, ParameterStyle } from '../api.ts'
import type { OperationId } from '../ids.ts'
import type { Json } from '../models.ts'
import type { BuildContext } from './build-context.ts'
import { givenNameOf } from './given-names.ts'
import { deprecation } from './life-cycle.ts'
import { isEndless } from './numbers.ts'
import { exampleOf } from './objects.ts'

/** The parameters of an operation and of its path, the operation's own first to count; those that the path lacks are added. */
export function buildParameters(
  context: BuildContext,
  id: OperationId,
  path: string,
  pathItem: Node,
  operation: Node,
): Parameter[] {
  const found = new Map<string, { parameter: Parameter; node: Node }>()
  for (const owner of [pathItem, operation]) {
    for (const element of elements(child(owner, 'parameters'))) {
      const node = context.resolver.follow(element)
      const parameter = buildParameter(context, id, node)
      if (parameter !== undefined) found.set(`${parameter.in}\0${parameter.name}`, { parameter, node })
    }
  }
  const declared = [...found.values()].filter(({ parameter, node }) => isInPath(context, path, parameter, node))
  return [
    ...declared.map(({ parameter }) => parameter),
    ...undeclaredInPath(
      context,
      path,
      declared.map(({ parameter }) => parameter),
      operation,
    ),
  ]
}

/** Names between braces, in order. */
export function templateNames(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] as string)
}

function isInPath(context: BuildContext, path: string, parameter: Parameter, node: Node): boolean {
  if (parameter.in !== 'path' || templateNames(path).includes(parameter.name)) return true
  const message = `the path parameter ${JSON.stringify(parameter.name)} is not in the path, so it cannot be sent`
  context.collector.warning(
    'parameter/not-in-path',
    node,
    message,
    `write {${parameter.name}} into the path, or leave the parameter out`,
  )
  return false
}

function undeclaredInPath(context: BuildContext, path: string, declared: Parameter[], operation: Node): Parameter[] {
  const names = new Set(declared.filter((parameter) => parameter.in === 'path').map(({ name }) => name))
  return [...new Set(templateNames(path))]
    .filter((name) => !names.has(name))
    .map((name) => {
      const cure = `declare it: { name: ${name}, in: path, required: true, schema: … }`
      context.collector.warning(
        'parameter/undeclared',
        operation,
        `the path parameter ${JSON.stringify(name)} is not declared; it is taken as a string`,
        cure,
      )
      return {
        in: 'path',
        name,
        required: true,
        type: { kind: 'string' },
        schema: { type: 'string' },
        style: 'simple',
        explode: false,
        allowReserved: false,
      }
    })
}

const LOCATIONS = new Set(['path', 'query', 'header', 'cookie', 'querystring'])

function buildParameter(context: BuildContext, operation: OperationId, node: Node): Parameter | undefined {
  const name = member(node, 'name')
  const location = member(node, 'in')
  if (typeof name !== 'string' || typeof location !== 'string' || !LOCATIONS.has(location)) {
    const cure = 'give it a `name`, and `in` as path, query, header or cookie'
    if (isObject(node.value) && Object.keys(node.value).length > 0)
      context.collector.error('parameter/invalid', node, 'the parameter has no name or no known place', cure)
    return undefined
  }
  if (!isSendable(context, node, name, location)) return undefined
  return complete(context, operation, node, name, location as ParameterLocation)
}

/** Names of headers and cookies are tokens (RFC 9110, 5.6.2; RFC 6265, 4.1.1): anything else would be another header. */
function isSendable(context: BuildContext, node: Node, name: string, location: string): boolean {
  if (location !== 'header' && location !== 'cookie') return true
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
    const message = `${JSON.stringify(name)} cannot be the name of a ${location}`
    context.collector.error('parameter/name', child(node, 'name'), message, 'write letters, digits and hyphens')
    return false
  }
  if (location === 'cookie' || !FRAMING_HEADERS.has(name.toLowerCase())) return true
  const message = `the header ${JSON.stringify(name)} is for the transport to set; it is no argument`
  context.collector.warning('parameter/framing', node, message, 'leave the parameter out')
  return false
}

/** Headers that say how a message is cut and carried (RFC 9110, 7.6.1; RFC 9112). */
const FRAMING_HEADERS = new Set([
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

function complete(
  context: BuildContext,
  operation: OperationId,
  node: Node,
  name: string,
  location: ParameterLocation,
): Parameter {
  const [mediaType, media] = entries(child(node, 'content'))[0] ?? []
  const schema = media === undefined ? schemaNode(context, node) : child(context.resolver.follow(media), 'schema')
  const style = styleOf(context, node, location)
  const description = textOf(node, 'description')
  const deprecated = deprecation(node)
  const givenName = givenNameOf(node, 'parameter') ?? givenNameOf(schema, 'parameter')
  const resolved = typeof member(schema, '$ref') === 'string' ? context.resolver.follow(schema) : schema
  return {
    in: location,
    name,
    required: location === 'path' || member(node, 'required') === true,
    type: context.schemas.typeOf(schema, {
      kind: 'origin',
      origin: { kind: 'operation', operation, role: 'parameter', detail: name },
    }),
    schema: context.schemas.schemaOf(schema),
    style,
    explode: explodeOf(node, style),
    allowReserved: member(node, 'allowReserved') === true,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(givenName === undefined ? {} : { givenName }),
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(has(resolved, 'default') && !isEndless(member(resolved, 'default'))
      ? { default: member(resolved, 'default') as Json }
      : {}),
    ...parameterExample(context, node, schema),
  }
}

/** 2.0 had the schema's keywords on the parameter itself; documents still do. */
function schemaNode(context: BuildContext, node: Node): Node {
  if (has(node, 'schema')) return child(node, 'schema')
  const keywords = Object.entries(node.value as object).filter(([key]) => SCHEMA_KEYWORDS.has(key))
  if (keywords.length === 0) return { ...child(node, 'schema'), value: { type: 'string' } }
  const cure = 'move the keywords into `schema`'
  context.collector.warning(
    'parameter/schema',
    node,
    'the parameter has no `schema`; its own keywords are read as one',
    cure,
  )
  return { ...node, value: Object.fromEntries(keywords) }
}

const SCHEMA_KEYWORDS = new Set([
  'type',
  'format',
  'items',
  'enum',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'oneOf',
  'anyOf',
  'allOf',
])

const STYLES: { [location in ParameterLocation]: readonly ParameterStyle[] } = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
  querystring: ['form'],
}

function styleOf(context: BuildContext, node: Node, location: ParameterLocation): ParameterStyle {
  const allowed = STYLES[location]
  const style = member(node, 'style')
  const first = allowed[0] as ParameterStyle
  if (style === undefined || allowed.includes(style as ParameterStyle))
    return (style as ParameterStyle | undefined) ?? first
  const message = `the style ${JSON.stringify(style)} is none of ${location} parameters; ${JSON.stringify(first)} is used`
  context.collector.warning('parameter/style', child(node, 'style'), message, `use one of ${allowed.join(', ')}`)
  return first
}

function explodeOf(node: Node, style: ParameterStyle): boolean {
  const explode = member(node, 'explode')
  return typeof explode === 'boolean' ? explode : style === 'form' || style === 'cookie' || style === 'deepObject'
}

function parameterExample(context: BuildContext, node: Node, schema: Node): { example?: Json } {
  if (has(node, 'example')) return { example: member(node, 'example') as Json }
  const [, named] = entries(child(node, 'examples'))[0] ?? []
  if (named !== undefined) {
    const value = member(context.resolver.follow(named), 'value')
    if (value !== undefined) return { example: value as Json }
  }
  return exampleOf(schema)
}
