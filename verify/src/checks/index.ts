import type { Check } from '../check.ts'
import { callsCheck } from './calls.ts'
import { defaultsCheck } from './defaults.ts'
import { parityCheck } from './parity.ts'

/** All checks, in their order. */
export const ALL_CHECKS: readonly Check[] = [callsCheck, parityCheck, defaultsCheck]
