import type { Diagnostic } from '../diagnostic.ts'
import type { Plan, PlannedSchema } from '../export/plan.ts'
import type { AnySchema } from '../schema/kinds.ts'
import { reachableSchemas, type SchemaNames } from '../schema/naming.ts'
import { checkErrors, checkNames, checkRoutes } from './contract-rules.ts'
import { checkExamples } from './examples.ts'
import { OPERATION_RULES } from './operation-rules.ts'
import { findUnnamedRecursion } from './recursion.ts'
import { type Finding, placeOf, report } from './report.ts'
import { SCHEMA_RULES } from './schema-rules.ts'

/** Every fault of a contract at once. Pure; nothing of the author's is called. */
export function lintPlan(plan: Plan, schemaNames: SchemaNames): Diagnostic[] {
  const { names } = schemaNames
  const schemaFaults = checkSchemas(plan, names)
  return [
    ...plan.operations.flatMap((operation) =>
      OPERATION_RULES.flatMap((rule) => rule(operation, plan.contract)).map((finding) =>
        report(finding, operation.endpoint.place, operation.id),
      ),
    ),
    ...schemaFaults,
    ...checkRoutes(plan),
    ...checkErrors(plan),
    ...checkNames(plan, schemaNames),
    // An example is only checked against schemas that can be read.
    ...(schemaFaults.length ? [] : checkExamples(plan, names)),
  ]
}

/** Parts that a schema is judged alike in. */
const CLASSES: readonly (readonly PlannedSchema['part'][])[] = [
  ['body'],
  ['form'],
  ['parameter', 'header'],
  ['response', 'event', 'error', 'webhook'],
]

function checkSchemas({ schemas, contract }: Plan, names: ReadonlyMap<AnySchema, string>): Diagnostic[] {
  const told = new Set<string>()
  const identity = new Map<AnySchema, number>()
  const tell = ({ schema, keyPath, operation }: PlannedSchema, finding: Finding): Diagnostic[] => {
    const key = `${finding.code} ${identity.get(schema) ?? identity.set(schema, identity.size).get(schema)}`
    if (told.has(key)) return []
    told.add(key)
    return [report(finding, placeOf(operation, contract), keyPath)]
  }
  const own = CLASSES.flatMap((parts) => reachableSchemas(schemas.filter(({ part }) => parts.includes(part)))).flatMap(
    (planned) =>
      SCHEMA_RULES.flatMap((rule) => {
        const finding = rule(planned, names)
        return finding ? tell(planned, finding) : []
      }),
  )
  return [...own, ...findUnnamedRecursion(schemas, names).flatMap(({ planned, finding }) => tell(planned, finding))]
}
