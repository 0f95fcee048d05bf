import type { Operation, Result } from '../../ir/api.ts'
import type { ObjectModel, TypeRef } from '../../ir/models.ts'
import { type EmitContext, named } from '../context.ts'
import { pageClass, pageMembersOf } from '../pages.ts'
import { type Doc, group, indent, line } from '../printer/layout.ts'
import { stringLiteral } from '../printer/sinks.ts'
import type { ExportedSymbol } from '../printer/source-file.ts'
import { runtime } from '../runtime-symbols.ts'
import type { Scope } from '../scope.ts'
import { type Arm, genericDoc, typeArms } from '../types/type-doc.ts'

/** What a method returns, and the function of the runtime that gives it. */
export interface PrintedResult {
  type: Arm
  call: string
  /** What stands in the angle brackets of the call where it must be said. */
  argument: Doc
}

/** The result of an operation as a method prints it. */
export function printResult(context: EmitContext, operation: Operation, result: Result, scope: Scope): PrintedResult {
  switch (result.kind) {
    case 'none':
      return promise(scope, [{ doc: 'void', isAtom: true }], scope.runtime(runtime.request))
    case 'text':
      return promise(scope, [{ doc: 'string', isAtom: true }], scope.runtime(runtime.request))
    case 'json':
      return promise(scope, typeArms(result.type, scope), scope.runtime(runtime.request))
    case 'binary':
      return promise(
        scope,
        [{ doc: scope.runtime(runtime.BinaryResponse), isAtom: true, isName: true }],
        scope.runtime(runtime.binary),
      )
    case 'stream': {
      const args = [streamArms(context, operation, result, scope), ...finalArms(result, scope)]
      const { type, call } = streamSymbols(result)
      const doc = genericDoc(scope.runtime(type), args)
      return {
        ...promise(scope, [{ doc, isName: true }], scope.runtime(call)),
        argument: genericDoc('', args),
      }
    }
    case 'page': {
      const args = [pageArms(context, result, scope), typeArms(result.item, scope)]
      return {
        type: { doc: genericDoc(scope.runtime(runtime.PagePromise), args), isName: true },
        call: scope.runtime(runtime.page),
        argument: '',
      }
    }
  }
}

function promise(scope: Scope, arms: Arm[], call: string): PrintedResult {
  return {
    type: { doc: genericDoc(scope.runtime(runtime.APIPromise), [arms]), isName: true },
    call,
    argument: genericDoc('', [arms]),
  }
}

type Stream = Extract<Result, { kind: 'stream' }>

/** The class of a stream, and the function that calls for one. */
export function streamSymbols({ stream }: Stream): { type: ExportedSymbol; call: ExportedSymbol } {
  return stream.text === undefined && stream.final === undefined
    ? { type: runtime.Stream, call: runtime.stream }
    : { type: runtime.MessageStream, call: runtime.messageStream }
}

/** What an iteration of a stream yields. */
function streamArms(context: EmitContext, operation: Operation, { stream }: Stream, scope: Scope): Arm[] {
  const { event } = named(context.names.operations, operation.id)
  if (stream.yields === 'event' && event !== undefined)
    return [{ doc: scope.type(event.union), isAtom: true, isName: true }]
  const types = stream.events.filter(({ name }) => name === '' || name !== stream.error).map(({ type }) => type)
  const [only] = types
  if (only === undefined) return [{ doc: 'unknown', isAtom: true }]
  return typeArms(types.length === 1 ? only : { kind: 'union', variants: types }, scope)
}

/** The whole message that a stream ends with, where it has one. */
function finalArms({ stream }: Stream, scope: Scope): Arm[][] {
  const event = stream.events.find(({ name }) => name === stream.final)
  return event === undefined ? [] : [typeArms(event.type, scope)]
}

type Page = Extract<Result, { kind: 'page' }>

/** The page: by its own name when it has more than its items. */
function pageArms(context: EmitContext, { pagination, item, envelope }: Page, scope: Scope): Arm[] {
  const base: Arm = { doc: genericDoc(scope.runtime(pageClass(pagination)), [typeArms(item, scope)]), isName: true }
  const model = envelope.kind === 'model' ? context.models.get(envelope.id) : undefined
  if (model?.kind !== 'object') return [base]
  if (pageMembersOf(model, pagination).length === 0) return [base]
  if (context.pages.has(model.id)) return [{ doc: scope.model(model.id), isAtom: true, isName: true }]
  return [{ doc: group([base.doc, ' &', indent([line, withoutMembers(model, pagination, envelope, scope)])]) }]
}

/** The envelope without the members that the page stands for. */
function withoutMembers(model: ObjectModel, pagination: Page['pagination'], envelope: TypeRef, scope: Scope): Doc {
  const kept = new Set(pageMembersOf(model, pagination).map(({ name }) => name))
  const left = model.properties.filter(({ name }) => !kept.has(name)).map(({ name }) => stringLiteral(name))
  const arms = typeArms(envelope, scope)
  return left.length === 0
    ? arms.map(({ doc }) => doc)
    : genericDoc(scope.global('Omit'), [arms, left.map((doc) => ({ doc, isAtom: true }))])
}
