import { pypiChecks } from '../python/checks.ts'
import { npmChecks } from '../typescript/checks.ts'
import type { PackageCheck } from './check.ts'

/** Every row of the packaging report, in its order. `scripts/packages` prints them, `checks.test.ts` asserts them. */
export const checks: readonly PackageCheck[] = [...npmChecks, ...pypiChecks]
