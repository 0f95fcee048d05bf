import { getJunitXml } from 'junit-xml'
import type { TableReport } from './table.ts'

/** The report as JUnit XML: a suite for each check, a case for each operation and client. */
export function printJUnit({ checks, verdicts }: TableReport): string {
  return getJunitXml({
    name: 'contract tests',
    suites: checks.map(({ id, title }) => ({
      name: `${id} ${title}`,
      testCases: verdicts.filter(({ check }) => check === id).map(testCase),
    })),
  })
}

function testCase({ operation, client, kind, reasons }: TableReport['verdicts'][number]) {
  return {
    name: operation,
    classname: client,
    ...(kind === 'fail' && { failures: reasons.map((message) => ({ message })) }),
    ...(kind === 'skip' && { skipped: true }),
  }
}
