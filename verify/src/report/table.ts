import { type Verdict, wholeClient } from '../check.ts'

/** What a table is printed from: verdicts of checks, or of rules for a server. */
export interface TableReport {
  operations: string[]
  clients: string[]
  checks: { id: string; title: string }[]
  /** Requests that were sent, by client. */
  requests: { [client: string]: number }
  verdicts: (Omit<Verdict, 'check'> & { check: string })[]
}

type AnyVerdict = TableReport['verdicts'][number]

const SIGNS: { [kind in Verdict['kind']]: string } = { pass: '✓', fail: '✗', skip: '–' }

/**
 * The report as one table, operation × check × SDK: a sign for each client, in the order that the first line names. What is wrong follows in words, what was not
 * tried is counted by its reason.
 */
export function printTable(report: TableReport): string {
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

const keyOf = (check: string, operation: string, client: string): string => `${check} ${operation} ${client}`

const indexOf = ({ verdicts }: TableReport): Map<string, AnyVerdict> =>
  new Map(verdicts.map((verdict) => [keyOf(verdict.check, verdict.operation, verdict.client), verdict]))

const signOf = (verdict: AnyVerdict | undefined): string => (verdict === undefined ? ' ' : SIGNS[verdict.kind])

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function faults({ verdicts }: TableReport): string[] {
  const red = verdicts.filter(({ kind }) => kind === 'fail')
  const lines = red.flatMap(({ check, operation, client, reasons }) =>
    reasons.map((reason) => `✗ ${check} ${operation} (${client}): ${reason}`),
  )
  return lines.length > 0 ? [...lines, ''] : []
}

function untried({ verdicts }: TableReport): string[] {
  const counts = new Map<string, number>()
  for (const { kind, check, reasons } of verdicts)
    if (kind === 'skip') for (const reason of reasons) add(counts, `${check}: ${reason}`)
  return [...counts].map(([reason, count]) => `– ${count} × ${reason}`)
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

function total({ verdicts, requests }: TableReport): string {
  const count = (wanted: Verdict['kind']): number => verdicts.filter(({ kind }) => kind === wanted).length
  const sent = Object.values(requests).reduce((sum, each) => sum + each, 0)
  return `${count('pass')} hold, ${count('fail')} do not, ${count('skip')} were not tried; ${sent} requests`
}
