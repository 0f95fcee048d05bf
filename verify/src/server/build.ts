/** Requests of an operation, written from wire values by OpenAPI's rules of style and explode. */
import type { BodyContent, Json, Operation, Parameter, SecurityScheme } from '@artificer/generator/ir'
import { isObject } from '@artificer/mock/data'
import type { CallValues } from '../cases/call-values.ts'
import type { Secrets } from '../cases/client-options.ts'
import type { PlainRequest } from './send.ts'

/** The request without credentials. */
export function requestOf(operation: Operation, values: CallValues): PlainRequest {
  const given = operation.parameters.flatMap((parameter) => {
    const value = values[`${parameter.in}:${parameter.name}`]
    return value === undefined ? [] : [{ parameter, value }]
  })
  const inPlace = (place: Parameter['in']) => given.filter(({ parameter }) => parameter.in === place)
  const path = inPlace('path').reduce(
    (template, { parameter, value }) => template.replaceAll(`{${parameter.name}}`, () => pathText(parameter, value)),
    operation.path,
  )
  const query = [
    ...operation.fixedQuery.map(({ name, value }) => pair(name, value)),
    ...inPlace('query').flatMap(({ parameter, value }) => queryPairs(parameter, value)),
  ]
  const cookies = inPlace('cookie').map(
    ({ parameter, value }) => `${parameter.name}=${encodeURIComponent(joined(value))}`,
  )
  const { headers, body } = bodyOf(operation, values)
  return {
    method: operation.httpMethod,
    target: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: [
      ...inPlace('header').map(({ parameter, value }): [string, string] => [parameter.name, joined(value)]),
      ...(cookies.length > 0 ? [['cookie', cookies.join('; ')] as [string, string]] : []),
      ...headers,
    ],
    ...(body !== undefined && { body }),
  }
}

/** The request with the first set of credentials that its operation allows. */
export function authorised(
  request: PlainRequest,
  { security }: Operation,
  schemes: readonly SecurityScheme[],
  secrets: Secrets,
): PlainRequest {
  const [set = []] = security
  return set.reduce((sent, { scheme: id }) => {
    const scheme = schemes.find((one) => one.id === id)
    return scheme === undefined ? sent : withCredential(sent, scheme, secrets)
  }, request)
}

function withCredential(request: PlainRequest, scheme: SecurityScheme, { first, second }: Secrets): PlainRequest {
  const withHeader = (name: string, value: string): PlainRequest => ({
    ...request,
    headers: [...request.headers, [name, value]],
  })
  if (scheme.kind === 'basic') return withHeader('authorization', `Basic ${btoa(`${first}:${second}`)}`)
  if (scheme.kind === 'mutualTls' || scheme.kind === 'unknown') return request
  if (scheme.kind !== 'apiKey') return withHeader('authorization', `Bearer ${first}`)
  if (scheme.in === 'header') return withHeader(scheme.name, first)
  if (scheme.in === 'cookie') return withHeader('cookie', `${scheme.name}=${first}`)
  const mark = request.target.includes('?') ? '&' : '?'
  return { ...request, target: `${request.target}${mark}${pair(scheme.name, first)}` }
}

const textOf = (value: Json): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const pair = (name: string, value: Json): string => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`

const joined = (value: Json, separator = ',', write: (one: Json) => string = textOf): string => {
  if (Array.isArray(value)) return value.map(write).join(separator)
  return isObject(value) ? Object.entries(value).flat().map(write).join(separator) : write(value)
}

const encoded = (value: Json): string => encodeURIComponent(textOf(value))

function pathText({ name, style, mediaType }: Parameter, value: Json): string {
  if (mediaType !== undefined) return encodeURIComponent(JSON.stringify(value))
  const text = joined(value, style === 'label' ? '.' : ',', encoded)
  return style === 'label' ? `.${text}` : style === 'matrix' ? `;${name}=${text}` : text
}

function queryPairs(
  { name, style, explode, mediaType }: Pick<Parameter, 'name' | 'style' | 'explode' | 'mediaType'>,
  value: Json,
): string[] {
  if (mediaType !== undefined) return [pair(name, JSON.stringify(value))]
  if (style === 'deepObject' && isObject(value))
    return Object.entries(value).map(([member, inner]) => pair(`${name}[${member}]`, inner))
  if (Array.isArray(value) && explode) return value.map((item) => pair(name, item))
  if (isObject(value) && explode) return Object.entries(value).map(([member, inner]) => pair(member, inner))
  const separators: { [style: string]: string } = { spaceDelimited: '%20', pipeDelimited: '%7C' }
  return [`${encodeURIComponent(name)}=${joined(value, separators[style] ?? ',', encoded)}`]
}

type Sent = Pick<PlainRequest, 'headers' | 'body'>

function bodyOf(operation: Operation, values: CallValues): Sent {
  const content = operation.body?.content[0]
  const value = content && bodyValue(operation, values)
  if (content === undefined || value === undefined) return { headers: [] }
  if (content.kind === 'multipart' && isObject(value)) return { headers: [], body: formOf(content, value) }
  const type: [string, string][] = [['content-type', content.mediaType]]
  if (content.kind === 'json') return { headers: type, body: JSON.stringify(value) }
  if (content.kind === 'form' && isObject(value)) return { headers: type, body: encodedForm(content, value) }
  return { headers: type, body: textOf(value) }
}

/** The body that the arguments make; undefined where nothing of it is given. */
export function bodyValue({ arguments: all, body }: Operation, values: CallValues): Json | undefined {
  if (values['body'] !== undefined) return values['body']
  const members = all.flatMap(({ key, source, name }): [string, Json][] =>
    source === 'body' && values[key] !== undefined ? [[name, values[key]]] : [],
  )
  return members.length > 0 || body?.required === true ? Object.fromEntries(members) : undefined
}

function formOf(content: BodyContent, value: { [name: string]: Json }): FormData {
  const form = new FormData()
  for (const { name, kind, mediaTypes, repeated } of content.parts) {
    const own = value[name]
    if (own === undefined) continue
    for (const one of repeated && Array.isArray(own) ? own : [own]) {
      const type = mediaTypes[0]?.replace('/*', '/octet-stream') ?? 'application/octet-stream'
      if (kind === 'file') form.append(name, new File([textOf(one)], 'a.bin', { type }))
      else form.append(name, textOf(one))
    }
  }
  return form
}

const encodedForm = ({ parts }: BodyContent, value: { [name: string]: Json }): string =>
  Object.entries(value)
    .flatMap(([name, member]) => {
      const part = parts.find((one) => one.name === name)
      return queryPairs({ name, style: part?.style ?? 'form', explode: part?.explode ?? true }, member)
    })
    .join('&')
