/** Requests that a server must refuse, each wrong in one way. */
import type { Json, Operation } from '@artificer/generator/ir'
import { isObject, keywordsOf, type Schemas } from '@artificer/mock/data'
import type { CallValues } from '../cases/call-values.ts'
import { bodyValue, requestOf } from './build.ts'
import type { PlainRequest } from './send.ts'

export interface WrongRequest {
  label: string
  request: PlainRequest
}

/** With credentials still to be added. */
export function wrongRequests(operation: Operation, values: CallValues, schemas: Schemas): WrongRequest[] {
  return [...wrongParameters(operation, values, schemas), ...wrongBodies(operation, values, schemas)]
}

/** Text where a number must stand. */
function wrongParameters(operation: Operation, values: CallValues, schemas: Schemas): WrongRequest[] {
  const query = operation.parameters.filter(
    (parameter) => parameter.in === 'query' && parameter.mediaType === undefined,
  )
  const typed = query.find(({ schema }) =>
    ['integer', 'number', 'boolean'].includes(String(keywordsOf(schemas.resolve(schema))['type'])),
  )
  const needed = query.find(({ required }) => required)
  const { [`query:${needed?.name}`]: _left, ...without } = values
  return [
    ...(typed === undefined
      ? []
      : [
          {
            label: `text for the ${keywordsOf(schemas.resolve(typed.schema))['type'] as string} ${typed.name}`,
            request: requestOf(operation, { ...values, [`query:${typed.name}`]: 'no such value' }),
          },
        ]),
    ...(needed === undefined ? [] : [{ label: `no ${needed.name}`, request: requestOf(operation, without) }]),
  ]
}

function wrongBodies(operation: Operation, values: CallValues, schemas: Schemas): WrongRequest[] {
  const content = operation.body?.content[0]
  const value = bodyValue(operation, values)
  if (content?.kind !== 'json' || value === undefined) return []
  const plain = requestOf(operation, values)
  const wrong: { label: string; value: Json }[] = [
    { label: 'a list for the body', value: [[]] },
    ...(isObject(value) ? wrongMembers(value) : []),
  ]
  return [
    { label: 'a body that is no JSON', request: { ...plain, body: '{"' } },
    ...wrong
      .filter((one) => !schemas.fits(content.schema, one.value))
      .map((one) => ({ label: one.label, request: { ...plain, body: JSON.stringify(one.value) } })),
  ]
}

/** Each member once left out, and once of another type; what the schema allows all the same is sorted out. */
const wrongMembers = (value: { [name: string]: Json }): { label: string; value: Json }[] =>
  Object.keys(value).flatMap((name) => {
    const { [name]: _left, ...without } = value
    return [
      { label: `no ${name}`, value: without },
      { label: `a list of lists for ${name}`, value: { ...value, [name]: [[[]]] } },
    ]
  })
