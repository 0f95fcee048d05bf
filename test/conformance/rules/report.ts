/** The table of rules, cases and languages. */
import { type Clause, evidence, languages, type NamedTable } from './tables.ts'

/** One line a clause: its id, what shows it in each language, and its text. */
export function reportRules(clauses: readonly Clause[], tables: readonly NamedTable[]): string {
  const rows = clauses.map((clause) => [
    clause.id,
    ...languages.map((language) => String(evidence(clause, language, tables))),
    clause.text,
  ])
  const head = ['clause', 'TypeScript', 'Python', 'text']
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]): string =>
    row.map((cell, column) => (column === 3 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ')
  return [line(head), ...rows.map(line), '', countsOf(clauses, tables)].join('\n')
}

function countsOf(clauses: readonly Clause[], tables: readonly NamedTable[]): string {
  const counts = tables.map((table) => `${table.name} ${table.cases.length}`)
  const total = tables.reduce((sum, table) => sum + table.cases.length, 0)
  return `${clauses.length} clauses, ${total} cases: ${counts.join(', ')}`
}
