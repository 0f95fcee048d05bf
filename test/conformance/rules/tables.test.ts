/** What the list of clauses asks of the tables. */
import { describe, expect, it } from 'vitest'
import type { AnyCase } from './case.ts'
import { reportRules } from './report.ts'
import { type Clause, findGaps, type NamedTable } from './tables.ts'

const clause: Clause = { id: 'R1.1', area: 'retries', text: 'three attempts' }

function table(...cases: Partial<AnyCase>[]): NamedTable {
  return {
    name: 'retries',
    about: '',
    kind: 'call',
    cases: cases.map((given, index) => ({ name: `case ${index}`, clauses: ['R1.1'], expect: {}, ...given })),
  }
}

describe('the list of clauses', () => {
  it('is met by a case in both languages', () => {
    expect(findGaps([clause], [table({})])).toEqual([])
  })

  it('names each language in which a clause has no case', () => {
    expect(findGaps([clause], [])).toEqual([
      'R1.1 has no case in typescript: three attempts',
      'R1.1 has no case in python: three attempts',
    ])
  })

  it('takes a case of one language only where the clause says why the other keeps it not', () => {
    const kept = { ...clause, notKept: { typescript: 'fetch cannot' } }
    expect(findGaps([clause], [table({ only: 'python' })])).toEqual([
      'R1.1 has no case in typescript: three attempts',
      "retries: 'case 0' is run by python alone, and no clause of it says why",
    ])
    expect(findGaps([kept], [table({ only: 'python' })])).toEqual([])
  })

  it('knows every clause that a case names, and wants one of each', () => {
    expect(findGaps([clause], [table({}, { clauses: ['R9.9'] }, { clauses: [] })])).toEqual([
      "retries: 'case 1' names the unknown clause R9.9",
      "retries: 'case 2' names no clause",
    ])
  })

  it('has no clause twice', () => {
    expect(findGaps([clause, clause], [table({})])).toEqual(['R1.1 is there twice'])
  })

  it('takes a named test instead of a case, when that test is there', () => {
    const here = 'test/conformance/rules/tables.test.ts'
    const named = {
      ...clause,
      tests: { typescript: `${here} > is met by a case`, python: `${here} > has no clause twice` },
    }
    expect(findGaps([named], [])).toEqual([])
    const lost = { ...clause, tests: { typescript: 'nowhere.ts > words', python: `${here} > ` } }
    expect(findGaps([lost], [])).toEqual([
      'R1.1 names a test that is not there: nowhere.ts > words',
      `R1.1 names a test that is not there: ${here} > `,
    ])
  })

  it('is printed with what shows each clause', () => {
    const kept = { ...clause, id: 'R1.6', notKept: { typescript: 'fetch cannot' } }
    expect(reportRules([clause, kept], [table({}, { clauses: ['R1.6'], only: 'python' })])).toBe(
      [
        'clause  TypeScript  Python  text',
        'R1.1    1           1       three attempts',
        'R1.6    not kept    1       three attempts',
        '',
        '2 clauses, 2 cases: retries 2',
      ].join('\n'),
    )
  })
})
