import type { Api, BodyPart, Json, JsonSchema, Operation, Parameter } from '@artificer/generator/ir'
import { isObject, keywordsOf, setOwn, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'
import { sdkFinding, type Finding } from './finding.ts'
import { objectNamesOf } from './object-names.ts'
import { schemaFindings } from './schema-findings.ts'
import { decoded, decodeStyled, shapeOf, type Shape } from './style.ts'
import { typed, type Raw } from './typed.ts'

/** One `name=value` of a query or a form; `rawValue` is still encoded. */
export interface Pair {
  name: string
  rawValue: string
  value: string
}

/** Splits a query; a pair whose encoding is broken is a finding. `+` is a space, as forms have it. */
export const parsePairs = (text: string, place: 'query' | 'body'): { pairs: Pair[]; findings: Finding[] } => {
  const findings: Finding[] = []
  const pairs = text.split('&').flatMap((piece): Pair[] => {
    if (piece === '') return []
    const at = piece.indexOf('=')
    const [rawName, rawValue] = at < 0 ? [piece, ''] : [piece.slice(0, at), piece.slice(at + 1)]
    const [name, value] = [decoded(rawName.replaceAll('+', ' ')), decoded(rawValue.replaceAll('+', ' '))]
    if (name !== undefined && value !== undefined) return [{ name, rawValue, value }]
    findings.push(sdkFinding('encoding', `${place}:${rawName}`, 'the percent-encoding is not valid UTF-8'))
    return []
  })
  return { pairs, findings }
}

/** Carries the position in the `next` URLs that the mock makes for lists that page by links. */
export const MOCK_CURSOR = 'mock_cursor'

const FORBIDDEN_IN_QUERY = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%[\]|]/

/** Reads the query by the styles of its parameters, and finds what is unknown, missing, repeated or out of range. */
export const readQuery = (
  operation: Operation,
  query: string,
  context: { api: Api; schemas: Schemas; credentialNames: ReadonlySet<string> },
): { values: JsonObject; findings: Finding[] } => {
  const { pairs, findings } = parsePairs(query, 'query')
  if (FORBIDDEN_IN_QUERY.test(query))
    findings.push(sdkFinding('encoding', 'query', 'a character of the query must be percent-encoded'))
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query')
  const values: JsonObject = {}
  const used = new Set<string>([
    MOCK_CURSOR,
    ...operation.fixedQuery.map(({ name }) => name),
    ...context.credentialNames,
  ])
  for (const parameter of parameters) {
    const read = readParameter(parameter, pairs, used, context)
    findings.push(...read.findings)
    if (read.value !== undefined) setOwn(values, parameter.name, read.value)
  }
  findings.push(...fixedFindings(operation, pairs))
  if (!operation.parameters.some((parameter) => parameter.in === 'querystring'))
    findings.push(...unknownFindings(pairs, used))
  return { values, findings }
}

const fixedFindings = (operation: Operation, pairs: readonly Pair[]): Finding[] =>
  operation.fixedQuery
    .filter(({ name, value }) => !pairs.some((pair) => pair.name === name && pair.value === value))
    .map(({ name, value }) =>
      sdkFinding('fixed-query', `query:${name}`, `\`${name}=${value}\` is part of the path and must be sent`),
    )

const unknownFindings = (pairs: readonly Pair[], used: ReadonlySet<string>): Finding[] =>
  [...new Set(pairs.map(({ name }) => name))]
    .filter((name) => !used.has(name))
    .map((name) => sdkFinding('unknown-query', `query:${name}`, `the operation has no query parameter \`${name}\``))

interface Read {
  value?: Json
  findings: Finding[]
}

const readParameter = (
  parameter: Parameter,
  pairs: readonly Pair[],
  used: Set<string>,
  context: { api: Api; schemas: Schemas },
): Read => {
  const where = `query:${parameter.name}`
  const raw =
    parameter.mediaType === undefined
      ? rawOf(fieldOf(parameter, context.api), pairs, used)
      : firstOf(parameter, pairs, used)
  if (raw === undefined) {
    return { findings: parameter.required ? [sdkFinding('missing-parameter', where, 'the parameter is required')] : [] }
  }
  const value = parameter.mediaType === undefined ? typed(raw, parameter.schema, context.schemas) : contentOf(raw)
  if (value === undefined) return { findings: [sdkFinding('content', where, `the value is no ${parameter.mediaType}`)] }
  const repeated = repeats(parameter, pairs, context.api)
    ? [sdkFinding('repeated-query', where, 'the parameter is sent more than once')]
    : []
  return { value, findings: [...repeated, ...schemaFindings(parameter.schema, value, where, context.schemas)] }
}

const repeats = (parameter: Parameter, pairs: readonly Pair[], api: Api): boolean => {
  const isList = shapeOf(parameter.type, api) === 'array' && parameter.explode
  return !isList && parameter.style !== 'deepObject' && pairs.filter(({ name }) => name === parameter.name).length > 1
}

const firstOf = (parameter: Parameter, pairs: readonly Pair[], used: Set<string>): string | undefined => {
  used.add(parameter.name)
  return pairs.find(({ name }) => name === parameter.name)?.value
}

const contentOf = (raw: Raw): Json | undefined => {
  try {
    return typeof raw === 'string' ? (JSON.parse(raw) as Json) : undefined
  } catch {
    return undefined
  }
}

/** A query parameter or a field of a form, as far as its style matters. */
type Field = Pick<Parameter, 'name' | 'style' | 'explode'> & { shape: Shape; names: string[] | 'any' }

const fieldOf = (parameter: Parameter, api: Api): Field => ({
  ...parameter,
  shape: shapeOf(parameter.type, api),
  names: objectNamesOf(parameter.type, api),
})

/** Reads a field of a url-encoded form, which is written as a query is. */
export const readFormField = (
  part: BodyPart,
  schema: JsonSchema,
  pairs: readonly Pair[],
  used: Set<string>,
  schemas: Schemas,
): Json | undefined => {
  const properties = keywordsOf(schemas.resolve(schema))['properties']
  const shape = part.repeated ? 'array' : isObject(properties) ? 'object' : 'scalar'
  const raw = rawOf({ ...part, shape, names: isObject(properties) ? Object.keys(properties) : [] }, pairs, used)
  return raw === undefined ? undefined : typed(raw, schema, schemas)
}

const rawOf = (field: Field, pairs: readonly Pair[], used: Set<string>): Raw | undefined => {
  if (field.style === 'deepObject') return deepObject(field.name, pairs, used)
  if (field.shape === 'object' && field.explode) return exploded(field.names, pairs, used)
  used.add(field.name)
  const mine = pairs.filter(({ name }) => name === field.name)
  const [first] = mine
  if (first === undefined) return undefined
  if (field.shape === 'array' && field.explode) return mine.map(({ value }) => value)
  return field.shape === 'scalar'
    ? first.value
    : decodeStyled({ ...field, in: 'query' }, first.rawValue.replaceAll('+', '%20'), field.shape)
}

/** An exploded object is spread over the query: its members are parameters of their own. */
const exploded = (names: string[] | 'any', pairs: readonly Pair[], used: Set<string>): Raw | undefined => {
  const mine = pairs.filter(({ name }) => (names === 'any' ? !used.has(name) : names.includes(name)))
  for (const { name } of mine) used.add(name)
  return mine.length === 0 ? undefined : Object.fromEntries(mine.map(({ name, value }) => [name, value]))
}

/** `filter[a]=1&filter[b][c]=2&filter[d][]=3`. */
const deepObject = (name: string, pairs: readonly Pair[], used: Set<string>): Raw | undefined => {
  const mine = pairs.filter((pair) => pair.name.startsWith(`${name}[`) && pair.name.endsWith(']'))
  if (mine.length === 0) return undefined
  const root: { [key: string]: Raw } = Object.create(null) as { [key: string]: Raw }
  for (const pair of mine) {
    used.add(pair.name)
    place(root, pair.name.slice(name.length + 1, -1).split(']['), pair.value)
  }
  return root
}

const place = (target: { [key: string]: Raw }, keys: readonly string[], value: string): void => {
  const [key = '', ...rest] = keys
  const present = target[key]
  if (rest.length === 0)
    target[key] = present === undefined ? value : [...(Array.isArray(present) ? present : [present]), value]
  else if (rest.length === 1 && rest[0] === '') target[key] = [...(Array.isArray(present) ? present : []), value]
  else {
    const inner =
      typeof present === 'object' && !Array.isArray(present) ? present : (Object.create(null) as { [key: string]: Raw })
    target[key] = inner
    place(inner, rest, value)
  }
}
