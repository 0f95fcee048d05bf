/**
 * Reads the reports of all test runners in a folder, prints a line a suite with what was skipped and why, and as the last line the count of all.
 *
 * Usage: node scripts/summary.ts REPORTS. Exits 1 when a test failed or no test ran.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Suite {
  name: string
  passed: number
  failed: number
  skipped: string[]
}

interface VitestReport {
  success: boolean
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

function readVitest(file: string): Suite {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const tests = report.testResults.flatMap((result) => result.assertionResults)
  // A file that could not be loaded has no tests of its own and still is a failure.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  return {
    name: 'vitest',
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  }
}

function readJUnit(file: string, name: string): Suite {
  const xml = readFileSync(file, 'utf8')
  const count = (attribute: string) =>
    [...xml.matchAll(new RegExp(`<testsuite [^>]*\\b${attribute}="(\\d+)"`, 'g'))].reduce(
      (sum, match) => sum + Number(match[1]),
      0,
    )
  const skipped = [...xml.matchAll(/<testcase [^>]*name="([^"]*)"[^>]*>\s*<skipped[^>]*message="([^"]*)"/g)]
  const failed = count('failures') + count('errors')
  return {
    name,
    passed: count('tests') - failed - count('skipped'),
    failed,
    skipped: skipped.map((match) => `${match[1]}: ${match[2]}`),
  }
}

const folder = process.argv[2] ?? '.'
const suites = readdirSync(folder)
  .toSorted()
  .flatMap((file) => {
    if (file === 'vitest.json') return [readVitest(join(folder, file))]
    if (file.endsWith('.xml')) return [readJUnit(join(folder, file), file.replace('.xml', ''))]
    return []
  })

for (const suite of suites) {
  console.log(`${suite.name}: ${suite.passed} passed, ${suite.failed} failed, ${suite.skipped.length} skipped`)
  for (const reason of suite.skipped) console.log(`  skipped: ${reason}`)
}
const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0)
const passed = sum((suite) => suite.passed)
const failed = sum((suite) => suite.failed)
const skipped = sum((suite) => suite.skipped.length)
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
