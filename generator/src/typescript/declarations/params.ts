import type { Argument, Operation } from '../../ir/api.ts'
import { bodyShape } from '../../ir/bodies.ts'
import type { ModelId } from '../../ir/ids.ts'
import type { ObjectModel } from '../../ir/models.ts'
import { type EmitContext, named } from '../context.ts'
import { printDoc } from '../printer/layout.ts'
import { identifier, propertyKey } from '../printer/sinks.ts'
import type { Scope } from '../scope.ts'
import { aliasOfNames } from '../types/type-doc.ts'
import { type Member, printIndexSignature, printMembers } from './members.ts'
import { braces, extensible, interfaceHead } from './models.ts'

/** Whether the method has a `params` argument. */
export function hasParams(operation: Operation): boolean {
  return operation.arguments.some(({ positional }) => !positional)
}

/** Whether the method can be called without `params`. Where the body is one of several objects, one must be given. */
export function areParamsOptional(context: EmitContext, operation: Operation): boolean {
  return (
    variantModels(context, operation) === undefined &&
    operation.arguments.every(({ positional, required }) => positional || !required)
  )
}

/** The type of a method's `params`, as blocks at column 0. */
export function printParams(context: EmitContext, operation: Operation, scope: Scope): string[] {
  if (!hasParams(operation)) return []
  const { params } = named(context.names.operations, operation.id)
  const variants = variantModels(context, operation)
  const members = membersOf(context, operation, variants !== undefined)
  if (variants === undefined)
    return [printInterface(context, operation, params, members, scope), ...printFlagged(context, operation, scope)]
  const whole = membersOf(context, operation, false).find(({ argument }) => argument.source === 'whole-body')
  return [
    printVariants(context, params, { models: variants, whole }, members, scope),
    ...printFlagged(context, operation, scope),
  ]
}

/** The object models among which the body chooses; none where an argument needs another name than its member has. */
export function variantModels(context: EmitContext, operation: Operation): ModelId[] | undefined {
  const shape = bodyShape(operation.body)
  const names = named(context.names.operations, operation.id).arguments
  const isRenamed = operation.arguments.some(({ source, key, name }) => source === 'body' && named(names, key) !== name)
  return shape?.kind === 'variants' && !isRenamed ? shape.models : undefined
}

function membersOf(
  context: EmitContext,
  operation: Operation,
  withoutBody: boolean,
): (Member & { argument: Argument })[] {
  const names = named(context.names.operations, operation.id).arguments
  return operation.arguments
    .filter((argument) => !argument.positional && !(withoutBody && isOfBody(argument)))
    .map((argument) => ({ ...argument, name: named(names, argument.key), argument }))
}

function isOfBody({ source }: Argument): boolean {
  return source === 'body' || source === 'whole-body'
}

function printInterface(
  context: EmitContext,
  operation: Operation,
  name: string,
  members: (Member & { argument: Argument })[],
  scope: Scope,
): string {
  const base = extendedBody(context, operation, members)
  const own = base === undefined ? members : members.filter(({ argument }) => !isOfBody(argument))
  const body = printMembers(own, scope, 2) + printFurther(context, operation, members, scope)
  return `${interfaceHead(name, base === undefined ? [] : [scope.model(base.id)], 0)} ${braces(body, 0)}`
}

/** Members beyond the declared ones, where the body says what they are. */
function printFurther(context: EmitContext, operation: Operation, members: Member[], scope: Scope): string {
  const shape = bodyShape(operation.body)
  const model = shape?.kind === 'properties' ? context.models.get(shape.model) : undefined
  if (model?.kind !== 'object' || model.additional.kind !== 'typed') return ''
  return printIndexSignature(model.additional.type, members, scope, 2)
}

/** The body's model, when the params may extend it: every member of it is an argument, by its name and type. */
function extendedBody(
  context: EmitContext,
  operation: Operation,
  members: (Member & { argument: Argument })[],
): ObjectModel | undefined {
  const shape = bodyShape(operation.body)
  const model = shape?.kind === 'properties' ? extensible(context, shape.model) : undefined
  if (model === undefined) return undefined
  const body = new Map(members.filter(({ argument }) => isOfBody(argument)).map((member) => [member.name, member]))
  const others = members.filter(({ argument }) => !isOfBody(argument))
  const isEqual =
    model.properties.length === body.size &&
    model.properties.every(({ name, required, type }) => {
      const member = body.get(name)
      return member?.required === required && JSON.stringify(member.type) === JSON.stringify(type)
    })
  return isEqual && others.every(({ name }) => !body.has(name)) ? model : undefined
}

/** A union of bodies, each together with the arguments that stand elsewhere; one of them may be an argument itself. */
function printVariants(
  context: EmitContext,
  name: string,
  { models, whole }: { models: ModelId[]; whole: Member | undefined },
  members: Member[],
  scope: Scope,
): string {
  const label = `export type ${identifier(name)} =`
  const nested = context.trees.get(scope.file.path)?.get(name)?.children
  const own = (wanted: string): string => (nested?.has(wanted) === true ? `Own${wanted}` : wanted)
  const names = [...new Set(models.map((id) => scope.model(id)))]
  const isUnion = names.length > 1 || whole !== undefined
  const others = `${identifier(name)}.${own('Arguments')}`
  const together = names.map((model) => (isUnion ? `(${model} & ${others})` : `${model} & ${others}`))
  const union = aliasOfNames(label, [
    ...(members.length === 0 ? names : together),
    ...(whole === undefined ? [] : [`${identifier(name)}.${own('WholeBody')}`]),
  ])
  const interfaces = [
    ...(members.length === 0 ? [] : [{ name: own('Arguments'), members }]),
    ...(whole === undefined ? [] : [{ name: own('WholeBody'), members: [...members, { ...whole, required: true }] }]),
  ].map((each) => `  export interface ${each.name} ${braces(printMembers(each.members, scope, 4), 2)}`)
  const space = interfaces.length === 0 ? [] : [`export namespace ${identifier(name)} {\n${interfaces.join('\n\n')}\n}`]
  return [printDoc(union, 0), ...space].join('\n\n')
}

/** The params that ask for a stream, and those that ask for a whole answer; one of them is what comes without the flag. */
function printFlagged(context: EmitContext, operation: Operation, scope: Scope): string[] {
  const flag = flagOf(context, operation)
  if (flag === undefined) return []
  const { params } = named(context.names.operations, operation.id)
  const isAlias = variantModels(context, operation) !== undefined
  return [
    printExtension(`${params}NonStreaming`, scope.type(params), flagMember(flag, false), isAlias),
    printExtension(`${params}Streaming`, scope.type(params), flagMember(flag, true), isAlias),
  ]
}

function flagMember({ name, argument, isDefault }: Flag, value: boolean): string {
  const key = propertyKey(name)
  if (value !== isDefault) return `${key}: ${value}`
  const isNullable = argument.type.kind === 'nullable' ? ' | null' : ''
  return argument.required ? `${key}: ${value}${isNullable}` : `${key}?: ${value}${isNullable} | undefined`
}

function printExtension(name: string, base: string, member: string, isAlias: boolean): string {
  const body = `{\n  ${member}\n}`
  return isAlias ? `export type ${identifier(name)} = ${base} & ${body}` : `${interfaceHead(name, [base], 0)} ${body}`
}

/** What chooses between a stream and a whole answer. */
export interface Flag {
  /** Name in the params. */
  name: string
  argument: Argument
  /** Whether the API streams when the flag is not given. */
  isDefault: boolean
}

export function flagOf(context: EmitContext, operation: Operation): Flag | undefined {
  const { flagged, result } = operation
  if (flagged === undefined) return undefined
  const argument = operation.arguments.find(({ source, name }) => source === 'body' && name === flagged.property)
  if (argument === undefined) return undefined
  const name = named(named(context.names.operations, operation.id).arguments, argument.key)
  return { name, argument, isDefault: result.kind === 'stream' }
}
