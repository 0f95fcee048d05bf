/** The table of rows. */
import { type Bar, isHeld, type Row, type Unit } from './result.ts'

const titles = ['row', 'figure', 'floor', 'ratio', 'bar', 'verdict']
const whole: ReadonlySet<Unit> = new Set(['lines', 'instantiations', 'errors', 'modules'])

/** The lines of the table, one a row, columns aligned. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [titles, ...rows.map(cellsOf)]
  const widths = titles.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(row: Row): string[] {
  const { name, unit, figure, floor, bar } = row
  const ratio = floor === undefined || floor === 0 ? '' : `${(figure / floor).toFixed(2)} ×`
  return [
    name,
    formatFigure(figure, unit),
    floor === undefined ? '' : formatFigure(floor, unit),
    ratio,
    formatBar(bar, unit),
    isHeld(row) ? 'held' : 'MISSED',
  ]
}

function formatFigure(value: number, unit: Unit): string {
  if (whole.has(unit)) return `${value.toLocaleString('en')} ${unit}`
  const shown = value.toFixed(value < 10 ? 2 : 1)
  return unit === 'exponent' ? `n^${shown}` : `${shown} ${unit}`
}

function formatBar({ kind, atMost }: Bar, unit: Unit): string {
  if (kind === 'ratio') return `≤ ${atMost} ×`
  if (unit === 'exponent') return `≤ n^${atMost}`
  return `≤ ${kind === 'excess' ? 'floor + ' : ''}${atMost.toLocaleString('en')} ${unit}`
}
