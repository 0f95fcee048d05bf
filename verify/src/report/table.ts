import type { ContractReport } from '../run.ts'
import { type CheckId, type Verdict, wholeClient } from '../check.ts'

const SIGNS: { [kind in Verdict['kind']]: string } = { pass: '✓', fail: '✗', skip: '–' }

/**
 * The report as one table, operation × check × SDK: a sign for each client, in the order that the first line names. What is wrong follows in words, what was not
 * tried is counted by its reason.
 */
export function printTable(report: ContractReport): string {
  const { clients, checks, operations } = report
  const cells = indexOf(report)
  const named = [
    ...operations,
    ...(report.verdicts.some(({ operation }) => operation === wholeClient) ? [wholeClient] : []),
  ]
  const rows = [
    ['operation', ...checks.map(({ id, title }) => `${id} ${title}`)],
    ...named.map((operation) => [
      operation === wholeClient ? 'whole client' : operation,
      ...checks.map(({ id }) => clients.map((client) => signOf(cells.get(keyOf(id, operation, client)))).join('')),
    ]),
  ]
  return [
    `A sign for each of: ${clients.join(', ')}`,
    ...aligned(rows),
    '',
    ...faults(report),
    ...untried(report),
    total(report),
  ].join('\n')
}

const keyOf = (check: CheckId, operation: string, client: string): string => `${check} ${operation} ${client}`

const indexOf = ({ verdicts }: ContractReport): Map<string, Verdict> =>
  new Map(verdicts.map((verdict) => [keyOf(verdict.check, verdict.operation, verdict.client), verdict]))

const signOf = (verdict: Verdict | undefined): string => (verdict === undefined ? ' ' : SIGNS[verdict.kind])

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function faults({ verdicts }: ContractReport): string[] {
  const red = verdicts.filter(({ kind }) => kind === 'fail')
  const lines = red.flatMap(({ check, operation, client, reasons }) =>
    reasons.map((reason) => `✗ ${check} ${operation} (${client}): ${reason}`),
  )
  return lines.length > 0 ? [...lines, ''] : []
}

function untried({ verdicts }: ContractReport): string[] {
  const counts = new Map<string, number>()
  for (const { kind, check, reasons } of verdicts)
    if (kind === 'skip') for (const reason of reasons) add(counts, `${check}: ${reason}`)
  return [...counts].map(([reason, count]) => `– ${count} × ${reason}`)
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

function total({ verdicts, requests }: ContractReport): string {
  const count = (wanted: Verdict['kind']): number => verdicts.filter(({ kind }) => kind === wanted).length
  const sent = Object.values(requests).reduce((sum, each) => sum + each, 0)
  return `${count('pass')} hold, ${count('fail')} do not, ${count('skip')} were not tried; ${sent} requests`
}
