/** One call of each operation, with the arguments of its example in the contract. */
import type { Api, Argument, Operation } from '../../generator/src/ir/api.ts'
import type { Json, TypeRef } from '../../generator/src/ir/models.ts'
import type { NameTable } from '../../generator/src/names/table.ts'
import { namesOf } from '../conformance/drive-typescript.ts'

export interface OperationCase {
  name: string
  operation: Operation
  arguments: { [key: string]: Json }
}

/** A call as a language spells it; `$file` and `$datetime` stand for its own values. */
export interface LanguageCall {
  attributes: string[]
  method: string
  positional: Json[]
  /** Absent when the method takes nothing by name. */
  named?: { [name: string]: Json }
}

export const nameOf = ({ resource, method }: Operation): string => [...resource, method].join('.')

/** Every operation that has an example; what has no body has it in its parameters. */
export function operationCases(api: Api): OperationCase[] {
  return api.operations.flatMap((operation) => {
    const given = operation.examples[0]?.request ?? parameterExamples(operation)
    const isWhole = operation.arguments.every(({ key, required }) => !required || given[key] !== undefined)
    return isWhole ? [{ name: nameOf(operation), operation, arguments: given }] : []
  })
}

const parameterExamples = ({ parameters }: Operation): { [key: string]: Json } =>
  Object.fromEntries(
    parameters.flatMap((parameter) =>
      parameter.example === undefined ? [] : [[`${parameter.in}:${parameter.name}`, parameter.example]],
    ),
  )

export function languageCall(api: Api, names: NameTable, { operation, arguments: given }: OperationCase): LanguageCall {
  const { method, arguments: argumentNames } = namesOf(names, operation)
  const value = (argument: Argument) =>
    spelled(given[argument.key] ?? null, argument.type, { api, names, mediaTypes: mediaTypesOf(operation, argument) })
  const present = operation.arguments.filter(({ key }) => given[key] !== undefined)
  const named = present.filter(({ positional }) => !positional)
  return {
    attributes: operation.resource.map(
      (_, index) => names.resources[operation.resource.slice(0, index + 1).join('.')]?.property ?? '',
    ),
    method,
    positional: present.filter(({ positional }) => positional).map(value),
    ...(operation.arguments.some(({ positional }) => !positional) && {
      named: Object.fromEntries(
        named.map((argument) => [argumentNames[argument.key] ?? argument.name, value(argument)]),
      ),
    }),
  }
}

interface Spelling {
  api: Api
  names: NameTable
  /** What a file may be. */
  mediaTypes: readonly string[]
}

const mediaTypesOf = ({ body }: Operation, { name }: Argument): readonly string[] =>
  body?.content[0]?.parts.find((part) => part.name === name)?.mediaTypes ?? []

/** A wire value with the member names of a language, and its stand-ins. */
function spelled(value: Json, type: TypeRef, spelling: Spelling): Json {
  if (value === null) return null
  switch (type.kind) {
    case 'nullable':
      return spelled(value, type.of, spelling)
    case 'array':
      return Array.isArray(value) ? value.map((item) => spelled(item, type.items, spelling)) : value
    case 'file':
      return fileOf(String(value), spelling.mediaTypes)
    case 'string':
      return type.format === 'date-time' ? { $datetime: value } : value
    case 'model':
      return spelledModel(value, type.id, spelling)
    default:
      return value
  }
}

function spelledModel(value: Json, id: string, spelling: Spelling): Json {
  const model = spelling.api.models.find((candidate) => candidate.id === id)
  if (model?.kind === 'alias') return spelled(value, model.type, spelling)
  if (model === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([wire, member]) => {
      const property = model.properties.find(({ name }) => name === wire)
      if (property === undefined) return [wire, member]
      return [spelling.names.models[id]?.properties[wire] ?? wire, spelled(member, property.type, spelling)]
    }),
  )
}

const MEDIA_TYPES: { [extension: string]: string } = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
}

/** The example names a file; its content is made, and its media type is one that the contract allows. */
function fileOf(name: string, allowed: readonly string[]): Json {
  const own = MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)]
  const type = own ?? allowed[0] ?? 'application/octet-stream'
  return { $file: { name, type, text: `Content of ${name}` } }
}
