/** What one row of the budgets says. */

/** Units that a figure is printed in. */
export type Unit = 's' | 'ms' | 'µs' | 'kB' | 'MB' | 'lines' | 'instantiations' | 'errors' | 'modules' | 'exponent'

/** `ratio`: figure over floor. `figure`: the figure itself. `excess`: figure less floor. */
export type Bar = { kind: 'ratio' | 'figure' | 'excess'; atMost: number }

/** A figure, the floor that was measured beside it, and what it may be. */
export interface Row {
  name: string
  unit: Unit
  figure: number
  floor?: number | undefined
  bar: Bar
}

/** A name that `--only` selects by, and what measures it; the rows of a family share their preparation. */
export interface Family {
  name: string
  measure: () => Promise<Row[]> | Row[]
}

/** What the bar is held against. */
export function judgedValue({ figure, floor = 0, bar }: Row): number {
  if (bar.kind === 'ratio') return figure / floor
  return bar.kind === 'excess' ? figure - floor : figure
}

export function isHeld(row: Row): boolean {
  return judgedValue(row) <= row.bar.atMost
}
