/** Answers that a check puts in the mock's place. */
import type { Answer } from '@artificer/mock'
import type { Case } from '../cases/case.ts'
import type { CheckContext } from '../check.ts'
import type { Script } from '../bench.ts'

/** A whole answer. */
export function answer(
  status: number,
  contentType: string | undefined,
  body: string,
  headers: [string, string][] = [],
): Answer {
  const type: [string, string][] = contentType === undefined ? [] : [['content-type', contentType]]
  return { kind: 'answer', status, headers: [...type, ...headers], body: new TextEncoder().encode(body) }
}

export const json = (status: number, value: unknown, headers?: [string, string][]): Answer =>
  answer(status, 'application/json', JSON.stringify(value), headers)

export const HTML =
  '<!doctype html>\n<html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>\n'

/** Answers the first requests so, and leaves the others to the mock. */
export const first =
  (...answers: (Answer | ((proceed: () => Promise<Answer>) => Promise<Answer>))[]): Script =>
  (index, _incoming, proceed) => {
    const own = answers[index]
    return own === undefined ? proceed() : typeof own === 'function' ? own(proceed) : own
  }

/** The smallest call of each operation. */
export const minimalCase = ({ cases }: CheckContext, operation: Case['operation']): Case | undefined =>
  cases.find((one) => one.operation === operation && one.variant === 'minimal')

/** Why nothing can be tried where a real server answers. */
export const NOT_ON_REAL = { skip: 'a real server cannot be told to fail' }
