import type { Contract, Operation } from '../contract.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { CallPlace } from '../place.ts'

/** What a rule found. */
export interface Finding {
  readonly code: Diagnostic['code']
  readonly message: string
  readonly cure: string
}

/** A finding at an operation, or at the contract itself. */
export function report(finding: Finding, place: CallPlace, keyPath?: string): Diagnostic {
  return { severity: 'error', ...finding, place: { ...place, ...(keyPath === undefined ? {} : { keyPath }) } }
}

/** Where an operation was written; what belongs to none was written where the contract was. */
export function placeOf(operation: Operation | undefined, contract: Contract): CallPlace {
  return operation?.endpoint.place ?? contract.place
}
