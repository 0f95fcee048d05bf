import type { PlannedSchema } from '../export/plan.ts'
import { type AnySchema, children } from '../schema/kinds.ts'
import { isStated, namedOf } from '../schema/metadata.ts'
import { reachableSchemas } from '../schema/naming.ts'
import type { Finding } from './report.ts'

/** The schemas that contain themselves with no name on the way round: they could only be written without end. */
export function findUnnamedRecursion(
  roots: readonly PlannedSchema[],
  names: ReadonlyMap<AnySchema, string>,
): { planned: PlannedSchema; finding: Finding }[] {
  const done = new Set<AnySchema>()
  const found: PlannedSchema[] = []
  for (const planned of reachableSchemas(roots)) {
    if (names.has(planned.schema) || !done.has(planned.schema)) search(planned, names, new Set(), done, found)
  }
  return found.map((planned) => ({ planned, finding: FINDING }))
}

const FINDING: Finding = {
  code: 'contract/unnamed-recursion',
  message: 'the schema contains itself and has no name to refer to',
  cure: 'name it: `.meta({ id: … })`',
}

/** Goes down as far as the next name; what is met again on the way is a circle. The nesting without names is never deep. */
function search(
  planned: PlannedSchema,
  names: ReadonlyMap<AnySchema, string>,
  open: Set<AnySchema>,
  done: Set<AnySchema>,
  found: PlannedSchema[],
): void {
  open.add(planned.schema)
  for (const [segment, schema] of isStated(planned.schema) ? [] : children(planned.schema)) {
    if (namedOf(schema, names)) continue
    const below = { ...planned, schema, keyPath: planned.keyPath + segment }
    if (open.has(schema)) found.push(below)
    else if (!done.has(schema)) search(below, names, open, done, found)
  }
  open.delete(planned.schema)
  done.add(planned.schema)
}
