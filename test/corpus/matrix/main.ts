/**
 * Prints the table of documents and of what is asked of them, a line as soon as it is known; exit code 1 when a cell fails.
 * Usage: scripts/corpus [--only NAME]…
 */
import { parseArgs } from 'node:util'
import { corpusDocuments } from '../documents.ts'
import { generationCpu, type Row, rowOf } from './row.ts'

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const wanted = corpusDocuments.filter(({ name }) => values.only?.includes(name) ?? true)
const unknown = values.only?.filter((name) => !corpusDocuments.some((document) => document.name === name)) ?? []
if (unknown.length > 0) {
  console.error(`error: no document is called ${unknown.join(', ')}`)
  process.exit(2)
}

const faults: string[] = []
let isHeadPrinted = false
for (const { name, file } of wanted) {
  if (file === undefined) {
    console.log(`${name}: skipped, the document is not beside this checkout`)
    continue
  }
  const measured = { 'CPU s': generationCpu(name, file) }
  print(name, { ...(await rowOf(name, file, 'all')), ...measured })
}
if (faults.length > 0) console.error(`\n${faults.join('\n')}`)
process.exitCode = faults.length > 0 ? 1 : 0

function print(name: string, row: Row): void {
  if (!isHeadPrinted) {
    console.log(`| document | ${Object.keys(row).join(' | ')} |`)
    console.log(`|${' --- |'.repeat(Object.keys(row).length + 1)}`)
    isHeadPrinted = true
  }
  const cells = Object.values(row).map(({ text, faults: found }) => (found.length > 0 ? `**${text}**` : text))
  console.log(`| ${name} | ${cells.join(' | ')} |`)
  for (const [column, { faults: found }] of Object.entries(row)) {
    for (const fault of found.slice(0, 20)) faults.push(`${name}, ${column}: ${fault.slice(0, 600)}`)
    if (found.length > 20) faults.push(`${name}, ${column}: and ${found.length - 20} more`)
  }
}
