import { describe, expect, it } from 'vitest'
import { formatTable } from './print.ts'
import { type Row, verdictOf } from './result.ts'

const row: Row = { name: 'a call', unit: 'ms', figure: 3, floor: 1, bar: { kind: 'ratio', atMost: 3 } }

describe('a row of the budgets', () => {
  it('holds up to its bar and not beyond', () => {
    expect(verdictOf(row)).toBe('held')
    expect(verdictOf({ ...row, figure: 3.01 })).toBe('MISSED')
  })

  it('is held against the figure, its ratio to the floor or what it has above the floor', () => {
    const verdicts = (['figure', 'ratio', 'excess'] as const).map((kind) =>
      verdictOf({ ...row, bar: { kind, atMost: 2 } }),
    )
    expect(verdicts).toEqual(['MISSED', 'MISSED', 'held'])
  })

  it('does not hold where it could not be measured', () => {
    expect(verdictOf({ ...row, figure: NaN })).toBe('MISSED')
  })

  it('has no verdict where there is no bar, and none where it was not measured', () => {
    expect(verdictOf({ ...row, bar: undefined })).toBeUndefined()
    expect(verdictOf({ name: 'a peer', skipped: 'no registry' })).toBeUndefined()
  })

  it('is printed without bar and verdict where there is no bar, and with the reason where it was not measured', () => {
    const lines = formatTable([
      { ...row, bar: undefined },
      { name: 'a peer', skipped: 'no registry' },
    ])
    expect(lines.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['row', 'figure', 'floor', 'ratio', 'bar', 'verdict'],
      ['a call', '3.00 ms', '1.00 ms', '3.00 ×'],
      ['a peer', 'not measured: no registry'],
    ])
  })

  it('is printed with figure, floor, ratio, bar and verdict', () => {
    const lines = formatTable([
      row,
      { name: 'lines', unit: 'lines', figure: 1200, bar: { kind: 'figure', atMost: 1000 } },
    ])
    expect(lines.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['row', 'figure', 'floor', 'ratio', 'bar', 'verdict'],
      ['a call', '3.00 ms', '1.00 ms', '3.00 ×', '≤ 3 ×', 'held'],
      ['lines', '1,200 lines', '≤ 1,000 lines', 'MISSED'],
    ])
  })
})
