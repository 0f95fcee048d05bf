import { child, elements, entries, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Argument, Operation, OperationExample, SecurityScheme } from '../api.ts'
import { offeredBodies } from '../bodies.ts'
import type { Json } from '../models.ts'
import { buildArguments } from './arguments.ts'
import { buildBody } from './bodies.ts'
import type { BuildContext } from './build-context.ts'
import { buildErrors } from './errors.ts'
import type { ErrorRegistry } from './errors.ts'
import { bodyValues, vendorExamples } from './examples.ts'
import { deprecation } from './life-cycle.ts'
import { skippedLanguages } from './naming.ts'
import { buildParameters } from './parameters.ts'
import type { FoundOperation } from './paths.ts'
import { placeOf } from './registry.ts'
import { buildResponses } from './responses.ts'
import type { BuiltResponse } from './responses.ts'
import { buildResult } from './results.ts'
import { buildIdempotency, buildRetry } from './retries.ts'
import { buildSecurity } from './security.ts'
import { ownServers, serviceName } from './servers.ts'
import { successOf } from './success.ts'

/** An operation whose schemas are typed; what follows from the types of other operations comes later. */
export interface Draft {
  found: FoundOperation
  parameters: Operation['parameters']
  body: Operation['body']
  responses: BuiltResponse[]
}

export function draftOperation(context: BuildContext, found: FoundOperation): Draft {
  return {
    found,
    parameters: buildParameters(context, found.id, found.path, found.pathItem, found.node),
    body: buildBody(context, found.id, found.node),
    responses: buildResponses(context, found.id, found.node),
  }
}

export interface OperationNaming {
  resource: string[]
  method: string
  naming: Operation['naming']
}

/** Settles everything about an operation but its name, which needs all of them. */
export function completeOperation(
  context: BuildContext,
  draft: Draft,
  shared: { root: Node; schemes: readonly SecurityScheme[]; errors: ErrorRegistry },
): Omit<Operation, keyof OperationNaming> {
  const { found, parameters, body } = draft
  const { node, httpMethod } = found
  const inferred: Operation['inferred'] = []
  const note = (fact: string, from: string): void => void inferred.push({ fact, from })
  const isSuccess = successOf(draft.responses.map(({ response }) => response))
  const successes = draft.responses.filter(({ response }) => isSuccess(response.status))
  const result = buildResult(context, { id: found.id, operation: node, httpMethod, parameters, body, successes, note })
  const { idempotency, inferredFrom } = buildIdempotency(context, node, httpMethod, parameters)
  if (inferredFrom !== undefined) note('idempotency key', inferredFrom)
  noteBody(context, draft, note)
  const args = buildArguments(context.schemas, {
    path: found.path,
    parameters,
    body,
    idempotency,
    schemes: shared.schemes,
  })
  const servers = ownServers(context, found.pathItem, node)
  return {
    id: found.id,
    place: placeOf(node),
    ...texts(node, found.pathItem),
    httpMethod,
    path: found.path,
    fixedQuery: found.fixedQuery,
    tags: elements(child(node, 'tags')).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    ...externalDocs(node),
    ...optional('service', serviceName(context, node)),
    ...optional('servers', servers),
    parameters,
    ...optional('body', body),
    arguments: args,
    responses: draft.responses.map(({ response }) => response),
    ...result,
    idempotency,
    ...buildRetry(context, node, found.httpMethod),
    security: buildSecurity(context, shared.root, node, shared.schemes),
    errors: buildErrors(context, shared.errors, draft.responses, isSuccess),
    examples: buildExamples(context, draft, args),
    ...(isUsageExample(node) ? { isUsageExample: true } : {}),
    skip: skippedLanguages(context, node, found.pathItem),
    inferred,
  }
}

/** What the document leaves open about the body. */
function noteBody(context: BuildContext, { body, found }: Draft, note: (fact: string, from: string) => void): void {
  if (body === undefined) return
  const written = context.resolver.follow(child(found.node, 'requestBody'))
  if (body.required && member(written, 'required') === undefined) note('a required body', 'its required members')
  const offered = offeredBodies(body).map(({ mediaType }) => mediaType)
  const leftOut = body.content.flatMap(({ mediaType, isLeftOut }) => (isLeftOut === true ? [mediaType] : []))
  if (offered.length > 1) note(`a body of ${offered.join(' or ')}`, 'what is given, or the option `contentType`')
  if (leftOut.length > 0)
    note(
      `a body of ${offered.join(' or ')}`,
      `the preference over ${leftOut.join(', ')} (\`bodies\` in the configuration)`,
    )
}

export function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V })
}

function texts(node: Node, pathItem: Node): Pick<Operation, 'operationId' | 'summary' | 'description' | 'deprecated'> {
  return {
    ...optional('operationId', textOf(node, 'operationId')),
    ...optional('summary', textOf(node, 'summary') ?? textOf(pathItem, 'summary')),
    ...optional('description', textOf(node, 'description') ?? textOf(pathItem, 'description')),
    ...optional('deprecated', deprecation(node)),
  }
}

function externalDocs(node: Node): Pick<Operation, 'externalDocs'> {
  const docs = child(node, 'externalDocs')
  const url = textOf(docs, 'url')
  const description = textOf(docs, 'description')
  return url === undefined ? {} : { externalDocs: { url, ...optional('description', description) } }
}

/** Named examples of the body, each with the parameters' own examples and the response of the same name; else of the response or the parameters alone. */
function buildExamples(context: BuildContext, draft: Draft, args: readonly Argument[]): OperationExample[] {
  const whole = vendorExamples(draft.found.node, args)
  if (whole.length > 0) return whole
  const parameters = parameterValues(draft, args)
  const bodies = bodyExamples(context, draft)
  const responses = draft.responses
    .filter(({ response }) => response.status.startsWith('2'))
    .flatMap(({ response }) => response.content.flatMap(({ examples }) => examples))
  if (bodies.length === 0 && responses.length === 0)
    return Object.keys(parameters).length === 0 ? [] : [{ name: 'example', request: parameters }]
  if (bodies.length === 0) {
    return responses.slice(0, 1).map(({ name, summary, value }) => ({
      name,
      ...optional('summary', summary),
      request: parameters,
      response: value,
    }))
  }
  return bodies.map(({ name, summary, value }) => {
    const response =
      responses.find((candidate) => candidate.name === name) ?? (bodies.length === 1 ? responses[0] : undefined)
    return {
      name,
      ...optional('summary', summary),
      request: { ...parameters, ...bodyValues(value, args) },
      ...optional('response', response?.value),
    }
  })
}

function isUsageExample(node: Node): boolean {
  const value = member(node, 'x-speakeasy-usage-example')
  return value === true || isObject(value)
}

function parameterValues({ parameters }: Draft, args: readonly Argument[]): { [key: string]: Json } {
  const keys = new Set(args.map(({ key }) => key))
  const values = parameters.flatMap((parameter): [string, Json][] => {
    const key = `${parameter.in}:${parameter.name}`
    return parameter.example !== undefined && keys.has(key) ? [[key, parameter.example]] : []
  })
  return Object.fromEntries(values)
}

function bodyExamples(context: BuildContext, draft: Draft): { name: string; summary?: string; value: Json }[] {
  const content = draft.body?.content[0]
  if (content === undefined) return []
  const body = context.resolver.follow(child(draft.found.node, 'requestBody'))
  const media = context.resolver.follow(child(context.resolver.follow(child(body, 'content')), content.mediaType))
  const named = entries(child(media, 'examples')).flatMap(([name, written]) => {
    const example = context.resolver.follow(written)
    const value = member(example, 'value')
    return value === undefined
      ? []
      : [{ name, ...optional('summary', textOf(example, 'summary')), value: value as Json }]
  })
  const single = member(media, 'example')
  return named.length > 0 || single === undefined ? named : [{ name: 'example', value: single as Json }]
}
