import type { Parameter } from '../ir/api.ts'

/** A header parameter that carries an idempotency key by the names in use. */
export function idempotencyHeader(parameters: readonly Parameter[]): Parameter | undefined {
  return parameters.find(
    (parameter) =>
      parameter.in === 'header' && /^(x-)?(idempotency|idempotence)-?key$|^idempotent-key$/i.test(parameter.name),
  )
}
