import type { Api, Argument, Operation } from '../../../../generator/src/ir/api.ts'
import type { TypeRef } from '../../../../generator/src/ir/models.ts'
import type { NameTable } from '../../../../generator/src/names/table.ts'
import type { Exception } from './exceptions.ts'

/**
 * A program that compiles where openapi-typescript's responses are assignable to ours and our requests to its, operation by operation. Open enums are closed first,
 * since it has the declared values only.
 *
 * @param types module of openapi-typescript's types.
 */
export function judgement(api: Api, names: NameTable, exceptions: readonly Exception[], types: string): string {
  const judged = api.operations.flatMap((operation, index) =>
    assertionsOf(operation, names).map(({ side, types: pair }, nth) => {
      const exception = exceptions.find((one) => one.operation === operation.id && one.side === side)
      const line = `export type Judged_${index}_${nth} = Fits<${pair}> // ${side} of ${operation.id}`
      return exception === undefined ? line : `// @ts-expect-error: ${exception.reason}\n${line}`
    }),
  )
  return `${prelude(types)}\n${judged.join('\n')}\n`
}

interface Assertion {
  side: 'parameters' | Exception['side']
  /** Given and wanted type. */
  types: string
}

function assertionsOf(operation: Operation, names: NameTable): Assertion[] {
  const as = (side: Assertion['side'], all: string[]): Assertion[] => all.map((types) => ({ side, types }))
  return [
    ...as('parameters', parameters(operation, names)),
    ...as('body', body(operation, names)),
    ...as('response', responses(operation, names)),
  ]
}

const prelude = (types: string): string => `import type * as sdk from 'artificer'
import type { components, paths } from '${types}'

type Client = sdk.Artificer
export type Fits<Given extends Wanted, Wanted> = [Given, Wanted]
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Kept = number | bigint | boolean | symbol | null | undefined | ((...args: never[]) => unknown)
type Closed<T> = unknown extends T ? T
  : T extends string ? (Same<T, string & {}> extends true ? never : T)
  : T extends Kept ? T
  : { [Key in keyof T]: Closed<T[Key]> }
type Renamed<T, Names> = { [Key in keyof T as Key extends keyof Names ? Names[Key] & string : never]: T[Key] }
type Given<Method> = Method extends (...args: never[]) => infer Result ? Awaited<Result> : never
type First<Method> = Method extends (first: infer Value, ...rest: never[]) => unknown ? Value : never
`

const quoted = (text: string): string => JSON.stringify(text)

function theirs({ path, httpMethod }: Operation): string {
  return `paths[${quoted(path)}][${quoted(httpMethod.toLowerCase())}]`
}

function method({ id, resource }: Operation, names: NameTable): string {
  const properties = resource.map((_, index) => names.resources[resource.slice(0, index + 1).join('.')]?.property ?? '')
  return ['Client', ...[...properties, names.operations[id]?.method ?? ''].map((name) => `[${quoted(name)}]`)].join('')
}

/** Our arguments of each place, under the names of the wire, against its parameters. */
function parameters(operation: Operation, names: NameTable): string[] {
  return (['path', 'query', 'header', 'cookie'] as const).flatMap((place) => {
    const members = operation.arguments.filter(({ source }) => source === place)
    if (members.length === 0) return []
    return [`${ours(operation, members, names)}, NonNullable<${theirs(operation)}['parameters'][${quoted(place)}]>`]
  })
}

function body(operation: Operation, names: NameTable): string[] {
  const content = operation.body?.content[0]
  if (content === undefined) return []
  const members = operation.arguments.filter(({ source }) => source === 'body' || source === 'whole-body')
  const wanted = `NonNullable<${theirs(operation)}['requestBody']>['content'][${quoted(content.mediaType)}]`
  return [`${ours(operation, members, names)}, ${wanted}`]
}

function ours(operation: Operation, members: readonly Argument[], names: NameTable): string {
  const table = names.operations[operation.id]
  const own = (argument: Argument): string => table?.arguments[argument.key] ?? argument.name
  const whole = members.find(({ source }) => source === 'whole-body')
  if (whole !== undefined) return `Closed<sdk.${table?.params}[${quoted(own(whole))}]>`
  const named = members.filter(({ positional }) => !positional)
  const positional = members
    .filter((argument) => argument.positional)
    .map(({ name }) => `{ ${quoted(name)}: First<${method(operation, names)}> }`)
  const renames = named.map((argument) => `${quoted(own(argument))}: ${quoted(argument.name)}`)
  const params = named.length === 0 ? [] : [`Closed<Renamed<sdk.${table?.params}, { ${renames.join('; ')} }>>`]
  return [...positional, ...params].join(' & ')
}

/** Its answer against what our method gives: the value, an item of a page, or every event of a stream. */
function responses(operation: Operation, names: NameTable): string[] {
  const { result } = operation
  const given = `Given<${method(operation, names)}>`
  const success = operation.responses.find(({ status }) => status.startsWith('2'))
  const content = (mediaType: string): string =>
    `${theirs(operation)}['responses'][${success?.status}]['content'][${quoted(mediaType)}]`
  switch (result.kind) {
    case 'none':
      return [`undefined, ${given}`]
    case 'json':
    case 'text':
      return [`${content(result.mediaType)}, Closed<${given}>`]
    case 'binary':
      return result.mediaTypes.map((mediaType) => `${content(mediaType)}, ${given}`)
    case 'page': {
      const path = result.pagination.items.map((name) => `[${quoted(name)}]`).join('')
      return [`${content(result.mediaType)}${path}[number], Closed<${given}['items'][number]>`]
    }
    case 'stream':
      return result.stream.events.map(({ type }) => eventOf(type, names))
  }
}

/** It knows nothing of streams; the schemas of their events it knows. */
function eventOf(type: TypeRef, names: NameTable): string {
  if (type.kind !== 'model') throw new Error('the judge knows events that are models only')
  const schema = type.id.split('/').at(-1) ?? ''
  return `components['schemas'][${quoted(schema)}], Closed<sdk.${names.models[type.id]?.path.join('.')}>`
}
