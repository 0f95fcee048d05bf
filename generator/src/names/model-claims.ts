import type { Model, NameOrigin } from '../ir/models.ts'
import { spellSymbols } from './casing.ts'
import { caseOf } from './arguments.ts'
import { type NameContext, typeName } from './context.ts'
import { legalType } from './legal.ts'
import type { OperationTypes } from './operations.ts'
import type { Claim } from './scope.ts'

function base(model: Model, wire: string): Omit<Claim, 'candidates'> {
  return {
    key: model.id,
    wire,
    pointer: model.place.pointer,
    ...(model.place.file !== undefined && { file: model.place.file }),
  }
}

/** As the author wrote it where that is a type name, else in Pascal case. */
export function componentClaim(context: NameContext, model: Model, wire: string): Claim {
  const name = /^[A-Z][A-Za-z0-9]*$/.test(wire) ? wire : typeName(context, wire)
  // Asked now: later the name is taken in any case.
  const isReserved = context.models.taken.has(name)
  const file = model.place.file?.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  return {
    ...base(model, wire),
    candidates: [name],
    further: () => [
      // A name of the language or the runtime: the API owns it.
      ...(isReserved ? [`${context.client.class}${name}`] : []),
      ...(file === undefined ? [] : [typeName(context, file, wire)]),
      `${name}${useOf(model)}`,
      `${name}Model`,
      legalType(context.casing.pascal(spellSymbols(wire))),
      typeName(context, caseOf(wire), wire),
    ],
  }
}

/** What a model is for, when it is for one thing alone. */
function useOf(model: Model): 'Response' | 'Request' | 'Model' {
  if (model.inResponse === model.inRequest) return 'Model'
  return model.inResponse ? 'Response' : 'Request'
}

type OperationOrigin = Extract<NameOrigin, { kind: 'operation' }>

const SUFFIXES = { response: 'Response', body: 'Body', event: 'Event', error: 'Error', parameter: '' } as const

/** `ConversationGenerateTitleResponse`; the detail (status, event, parameter) stands before the suffix. */
export function operationClaim(
  context: NameContext,
  model: Model,
  origin: OperationOrigin,
  operations: OperationTypes,
): Claim {
  const stems = operations.stems.get(origin.operation) ?? [typeName(context, origin.operation)]
  const detail =
    origin.detail === undefined || origin.detail === ''
      ? ''
      : context.casing.pascal(context.casing.words(origin.detail))
  const suffix = SUFFIXES[origin.role]
  return {
    ...base(model, `${stems[0]}${detail}${suffix}`),
    candidates: [
      ...stems.map((stem) => `${stem}${detail}${suffix}`),
      ...stems.map((stem) => `${stem}${detail}${suffix === 'Response' ? 'ResponseBody' : `${suffix}Model`}`),
    ],
  }
}

export function webhookClaim(context: NameContext, model: Model, event: string): Claim {
  const name = typeName(context, event)
  return { ...base(model, event), candidates: [`${name}Webhook`, `${name}WebhookEvent`] }
}
