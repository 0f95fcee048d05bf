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
  for (const operation of api.operations) for (const line of explanation(operation, names)) say(line)
}

/** The id of an operation, and below it how it is called and what was settled about it: a fact and where it is from. */
export function explanation(operation: Operation, names: GenerateResult['names']): string[] {
  const calls = (['typescript', 'python'] as const).flatMap((language) => {
    const table = names[language]
    if (table === undefined) return []
    return operation.skip.includes(language)
      ? [`${language}: left out, as the document says`]
      : [`${language}: client.${callOf(operation, table)}`]
  })
  const inferred = operation.inferred.map(({ fact, from }) => `${fact}: from ${from}`)
  const name = `name: ${NAMING[operation.naming] ?? operation.naming}`
  return [operation.id, ...[...calls, name, ...inferred, ...declared(operation)].map((line) => `  ${line}`)]
}

/** What the document says itself: it stands beside what was inferred, so that nothing seems to be missing. */
function declared({ result, flagged, idempotency, service, inferred }: Operation): string[] {
  const known = inferred.map(({ fact }) => fact)
  const results = [result, ...(flagged === undefined ? [] : [flagged.result])]
  const page = results.find(({ kind }) => kind === 'page')
  const facts = [
    page?.kind === 'page' ? `${page.pagination.style} pages` : undefined,
    results.some(({ kind }) => kind === 'stream') ? 'stream' : undefined,
    results.some(({ kind }) => kind === 'binary') ? 'download' : undefined,
    idempotency.kind === 'key' ? 'idempotency key' : undefined,
    service === undefined ? undefined : `service ${service}`,
  ]
  return facts.flatMap((fact) => (fact === undefined || known.includes(fact) ? [] : [`${fact}: declared`]))
}

function callOf(operation: Operation, table: NonNullable<GenerateResult['names']['python']>): string {
  const parents = operation.resource.map(
    (_, index) => table.resources[operation.resource.slice(0, index + 1).join('.')]?.property ?? '?',
  )
  return [...parents, table.operations[operation.id]?.method ?? '?'].join('.')
}
