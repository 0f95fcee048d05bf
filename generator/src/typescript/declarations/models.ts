import type { ModelId } from '../../ir/ids.ts'
import type { AliasModel, Model, ObjectModel, Property } from '../../ir/models.ts'
import type { EmitContext } from '../context.ts'
import { pageClass, type PageType } from '../pages.ts'
import { docComment } from '../printer/doc-comment.ts'
import { type Doc, group, indent, join, line, printDoc } from '../printer/layout.ts'
import { identifier } from '../printer/sinks.ts'
import type { Scope } from '../scope.ts'
import { aliasArms, aliasDoc, genericOf } from '../types/type-doc.ts'
import { settledAlias } from '../types/alias-cycles.ts'
import { modelDocumentation } from './documentation.ts'
import { printIndexSignature, printMembers } from './members.ts'

/** The declaration of a model with its documentation, without its last line break. */
export function printModel(context: EmitContext, model: Model, name: string, scope: Scope, column: number): string {
  const page = context.pages.get(model.id)
  const text =
    page !== undefined ? printPage(page, name, scope, column) : printPlain(context, model, name, scope, column)
  return docComment(modelDocumentation(model), column) + ' '.repeat(column) + text
}

function printPlain(context: EmitContext, model: Model, name: string, scope: Scope, column: number): string {
  return model.kind === 'alias'
    ? printAlias(context, model, name, scope, column)
    : printObject(context, model, name, scope, column)
}

function printAlias(context: EmitContext, model: AliasModel, name: string, scope: Scope, column: number): string {
  const type = settledAlias(context.models, context.aliasCircles, model)
  return printDoc(aliasDoc(`export type ${identifier(name)} =`, type, scope), column)
}

function printObject(context: EmitContext, model: ObjectModel, name: string, scope: Scope, column: number): string {
  const bases = extendedModels(context, model)
  const inherited = new Set(bases.flatMap((base) => base.properties.map((property) => property.name)))
  const members = model.properties.filter((property) => !inherited.has(property.name))
  const body = printMembers(members, scope, column + 2) + printAdditional(model, scope, column + 2)
  return `${interfaceHead(
    name,
    bases.map(({ id }) => scope.model(id)),
    column,
  )} ${braces(body, column)}`
}

/** A page with what stands beside its items. */
function printPage({ item, pagination, members }: PageType, name: string, scope: Scope, column: number): string {
  const base = genericOf(scope.runtime(pageClass(pagination)), [item], scope)
  if (members.length === 0)
    return printDoc(aliasArms(`export type ${identifier(name)} =`, [{ doc: base, isName: true }]), column)
  return `${interfaceHead(name, [base], column)} ${braces(printMembers(members, scope, column + 2), column)}`
}

/** `export interface Name extends A, B`. */
export function interfaceHead(name: string, bases: Doc[], column: number): string {
  const head = `export interface ${identifier(name)}`
  if (bases.length === 0) return head
  const [only] = bases
  if (bases.length === 1 && only !== undefined) return printDoc([head, ' extends ', only], column)
  return printDoc(group([head, indent([line, 'extends', group(indent([line, join([',', line], bases)]))])]), column)
}

/** A block in braces, `{}` when it is empty. */
export function braces(body: string, column: number): string {
  return body === '' ? '{}' : `{\n${body}${' '.repeat(column)}}`
}

function printAdditional(model: ObjectModel, scope: Scope, column: number): string {
  if (model.additional.kind === 'typed')
    return printIndexSignature(model.additional.type, model.properties, scope, column)
  if (model.properties.length > 0) return ''
  return printIndexSignature({ kind: model.additional.kind === 'open' ? 'unknown' : 'never' }, [], scope, column)
}

/**
 * Models that the interface extends: those whose members it has unchanged, where no two say something of one member. A member beside an
 * index signature must fit into it, so there everything is spelled out.
 */
function extendedModels(context: EmitContext, model: ObjectModel): ObjectModel[] {
  if (model.additional.kind === 'typed' || model.properties.length === 0) return []
  const seen = new Set<string>()
  const own = new Map(model.properties.map((property) => [property.name, property]))
  return model.bases.flatMap((id) => {
    const base = extensible(context, id)
    if (
      base === undefined ||
      id === model.id ||
      !hasUnchanged(own, base) ||
      base.properties.some(({ name }) => seen.has(name))
    )
      return []
    for (const { name } of base.properties) seen.add(name)
    return [base]
  })
}

/** The model as one that an interface may extend. */
export function extensible(context: EmitContext, id: ModelId): ObjectModel | undefined {
  const base = context.models.get(id)
  const isPlain = base?.kind === 'object' && base.additional.kind !== 'typed' && base.properties.length > 0
  return isPlain && !context.pages.has(id) && context.printed.has(id) ? base : undefined
}

function hasUnchanged(own: ReadonlyMap<string, Property>, base: ObjectModel): boolean {
  return base.properties.every((property) => isSameMember(property, own.get(property.name)))
}

function isSameMember(a: Property, b: Property | undefined): boolean {
  return b !== undefined && a.required === b.required && JSON.stringify(a.type) === JSON.stringify(b.type)
}
