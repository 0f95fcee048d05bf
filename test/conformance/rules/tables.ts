/** Reads the case tables and the list of clauses, and finds what is missing in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnyCase, Language, Table } from './case.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../../..')

/** One sentence of the rules. */
export interface Clause {
  /** Rule and number, such as `R5.2`. */
  id: string
  /** Such as `retries`. */
  area: string
  text: string
  /** Why a language does not keep it: only where its platform cannot. */
  notKept?: { [language in Language]?: string }
  /** Tests that show it where a table cannot, as `file > words of its name`: one of each language. */
  tests?: { [language in Language]?: string }
}

export interface NamedTable extends Table {
  /** Name of the file without its ending. */
  name: string
}

export const languages: readonly Language[] = ['typescript', 'python']

/** The clauses of all files of `clauses/`. */
export function readClauses(): Clause[] {
  return readFolder<{ clauses: Clause[] }>('clauses').flatMap(([, { clauses }]) => clauses)
}

/** All tables in the order of their names, each case with the defaults of its table. */
export function readTables(): NamedTable[] {
  return readFolder<Table>('tables').map(([name, table]) => {
    const cases = table.cases.map((given) => ({ ...table.defaults, ...given }))
    return { ...table, cases, name }
  })
}

function readFolder<T>(folder: string): [name: string, content: T][] {
  const files = readdirSync(join(here, folder)).filter((file) => file.endsWith('.json'))
  const read = (file: string): T => JSON.parse(readFileSync(join(here, folder, file), 'utf8')) as T
  return files.toSorted().map((file) => [file.replace(/\.json$/, ''), read(file)])
}

/** What shows a clause in a language: the number of cases, or the test that is named instead. */
export function evidence(clause: Clause, language: Language, tables: readonly NamedTable[]): number | string {
  const reason = clause.notKept?.[language]
  if (reason) return 'not kept'
  const cases = tables.flatMap((table) => table.cases).filter((one) => shows(one, clause, language))
  return cases.length || (clause.tests?.[language] ? 'test' : 0)
}

function shows(given: AnyCase, { id }: Clause, language: Language): boolean {
  return given.clauses.includes(id) && (given.only === undefined || given.only === language)
}

/** Sentences on clauses without a case, cases of unknown clauses, and named tests that are not there. */
export function findGaps(clauses: readonly Clause[], tables: readonly NamedTable[]): string[] {
  const gaps = clauses.flatMap((clause) =>
    languages
      .filter((language) => evidence(clause, language, tables) === 0)
      .map((language) => `${clause.id} has no case in ${language}: ${clause.text}`),
  )
  for (const table of tables) gaps.push(...table.cases.flatMap((given) => misnamed(given, clauses, table.name)))
  return [...gaps, ...duplicates(clauses.map(({ id }) => id)), ...clauses.flatMap(missingTests)]
}

function misnamed({ name, clauses: named, only }: AnyCase, clauses: readonly Clause[], table: string): string[] {
  if (named.length === 0) return [`${table}: '${name}' names no clause`]
  const unknown = named.filter((id) => !clauses.some((clause) => clause.id === id))
  const isAlone = only !== undefined && !clauses.some(({ id, notKept }) => named.includes(id) && notKept)
  return [
    ...unknown.map((id) => `${table}: '${name}' names the unknown clause ${id}`),
    ...(isAlone ? [`${table}: '${name}' is run by ${only} alone, and no clause of it says why`] : []),
  ]
}

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice`)
}

function missingTests({ id, tests = {} }: Clause): string[] {
  return Object.values(tests).flatMap((place) => {
    const [file = '', words = ''] = place.split(' > ')
    const isThere = words !== '' && readIfThere(join(root, file)).includes(words)
    return isThere ? [] : [`${id} names a test that is not there: ${place}`]
  })
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
