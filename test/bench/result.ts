/** What one row of the budgets says. */

/** Units that a figure is printed in. */
export type Unit = 's' | 'ms' | 'µs' | 'kB' | 'MB' | 'lines' | 'instantiations' | 'errors' | 'modules' | 'exponent'

/** `ratio`: figure over floor. `figure`: the figure itself. `excess`: figure less floor. */
export type Bar = { kind: 'ratio' | 'figure' | 'excess'; atMost: number }

/** A figure, the floor that was measured beside it, and what it may be; without a bar it stands there to compare with. */
export interface Row {
  name: string
  unit: Unit
  figure: number
  floor?: number | undefined
  bar?: Bar | undefined
}

/** What needs something from outside the project that is not to be had, and why in words. */
export interface Skipped {
  name: string
  skipped: string
}

export type Line = Row | Skipped

/** A name that `--only` selects by, and what measures it; the rows of a family share their preparation. */
export interface Family {
  name: string
  measure: () => Promise<Line[]> | Line[]
}

/** What the bar is held against. */
function judgedValue({ figure, floor = 0 }: Row, bar: Bar): number {
  if (bar.kind === 'ratio') return figure / floor
  return bar.kind === 'excess' ? figure - floor : figure
}

/** Undefined where nothing is asked for. */
export function verdictOf(line: Line): 'held' | 'MISSED' | undefined {
  if ('skipped' in line || line.bar === undefined) return undefined
  return judgedValue(line, line.bar) <= line.bar.atMost ? 'held' : 'MISSED'
}
