/** What a method gives, and the call of the runtime that gives it. */
import type { Operation, Result, Stream } from '../ir/api.ts'
import type { TypeRef } from '../ir/models.ts'
import { modelName } from './emission.ts'
import { eventStream } from './entities.ts'
import type { OperationContext } from './operation-context.ts'
import { payloadType } from './operation-stream.ts'
import { call, flat, lambda, subscript, type Doc } from './layout.ts'
import { pageMembers } from './pages.ts'
import { printType } from './types.ts'

/** Synchronous and asynchronous classes are printed from one description. */
export type Flavour = 'sync' | 'async'

export interface PrintedResult {
  /** Return type of the method. */
  annotation: Doc
  /** Whether the asynchronous method is a coroutine. */
  isAwaited: boolean
  /** Method of the runtime's resource. */
  callee: '_none' | '_request' | '_text' | '_binary' | '_page' | '_stream'
  /** Its arguments between the operation and the parts of the request. */
  types: Doc[]
}

/** Constants and classes that results need beside the operation; written above the resource's classes. */
export interface ResultHelpers {
  /** Gives the name of a decoder of the type, which is defined with it. */
  decoder: (base: string, type: Doc) => string
  /** Gives the name of a function that gives types, which is defined with them: they are loaded when it is first called. */
  shapes: (base: string, types: Doc) => string
  /** Gives the page class of an envelope that has members of its own. */
  pageClass: (base: string, page: PageClassView) => string
}

export interface PageClassView {
  parent: Doc
  description: string
  members: { name: string; annotation: Doc; description: string }[]
}

export interface ResultContext extends OperationContext {
  helpers: ResultHelpers
  operation: Operation
  flavour: Flavour
  /** Name of the operation's constant. */
  constant: string
  /** Name of the constant for the other result of a flag. */
  flaggedConstant: string
  /** The synchronous method, as documentation names it: `Conversations.create`. */
  twin: string
}

export function printResult(result: Result, context: ResultContext): PrintedResult {
  const { imports, runtime } = context.scope
  const isAsync = context.flavour === 'async'
  switch (result.kind) {
    case 'none':
      return { annotation: 'None', isAwaited: true, callee: '_none', types: [] }
    case 'text':
      return { annotation: 'str', isAwaited: true, callee: '_text', types: [] }
    case 'binary': {
      const name = imports.use(`${runtime}.binary`, isAsync ? 'AsyncBinaryResponse' : 'BinaryResponse')
      return { annotation: name, isAwaited: true, callee: '_binary', types: [] }
    }
    case 'json':
      return {
        annotation: annotationOf(result.type, context),
        isAwaited: true,
        callee: '_request',
        types: [decodedType(result.type, context)],
      }
    case 'page':
      return printPage(result, context)
    case 'stream':
      return printStream(result.stream, context)
  }
}

const annotationOf = (type: TypeRef, context: ResultContext): Doc =>
  printType(type, { ...context.scope, isEvaluated: false })

/** A model's class stands for itself; any other type has a decoder of its own. */
function decodedType(type: TypeRef, context: ResultContext): Doc {
  const { scope } = context
  const model = type.kind === 'model' ? scope.emission.models.get(type.id) : undefined
  if (model?.kind === 'object') return printType(type, scope)
  return context.helpers.decoder(`${context.constant}_RESULT`, printType(type, { ...scope, isHidden: () => false }))
}

const PAGE_CLASSES = {
  cursor: 'CursorPage',
  offset: 'OffsetPage',
  page: 'NumberPage',
  link: 'LinkPage',
} as const

function printPage(result: Result & { kind: 'page' }, context: ResultContext): PrintedResult {
  const { imports, runtime } = context.scope
  const isAsync = context.flavour === 'async'
  const prefix = isAsync ? 'Async' : 'Sync'
  const item = annotationOf(result.item, context)
  const base = imports.use(`${runtime}.pages`, prefix + PAGE_CLASSES[result.pagination.style])
  const page = ownPage(result, context, base) ?? subscript(base, [item])
  const annotation = isAsync ? subscript(imports.use(`${runtime}.pages`, 'AsyncPaginator'), [item, page]) : page
  return { annotation, isAwaited: false, callee: '_page', types: [page, decodedType(result.envelope, context)] }
}

/** The class of a page whose envelope says more than the items and where to go on. */
function ownPage(result: Result & { kind: 'page' }, context: ResultContext, base: string): Doc | undefined {
  const { emission } = context.scope
  const model = result.envelope.kind === 'model' ? emission.models.get(result.envelope.id) : undefined
  if (model?.kind !== 'object') return undefined
  const members = pageMembers(emission, model, result.pagination)
  if (members.length === 0) return undefined
  const stem = modelName(emission, model.id, 'response').replace(/Page$/, '')
  const name = `${context.flavour === 'async' ? 'Async' : 'Sync'}${stem}Page`
  const parent = subscript(base, [`"${flat(annotationOf(result.item, context)).replaceAll('"', "'")}"`])
  const own = new Set(members.map((member) => member.name))
  const scope = { ...context.scope, isHidden: (text: string) => own.has(text) || context.scope.isHidden(text) }
  return context.helpers.pageClass(name, {
    parent,
    description: model.description ?? 'A page.',
    members: members.map(({ property, name: member }) => ({
      name: member,
      annotation: annotationOf(property.required ? property.type : { kind: 'nullable', of: property.type }, {
        ...context,
        scope,
      }),
      description: property.description ?? `The member \`${property.name}\` of the page.`,
    })),
  })
}

function printStream(stream: Stream, context: ResultContext): PrintedResult {
  const { imports, runtime } = context.scope
  const isAsync = context.flavour === 'async'
  const item = yieldedType(stream, context)
  const use = (name: string): string => imports.use(`${runtime}.streams`, name)
  const made = subscript(use(isAsync ? 'AsyncStream' : 'Stream'), [item])
  const annotation = isAsync ? subscript(use('AsyncStreamManager'), [item]) : made
  return { annotation, isAwaited: false, callee: '_stream', types: [made] }
}

function yieldedType(stream: Stream, context: ResultContext): Doc {
  const { scope, operation } = context
  const union = scope.emission.names.operations[operation.id]?.event?.union
  if (stream.yields === 'event' && union !== undefined && eventStream(operation) !== undefined)
    return `${scope.imports.use(scope.runtime.replace(/_runtime$/, ''), 'types')}.${union}`
  return payloadType(stream, { ...context, scope: { ...scope, isEvaluated: false } })
}

/** `lambda: Type`, asked when it is first needed. */
export const lazily = (type: Doc): Doc => lambda(type)

/** A `Decoder` of a type. */
export const decoderCall = (name: string, type: Doc): Doc => call(name, [lazily(type)])
