import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { OutputFile } from '../emit.ts'
import { commitPlan } from './commit.ts'
import { planOutput } from './plan.ts'

export { commitPlan } from './commit.ts'
export { MANIFEST } from './manifest.ts'
export { planOutput, type WritePlan } from './plan.ts'
export { saveFile } from './save-file.ts'
export { removeStagings } from './staging.ts'

export interface WriteResult {
  /** New or changed files; with `check`, those that would be written. */
  written: string[]
  /** Files of an earlier run that are made no more. */
  removed: string[]
  unchanged: string[]
  diagnostics: Diagnostic[]
}

/**
 * Brings a folder to the state of an output: writes what changed, removes what an earlier run made and this one does not, keeps what others put there.
 *
 * With an error among the diagnostics nothing has changed. `check` compares and writes nothing.
 */
export function writeOutput(dir: string, files: readonly OutputFile[], options: { check?: boolean } = {}): WriteResult {
  const plan = planOutput(dir, files)
  const diagnostics = options.check || plan.diagnostics.length > 0 ? plan.diagnostics : commitPlan(plan)
  if (diagnostics.length > 0) return { written: [], removed: [], unchanged: [], diagnostics }
  return {
    written: plan.write.map(({ path }) => path),
    removed: plan.remove,
    unchanged: plan.unchanged,
    diagnostics: plan.edited,
  }
}
