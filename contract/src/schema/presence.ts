import { type AnySchema, defOf, isCodec } from './kinds.ts'

/** A request is what clients write, a response what servers write. */
export type Direction = 'request' | 'response'

/** Whether a member may be left out on the wire. A default, prefault or catch is optional in a request, present in a response. */
export function mayBeAbsent(schema: AnySchema, direction: Direction): boolean {
  return direction === 'request' ? absentInRequest(schema) : absentInResponse(schema)
}

function absentInRequest(schema: AnySchema): boolean {
  const def = defOf(schema)
  if (def.type === 'pipe' && defOf(def.in).type === 'transform') return absentInRequest(def.out)
  if (def.type === 'catch') return true
  return schema._zod.optin !== undefined || admitsUndefined(schema)
}

/** Whether `undefined` is one of a schema's values. JSON has no such value: what is undefined is absent. */
export function admitsUndefined(schema: AnySchema): boolean {
  const def = defOf(schema)
  switch (def.type) {
    case 'undefined':
    case 'void':
      return true
    case 'union':
      return def.options.some(admitsUndefined)
    case 'literal':
      return def.values.includes(undefined)
    case 'nullable':
    case 'readonly':
      return admitsUndefined(def.innerType)
    default:
      return false
  }
}

function absentInResponse(schema: AnySchema): boolean {
  const def = defOf(schema)
  switch (def.type) {
    case 'optional':
      return true
    case 'nonoptional':
    case 'default':
      return false
    case 'prefault':
    case 'catch':
    case 'nullable':
    case 'readonly':
      return absentInResponse(def.innerType)
    case 'pipe':
      return absentInResponse(isCodec(schema) || defOf(def.in).type !== 'transform' ? def.in : def.out)
    case 'union':
      return def.options.some(absentInResponse)
    case 'lazy':
      return absentInResponse(def.getter())
    default:
      return schema._zod.optout === 'optional' || admitsUndefined(schema)
  }
}
