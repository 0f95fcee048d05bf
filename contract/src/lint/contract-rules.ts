import type { Diagnostic } from '../diagnostic.ts'
import type { Plan } from '../export/plan.ts'
import { inputName } from '../schema/split.ts'
import { idOf } from '../schema/metadata.ts'
import type { SchemaNames } from '../schema/naming.ts'
import { placeOf, report } from './report.ts'

/** Two operations that answer the same requests. */
export function checkRoutes({ operations }: Plan): Diagnostic[] {
  const seen = new Map<string, string>()
  return operations.flatMap(({ endpoint, id }) => {
    const route = `${endpoint.method.toUpperCase()} ${endpoint.path.replaceAll(/\{[^{}]*\}/g, '{}')}`
    const first = seen.get(route)
    seen.set(route, first ?? id)
    if (first === undefined) return []
    const finding = {
      code: 'contract/duplicate-route',
      message: `\`${endpoint.method.toUpperCase()} ${endpoint.path}\` answers the same requests as \`${first}\``,
      cure: 'give one of them another path or method',
    } as const
    return [report(finding, endpoint.place, id)]
  })
}

/** One code with two meanings: the SDKs have one class for a code. */
export function checkErrors({ operations }: Plan): Diagnostic[] {
  const seen = new Map<string, (typeof operations)[number]['errors'][number]>()
  const faults = new Map<string, Diagnostic>()
  for (const { errors } of operations) {
    for (const spec of errors) {
      const first = seen.get(spec.code)
      seen.set(spec.code, first ?? spec)
      if (!first || first === spec) continue
      const finding = {
        code: 'contract/duplicate-error',
        message: `the code \`${spec.code}\` is declared twice, with the statuses ${first.status} and ${spec.status}`,
        cure: 'declare it once and share it',
      } as const
      faults.set(spec.code, report(finding, spec.place, `error ${spec.code}`))
    }
  }
  return [...faults.values()]
}

/** Two schemas that want one name. */
export function checkNames({ contract, schemas }: Plan, { names, collisions }: SchemaNames): Diagnostic[] {
  const operationAt = (keyPath: string) => schemas.find((planned) => keyPath.startsWith(planned.keyPath))?.operation
  const taken = collisions.map(({ name, first, second }) => {
    const isId = idOf(first.schema) === name && idOf(second.schema) === name
    const finding = {
      code: isId ? 'contract/duplicate-id' : 'contract/name-collision',
      message: `the name \`${name}\` is that of another schema, at \`${first.keyPath}\``,
      cure: isId ? 'use one schema in both places, or give one another id' : 'name the schema: `.meta({ id: … })`',
    } as const
    return report(finding, placeOf(operationAt(second.keyPath), contract), second.keyPath)
  })
  return [...taken, ...inputNames(names).map((name) => inputCollision(name, contract))]
}

/** Names that the request form of another schema would take, were it to have one. */
function inputNames(names: SchemaNames['names']): string[] {
  const all = new Set(names.values())
  return [...all].filter((name) => all.has(inputName(name)))
}

function inputCollision(name: string, contract: Plan['contract']): Diagnostic {
  const finding = {
    code: 'contract/name-collision',
    message: `the name \`${inputName(name)}\` is kept for the request form of \`${name}\``,
    cure: `give the schema \`${inputName(name)}\` another id`,
  } as const
  return report(finding, contract.place, `schema ${inputName(name)}`)
}
