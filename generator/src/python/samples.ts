/** Calls of an API as a user would write them, for its documentation. */
import type { Argument, Operation } from '../ir/api.ts'
import type { Json, TypeRef } from '../ir/models.ts'
import { sampleFile } from '../sample-file.ts'
import { callPath } from './documentation.ts'
import { resolveAlias, type Emission } from './emission.ts'
import { call, dict, keyword, list, tuple, type Doc } from './layout.ts'
import { spellExample } from './examples.ts'
import { pythonString, pythonValue } from './literal.ts'

/**
 * `client.conversations.create(title="…")` with what is required, and with the values of the document's example where it has one.
 *
 * @param chosen values by argument key that win over both.
 */
export function sampleCall(emission: Emission, operation: Operation, chosen: { [key: string]: Json } = {}): Doc {
  const named = emission.names.operations[operation.id]?.arguments ?? {}
  const example = { ...operation.examples[0]?.request, ...chosen }
  const given = operation.arguments
    .filter((argument) => argument.required || isUsable(emission, argument, example[argument.key]))
    .toSorted((a, b) => Number(b.positional) - Number(a.positional))
    .map((argument) =>
      sampleArgument(emission, operation, argument, {
        name: named[argument.key] ?? argument.name,
        example: example[argument.key],
      }),
    )
  return call(`client.${callPath(emission, operation.id)}`, given)
}

/** Documents have examples that do not fit their own types; those are passed over. */
const isUsable = (emission: Emission, argument: Argument, example: Json | undefined): boolean =>
  example !== undefined && spellExample(emission, example, argument.type) !== undefined

function sampleArgument(
  emission: Emission,
  operation: Operation,
  argument: Argument,
  options: { name: string; example: Json | undefined },
): Doc {
  const { name, example } = options
  const spelled = example === undefined ? undefined : spellExample(emission, example, argument.type)
  const value = spelled ?? fileValue(operation, argument) ?? sampleValue(emission, argument.type, argument.name)
  return argument.positional ? value : keyword(name, value)
}

/** An open file, of a kind that the API takes; nothing where the argument is none. */
function fileValue(operation: Operation, argument: Argument): Doc | undefined {
  const { type } = argument
  const { name, mediaType } = sampleFile(operation, argument)
  const opened = `open(${pythonString(name)}, "rb")`
  const file = mediaType === undefined ? opened : tuple([pythonString(name), opened, pythonString(mediaType)])
  if (type.kind === 'file' || (type.kind === 'nullable' && type.of.kind === 'file')) return file
  return type.kind === 'array' && type.items.kind === 'file' ? list([file]) : undefined
}

/** A value of a type; only required members. */
export function sampleValue(emission: Emission, type: TypeRef, hint: string, depth = 0): Doc {
  const resolved = resolveAlias(emission, type)
  switch (resolved.kind) {
    case 'string':
      return pythonString(STRINGS[resolved.format ?? ''] ?? (hint === '' ? 'text' : hint))
    case 'integer':
      return '1'
    case 'number':
      return '1.0'
    case 'boolean':
      return 'True'
    case 'literal':
      return pythonValue(resolved.value)
    case 'enum':
      return pythonValue(resolved.values[0]?.value ?? '')
    case 'array':
      return list(depth > 4 ? [] : [sampleValue(emission, resolved.items, hint, depth + 1)])
    case 'tuple':
      return tuple(resolved.items.map((item) => sampleValue(emission, item, hint, depth + 1)))
    case 'map':
      return dict([])
    case 'union':
      return resolved.variants[0] === undefined ? 'None' : sampleValue(emission, resolved.variants[0], hint, depth + 1)
    case 'nullable':
      return depth > 4 ? 'None' : sampleValue(emission, resolved.of, hint, depth)
    case 'model':
      return sampleObject(emission, resolved.id, depth)
    case 'file':
      return `open(${pythonString(`${hint || 'file'}.bin`)}, "rb")`
    case 'null':
      return 'None'
    default:
      return dict([])
  }
}

const STRINGS: { [format: string]: string } = {
  'date-time': '2030-01-01T00:00:00Z',
  date: '2030-01-01',
  email: 'ada@example.com',
  uri: 'https://example.com',
  url: 'https://example.com',
  uuid: '00000000-0000-4000-8000-000000000000',
}

function sampleObject(emission: Emission, id: string, depth: number): Doc {
  const model = emission.models.get(id)
  if (model?.kind !== 'object' || depth > 16) return dict([])
  const names = emission.names.models[id]?.properties ?? {}
  const required = model.properties.filter((property) => property.required && !property.readOnly)
  return dict(
    required.map((property) => [
      pythonString(names[property.name] ?? property.name),
      sampleValue(emission, property.type, property.name, depth + 1),
    ]),
  )
}
