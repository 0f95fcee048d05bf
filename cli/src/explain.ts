import type { GenerateResult } from '@artificer/generator'
import { say } from './report.ts'

type Api = NonNullable<GenerateResult['api']>
type Operation = Api['operations'][number]

const NAMING: { [naming: string]: string } = {
  'x-sdk': 'declared by `x-sdk`',
  'vendor-extension': 'declared by an extension that is a synonym of `x-sdk`',
  configuration: 'from the configuration',
  inferred: 'inferred from path and method',
}

/** Tells for each operation which method it is and what was inferred, from what. */
export function explain(api: Api, names: GenerateResult['names']): void {
  for (const operation of api.operations) {
    say(`${operation.id}`)
    for (const language of ['typescript', 'python'] as const) {
      const table = names[language]
      if (table) say(`  ${language}: client.${callOf(operation, table)}`)
    }
    say(`  name: ${NAMING[operation.naming] ?? operation.naming}`)
    for (const { fact, from } of operation.inferred) say(`  ${fact}: from ${from}`)
  }
}

function callOf(operation: Operation, table: NonNullable<GenerateResult['names']['python']>): string {
  const parents = operation.resource.map(
    (_, index) => table.resources[operation.resource.slice(0, index + 1).join('.')]?.property ?? '?',
  )
  return [...parents, table.operations[operation.id]?.method ?? '?'].join('.')
}
