import type { Api, Operation } from '@artificer/generator/ir'
import { errorReply, problemReply } from './data/error-reply.ts'
import { responseFor, type BodyContext } from './data/respond.ts'
import type { Reply } from './reply.ts'
import type { Finding } from './validate/finding.ts'

/** Says in a refusal which finding it is for, as `class:code`. */
export const FINDING_HEADER = 'x-mock-finding'

/**
 * Answers a refused request: by the status that says it best where the operation declares it, else by the first of 400, 422, 4XX and default that
 * it declares, else by a plain 400.
 */
export const refusal = (api: Api, operation: Operation, findings: readonly Finding[], context: BodyContext): Reply => {
  const [first] = findings
  if (first === undefined) return problemReply(400, {})
  const status = refusalStatus(operation, first)
  const detail = findings.map(({ where, message }) => `${where}: ${message}`).join('; ')
  const errors = findings.map(({ where, message, code }) => ({ path: where, message, code }))
  const reply =
    status === undefined
      ? problemReply(400, { detail, errors })
      : errorReply(api, operation, status, { detail, errors }, context)
  return { ...reply, headers: { ...reply.headers, [FINDING_HEADER]: `${first.class}:${first.code}` } }
}

const refusalStatus = (operation: Operation, { status }: Finding): number | undefined => {
  const declares = (key: string): boolean =>
    operation.responses.some((response) => response.status.toUpperCase() === key)
  if (declares(String(status))) return status
  if (declares('400')) return 400
  if (declares('422')) return 422
  if (declares('4XX') || declares('DEFAULT')) return status
  return responseFor(operation, 400) === undefined ? undefined : 400
}

/** Answers what leads to no operation. */
export const plainRefusal = (finding: Finding): Reply => ({
  ...problemReply(finding.status, { detail: finding.message }),
  headers: { 'content-type': 'application/problem+json', [FINDING_HEADER]: `${finding.class}:${finding.code}` },
})
