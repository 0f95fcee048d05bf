/** The table of rows. */
import { type Bar, type Line, type Unit, verdictOf } from './result.ts'

const titles = ['row', 'figure', 'floor', 'ratio', 'bar', 'verdict']
const whole: ReadonlySet<Unit> = new Set(['lines', 'instantiations', 'errors', 'modules'])

/** The lines of the table, columns aligned. */
export function formatTable(lines: readonly Line[]): string {
  const cells = [titles, ...lines.map(cellsOf)]
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

function cellsOf(line: Line): string[] {
  if ('skipped' in line) return [line.name, '', '', '', '', `not measured: ${line.skipped}`]
  const { name, unit, figure, floor, bar } = line
  const ratio = floor === undefined || floor === 0 ? '' : `${(figure / floor).toFixed(2)} ×`
  return [
    name,
    formatFigure(figure, unit),
    floor === undefined ? '' : formatFigure(floor, unit),
    ratio,
    bar === undefined ? '' : formatBar(bar, unit),
    verdictOf(line) ?? '',
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
