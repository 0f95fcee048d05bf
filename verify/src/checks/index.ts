import type { Check } from '../check.ts'
import { authCheck } from './auth.ts'
import { bytesCheck } from './bytes.ts'
import { callsCheck } from './calls.ts'
import { defaultsCheck } from './defaults.ts'
import { errorsCheck } from './errors.ts'
import { faultsCheck } from './faults.ts'
import { pagesCheck } from './pages.ts'
import { parityCheck } from './parity.ts'
import { retriesCheck } from './retries.ts'
import { roundTripCheck } from './round-trip.ts'
import { streamsCheck } from './streams.ts'
import { webhooksCheck } from './webhooks.ts'

/** All checks, in their order. */
export const ALL_CHECKS: readonly Check[] = [
  callsCheck,
  parityCheck,
  roundTripCheck,
  errorsCheck,
  defaultsCheck,
  streamsCheck,
  pagesCheck,
  retriesCheck,
  faultsCheck,
  bytesCheck,
  authCheck,
  webhooksCheck,
]
