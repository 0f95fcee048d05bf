import type { Operation } from '@artificer/generator/ir'
import { headerOf, type Incoming } from '../incoming.ts'
import { sdkFinding, type Finding } from './finding.ts'

const USUAL = 'idempotency-key'

/** A key that lacks where the contract asks for one, and a key that nobody asked for. */
export const idempotencyFindings = (operation: Operation, incoming: Incoming): Finding[] => {
  const { idempotency } = operation
  if (idempotency.kind === 'key') {
    const key = headerOf(incoming, idempotency.header)
    if (key !== undefined && key.trim() !== '') return []
    const needs = idempotency.required || idempotency.auto
    return needs
      ? [
          sdkFinding(
            'missing-idempotency-key',
            `header:${idempotency.header}`,
            'the operation takes an idempotency key',
            { refuses: idempotency.required },
          ),
        ]
      : []
  }
  const isDeclared = operation.parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === USUAL,
  )
  if (isDeclared || headerOf(incoming, USUAL) === undefined) return []
  return [
    sdkFinding('needless-idempotency-key', `header:${USUAL}`, 'the operation names no idempotency key', {
      refuses: false,
    }),
  ]
}
