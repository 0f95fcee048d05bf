/** A call of every operation, in each variant, as both languages spell it: plain data that the drivers read. */
import type { Operation, SecurityScheme } from '../../../generator/src/ir/api.ts'
import type { Json } from '../../../generator/src/ir/models.ts'
import type { NameTable } from '../../../generator/src/names/table.ts'
import type { EmittedSdks } from '../../emit-sdks.ts'
import { type Answer, answerTo } from './answers.ts'
import { callValues, type CallValues, type Variant, variantsOf } from './call-values.ts'
import { nativeContext, type NativeContext, nativeValue } from './native-values.ts'
import { createSampler } from './sampler.ts'

export interface LanguageCall {
  /** From the client to the method, which comes last. */
  path: string[]
  positional: Json[]
  /** Absent when the method takes nothing by name. */
  named?: { [name: string]: Json }
}

export interface GeneratedCall {
  operation: Operation
  variant: Variant
  /** Required arguments for which no value fits. */
  missing: string[]
  answer: Answer
  typescript: LanguageCall
  python: LanguageCall
}

/** Options of the clients, by the names of each language. */
export interface ClientOptions {
  typescript: { [option: string]: Json }
  python: { [option: string]: Json }
}

export function generatedCalls({ api, typescript, python }: EmittedSdks, file: string): GeneratedCall[] {
  const sampler = createSampler(api, file)
  const contexts = {
    typescript: nativeContext(api, typescript.names, sampler.schemas),
    python: nativeContext(api, python.names, sampler.schemas),
  }
  return api.operations.flatMap((operation) =>
    variantsOf(operation).map((variant) => {
      const { values, missing } = callValues(operation, variant, sampler)
      return {
        operation,
        variant,
        missing,
        answer: answerTo(operation, resultOf(operation, values), sampler),
        typescript: languageCall(operation, values, contexts.typescript),
        python: languageCall(operation, values, contexts.python),
      }
    }),
  )
}

/** The flag of the body decides between two results. */
function resultOf({ result, flagged }: Operation, values: CallValues) {
  if (flagged === undefined) return result
  return values[`body:${flagged.property}`] === (flagged.value ?? true) ? flagged.result : result
}

function languageCall(operation: Operation, values: CallValues, context: NativeContext): LanguageCall {
  const names = context.names.operations[operation.id]
  if (names === undefined) throw new Error(`${operation.id} has no name`)
  const present = operation.arguments.filter(({ key }) => values[key] !== undefined)
  const value = ({ key, type }: Operation['arguments'][number]) => nativeValue(values[key]!, type, context)
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

const resourcePath = (names: NameTable, { resource }: Operation): string[] =>
  resource.map((_, index) => names.resources[resource.slice(0, index + 1).join('.')]?.property ?? '')

/** A credential for each scheme, and a base URL where the document has none that stands for itself. */
export function clientOptions({ api, typescript, python }: EmittedSdks): ClientOptions & { baseUrl?: string } {
  const url = api.servers[0]?.url ?? ''
  const base = /^https:\/\/[^{}]+$/.test(url) ? {} : { baseUrl: 'https://api.example.com' }
  const services = api.services.map(({ name }) => name)
  const options = (names: NameTable, baseOption: string) => ({
    ...credentials(names, api.securitySchemes),
    ...(base.baseUrl && { [baseOption]: base.baseUrl }),
    ...Object.fromEntries(services.map((name) => [names.services[name]?.option ?? '', `https://${name}.example.com`])),
  })
  return { ...base, typescript: options(typescript.names, 'baseURL'), python: options(python.names, 'base_url') }
}

function credentials(names: NameTable, schemes: readonly SecurityScheme[]): { [option: string]: string } {
  return Object.fromEntries(
    schemes.flatMap(({ id, kind }): [string, string][] => {
      const option = names.security[id]
      if (option === undefined || kind === 'mutualTls' || kind === 'unknown') return []
      const second = option.secondOption
      return [
        [option.option, 'secret-one'],
        ...(second === undefined ? [] : [[second, 'secret-two'] as [string, string]]),
      ]
    }),
  )
}
