import type { BodyContent, Operation, Parameter, Result } from '../../ir/api.ts'
import { type BodyChoice, bodyChoices, bodyShape, isSendable } from '../../ir/index.ts'
import { argumentNames } from '../arguments.ts'
import { streamOf } from '../declarations/events.ts'
import { flagOf } from '../declarations/params.ts'
import type { EmitContext } from '../context.ts'
import type { ExportedSymbol } from '../printer/source-file.ts'
import { NameValue, type Value } from '../printer/value.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'
import { bodyParts } from './body-parts.ts'
import { declaredErrors } from './declared-errors.ts'
import { mayBeObject } from './object-types.ts'
import { pageSpec } from './page-spec.ts'
import { operationSecurity } from './security.ts'
import { operationServer } from './servers.ts'
import { streamSpec } from './stream-spec.ts'

/** The members of an operation's record: what differs from the defaults of the runtime, and nothing else. */
export function operationRecord(
  context: EmitContext,
  operation: Operation,
  scope: Scope,
): { [member: string]: Value | undefined } {
  const content = operation.body?.content[0]
  return {
    method: operation.httpMethod,
    path: pathTemplate(context, operation),
    fixedQuery: encodedQuery(operation),
    ...(context.api.services.length > 0 ? { service: operation.service } : {}),
    baseURL: operationServer(context.api, operation),
    ...body(context, operation, content, scope),
    ...argumentMembers(context, operation, scope),
    ...resultMembers(context, operation, scope),
    ...behaviour(context, operation, scope),
    security: operationSecurity(context, operation),
    ...errorMembers(context, operation, scope),
  }
}

/** The path, encoded, with the names of arguments in it. */
function pathTemplate(context: EmitContext, operation: Operation): string {
  const names = argumentNames(context, operation)
  const inPath = new Map(
    operation.arguments.flatMap(({ source, key, name, positional }) =>
      source === 'path' && !positional ? [[name, names(key)]] : [],
    ),
  )
  return operation.path.replaceAll(/\{([^{}]+)\}|[^\w\-.~!$&'()*+,;=:@/%]/gu, (whole, name?: string) => {
    // What a path may not hold is encoded (RFC 3986, 3.3); what is encoded already stays.
    if (name === undefined) return encoded(whole)
    const argument = inPath.get(name)
    return argument === undefined ? whole : `{${argument}}`
  })
}

function encodedQuery({ fixedQuery }: Operation): string | undefined {
  if (fixedQuery.length === 0) return undefined
  return fixedQuery.map(({ name, value }) => `${encoded(name)}=${encoded(value)}`).join('&')
}

/** Half of a character goes out as the sign that stands for what cannot be read. */
const encoded = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'))

/** Where arguments go and how they are written; the function that does it stands first. */
function argumentMembers(
  context: EmitContext,
  operation: Operation,
  scope: Scope,
): { [member: string]: Value | undefined } {
  const members = { ...places(context, operation), ...styles(context, operation, scope) }
  const { headers, cookies, rename, writer } = members
  const isIn = (place: string): boolean => operation.arguments.some(({ source }) => source === place)
  const hasObjects = operation.parameters.some(
    ({ in: place, type }) => place === 'query' && mayBeObject(context.models, type),
  )
  const isOther = hasObjects || [headers, cookies, rename, writer].some((member) => member !== undefined)
  // A body that is not the object of its arguments, or not always sent.
  const hasBodyOfItsOwn = isIn('whole-body') || operation.body?.required === false
  const hasMore = isIn('query') || hasBodyOfItsOwn || operation.fixedQuery.length > 0
  // A page is asked for by the query unless there is more to say.
  const isPage = operation.result.kind === 'page' && !hasBodyOfItsOwn
  const placer =
    isOther || (isIn('path') && hasMore)
      ? runtime.inPlaces
      : isIn('path')
        ? runtime.inPath
        : isPage
          ? undefined
          : isIn('query')
            ? runtime.inQuery
            : hasMore
              ? runtime.inBody
              : undefined
  return { arguments: placer && new NameValue(scope.runtime(placer)), ...members }
}

function errorMembers(
  context: EmitContext,
  operation: Operation,
  scope: Scope,
): { [member: string]: Value | undefined } {
  const errors = declaredErrors(context, operation, scope)
  return { errorClass: errors && new NameValue(scope.runtime(runtime.declaredError)), errors }
}

/** Where arguments go that would else go to the body or the query, and the names that differ from the wire's. */
function places(context: EmitContext, operation: Operation): { [member: string]: Value | undefined } {
  const names = argumentNames(context, operation)
  const inPlace = (place: string): string[] =>
    operation.arguments.flatMap(({ source, key }) => (source === place ? [names(key)] : []))
  const renamed = operation.arguments.filter(
    ({ key, name, source }) =>
      source !== 'whole-body' && names(key) !== name && (source !== 'path' || isMatrix(operation, name)),
  )
  return {
    query: operation.body === undefined ? undefined : some([...inPlace('query'), ...inPlace('querystring')]),
    headers: some(inPlace('header')),
    cookies: some(inPlace('cookie')),
    rename: renamed.length > 0 ? Object.fromEntries(renamed.map(({ key, name }) => [names(key), name])) : undefined,
  }
}

/** Of all styles in a path, only this one sends the parameter's name. */
function isMatrix({ parameters }: Operation, name: string): boolean {
  return parameters.some(
    (parameter) => parameter.in === 'path' && parameter.name === name && parameter.style === 'matrix',
  )
}

function some(names: string[]): string[] | undefined {
  return names.length > 0 ? names : undefined
}

function styles(context: EmitContext, operation: Operation, scope: Scope): { [member: string]: Value } {
  const names = argumentNames(context, operation)
  const entries = operation.parameters.flatMap((parameter): [string, Value][] => {
    const style = parameterStyle(parameter)
    const argument = operation.arguments.find(({ source, name }) => source === parameter.in && name === parameter.name)
    return style === undefined || argument === undefined ? [] : [[names(argument.key), style]]
  })
  if (entries.length === 0) return {}
  const isDeep = entries.every(([, style]) => JSON.stringify(style) === '{"style":"deepObject"}')
  const writer = isDeep ? runtime.deepWriter : runtime.styledWriter
  return { writer: new NameValue(scope.runtime(writer)), styles: Object.fromEntries(entries) }
}

function parameterStyle(parameter: Parameter): { [member: string]: Value } | undefined {
  if (parameter.in === 'querystring') return { whole: true, ...(isJson(parameter.mediaType) ? { json: true } : {}) }
  if (parameter.mediaType !== undefined) return isJson(parameter.mediaType) ? { json: true } : undefined
  const style = parameter.style === 'cookie' ? 'form' : parameter.style
  const isDefaultStyle = style === (parameter.in === 'query' || parameter.in === 'cookie' ? 'form' : 'simple')
  const isExploded = style === 'form' || style === 'deepObject'
  const members = {
    ...(isDefaultStyle ? {} : { style }),
    ...(parameter.explode === isExploded ? {} : { explode: parameter.explode }),
    ...(parameter.allowReserved ? { allowReserved: true } : {}),
  }
  return Object.keys(members).length > 0 ? members : undefined
}

function isJson(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^application\/(?:[^;]*\+)?json\b/i.test(mediaType)
}

const encoders = {
  json: runtime.encodeJson,
  form: runtime.encodeForm,
  multipart: runtime.encodeMultipart,
  binary: runtime.encodeBinary,
  text: runtime.encodeText,
  xml: runtime.encodeText,
}

/** Media types that an encoder writes unless told otherwise. */
const ownMediaTypes: { [kind: string]: string } = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
}

function body(
  context: EmitContext,
  operation: Operation,
  content: BodyContent | undefined,
  scope: Scope,
): { [member: string]: Value | undefined } {
  if (content === undefined) return {}
  const choices = bodyChoices(operation.body, context.models)
  const hasMembers = bodyShape(operation.body)?.kind !== 'whole'
  const whole = operation.arguments.find(({ source }) => source === 'whole-body')
  return {
    body: new NameValue(scope.runtime(choices === undefined ? encoderOf(context, content) : runtime.chooseBody)),
    wholeBody: whole === undefined || hasMembers ? undefined : argumentNames(context, operation)(whole.key),
    optionalBody: hasMembers && operation.body?.required === false ? true : undefined,
    ...(choices === undefined
      ? {
          mediaType: ownMediaTypes[content.kind] === content.mediaType ? undefined : sentMediaType(content),
          parts: bodyParts(context, operation, content),
        }
      : { bodies: choices.map((choice) => printChoice(context, operation, choice, scope)) }),
  }
}

function printChoice(
  context: EmitContext,
  operation: Operation,
  { content, takes, names, isWhole }: BodyChoice,
  scope: Scope,
): { [member: string]: Value | undefined } {
  return {
    mediaType: sentMediaType(content),
    encode: new NameValue(scope.runtime(encoderOf(context, content))),
    takes,
    names,
    whole: isWhole === true ? 'body' : undefined,
    parts: bodyParts(context, operation, content),
  }
}

function encoderOf({ options }: EmitContext, { kind }: BodyContent): ExportedSymbol {
  return kind === 'json' && options.int64 === 'bigint' ? runtime.encodeExactJson : encoders[kind]
}

/** A range cannot be sent: `image/*` leaves the choice to the content's own type. */
function sentMediaType({ mediaType }: BodyContent): string | undefined {
  return isSendable(mediaType) ? mediaType : undefined
}

const resultKinds: { readonly [kind: string]: ExportedSymbol } = { none: runtime.noResult, text: runtime.textResult }

function resultMembers(
  context: EmitContext,
  operation: Operation,
  scope: Scope,
): { [member: string]: Value | undefined } {
  const { result } = operation
  const kind = resultKinds[result.kind]
  return {
    result: kind && new NameValue(scope.runtime(kind)),
    // Of two results each call asks for its own.
    accept: flagOf(context, operation) === undefined ? acceptOf(result) : undefined,
  }
}

/** Media types that say what the runtime would not ask for by itself. */
export function acceptOf(result: Result): string | undefined {
  switch (result.kind) {
    case 'none':
      return undefined
    case 'binary':
      return result.mediaTypes.some((type) => type.includes('/') && type !== '*/*')
        ? result.mediaTypes.join(', ')
        : undefined
    case 'stream': {
      const own = result.stream.format === 'sse' ? 'text/event-stream' : 'application/jsonl'
      return result.mediaType === own ? undefined : result.mediaType
    }
    default:
      return result.mediaType === 'application/json' || !result.mediaType.includes('/') ? undefined : result.mediaType
  }
}

function behaviour(context: EmitContext, operation: Operation, scope: Scope): { [member: string]: Value | undefined } {
  const stream = streamOf(operation)
  return {
    timeout: operation.timeout === undefined ? undefined : operation.timeout * 1000,
    retry: retryMembers(operation),
    ...hedgeMembers(operation, scope),
    page:
      operation.result.kind === 'page' ? pageSpec(context, operation, operation.result.pagination, scope) : undefined,
    stream: stream === undefined ? undefined : streamSpec(context, operation, stream, scope, operationRecord),
    idempotency: idempotencyKey(operation),
  }
}

function hedgeMembers({ hedge }: Operation, scope: Scope): { [member: string]: Value | undefined } {
  if (hedge === undefined) return {}
  const { after } = hedge
  return {
    send: new NameValue(scope.runtime(runtime.hedged)),
    hedge: after.kind === 'time' ? { after: after.seconds * 1000 } : { percent: after.percent },
  }
}

/** Methods that the runtime repeats without being told. */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])

function idempotencyKey({ idempotency, arguments: all, httpMethod }: Operation): string | undefined {
  if (idempotency.kind === 'none') return undefined
  if (idempotency.kind === 'safe') return safeMethods.has(httpMethod) ? undefined : 'safe'
  const isArgument = all.some(
    ({ source, name }) => source === 'header' && name.toLowerCase() === idempotency.header.toLowerCase(),
  )
  return isArgument && !idempotency.auto ? undefined : idempotency.header
}

function retryMembers({ retry }: Operation): { [member: string]: Value | undefined } | undefined {
  if (retry === undefined) return undefined
  const { statuses, max, maxElapsed } = retry
  const members = { statuses, max, maxElapsed: maxElapsed === undefined ? undefined : maxElapsed * 1000 }
  return Object.values(members).some((value) => value !== undefined) ? members : undefined
}
