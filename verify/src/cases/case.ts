/** Calls of every operation, in each variant: plain data that every language can spell. */
import type { NameTable } from '@artificer/generator'
import type { Api, Json, Operation, Result } from '@artificer/generator/ir'
import { sdkNameOf } from '@artificer/mock/data'
import { callValues, type CallValues, type Variant, variantsOf } from './call-values.ts'
import { type NativeContext, nativeValue } from './native-values.ts'
import type { Sampler } from './sampler.ts'

/** One call of an operation. */
export interface Case {
  /** `users.create full`; unique. */
  name: string
  operation: Operation
  variant: Variant
  /** As they stand on the wire, by the key of the argument. */
  values: CallValues
  /** Required arguments for which no value fits. */
  missing: string[]
}

/** How a language spells a call; `$file`, `$datetime`, `$date` and `$number` stand for its own values. */
export interface LanguageCall {
  /** From the client to the method, which comes last. */
  path: string[]
  positional: Json[]
  /** Absent when the method takes nothing by name. */
  named?: { [name: string]: Json }
}

/** Every operation in every variant that says something new. */
export const casesOf = (api: Api, sampler: Sampler): Case[] =>
  api.operations.flatMap((operation) => {
    const seen = new Set<string>()
    return variantsOf(operation).flatMap((variant) => {
      const { values, missing } = callValues(operation, variant, sampler)
      const text = JSON.stringify(values)
      if (seen.has(text)) return []
      seen.add(text)
      return [{ name: `${sdkNameOf(operation)} ${variant}`, operation, variant, values, missing }]
    })
  })

/** What the call gives: the flag of the body decides between two results. */
export function resultOf({ operation: { result, flagged }, values }: Pick<Case, 'operation' | 'values'>): Result {
  if (flagged === undefined) return result
  return values[`body:${flagged.property}`] === (flagged.value ?? true) ? flagged.result : result
}

/** The call as a language spells it. */
export function languageCall(
  { operation, values }: Pick<Case, 'operation' | 'values'>,
  context: NativeContext,
): LanguageCall {
  const names = context.names.operations[operation.id]
  if (names === undefined) throw new Error(`${operation.id} has no name`)
  const present = operation.arguments.filter(({ key }) => values[key] !== undefined)
  const value = ({ key, name, type }: Operation['arguments'][number]) =>
    nativeValue(values[key]!, type, { ...context, ...mediaTypesOf(operation, name) })
  const named = present.filter(({ positional }) => !positional)
  return {
    path: [...resourcePath(context.names, operation), names.method],
    positional: present.filter(({ positional }) => positional).map(value),
    ...(operation.arguments.some(({ positional }) => !positional) && {
      named: Object.fromEntries(
        named.map((argument) => [names.arguments[argument.key] ?? argument.name, value(argument)]),
      ),
    }),
  }
}

/** What the part of a body says of its files. */
function mediaTypesOf({ body }: Operation, name: string): { mediaTypes?: readonly string[] } {
  const part = body?.content[0]?.parts.find((one) => one.name === name)
  return part === undefined || part.mediaTypes.length === 0 ? {} : { mediaTypes: part.mediaTypes }
}

const resourcePath = (names: NameTable, { resource }: Operation): string[] =>
  resource.map((_, index) => names.resources[resource.slice(0, index + 1).join('.')]?.property ?? '')
