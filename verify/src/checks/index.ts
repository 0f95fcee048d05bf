import type { Check } from '../check.ts'
import { callsCheck } from './calls.ts'
import { defaultsCheck } from './defaults.ts'
import { errorsCheck } from './errors.ts'
import { pagesCheck } from './pages.ts'
import { parityCheck } from './parity.ts'
import { roundTripCheck } from './round-trip.ts'

/** All checks, in their order. */
export const ALL_CHECKS: readonly Check[] = [
  callsCheck,
  parityCheck,
  roundTripCheck,
  errorsCheck,
  defaultsCheck,
  pagesCheck,
]
