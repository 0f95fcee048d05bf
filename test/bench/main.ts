/** Prints the budgets as a table; `--check` fails on a missed one, `--only PATTERN` measures the families and rows whose names match. */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bundles } from './bundles.ts'
import { calls } from './calls.ts'
import { compilation } from './compilation.ts'
import { contracts } from './contracts.ts'
import { generation } from './generation.ts'
import { growth } from './growth.ts'
import { largeDocuments } from './large-documents.ts'
import { work } from './packages.ts'
import { formatTable } from './print.ts'
import { pythonPackage, pythonRuntime } from './python.ts'
import { type Family, isHeld, type Row } from './result.ts'
import { sizes } from './sizes.ts'
import { decoders, streams } from './streams.ts'

const families: readonly Family[] = [
  calls,
  streams,
  decoders,
  bundles,
  generation,
  largeDocuments,
  growth,
  compilation,
  contracts,
  pythonPackage,
  pythonRuntime,
  sizes,
]

const usage = `usage: scripts/bench [--check] [--only PATTERN]
families: ${families.map(({ name }) => name).join(', ')}`

/** A row that cannot be measured is no row that holds: the run goes on, and ends in failure. */
async function measureFamily(family: Family): Promise<Row[]> {
  process.stderr.write(`${family.name} …\n`)
  try {
    return await family.measure()
  } catch (error) {
    process.stderr.write(`error: ${family.name}: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
    return []
  }
}

/** A family that matches is measured whole; otherwise every family is measured whose rows may match, and the others are not shown. */
async function measure(only: RegExp): Promise<Row[]> {
  const named = families.filter(({ name }) => only.test(name))
  const rows: Row[] = []
  for (const family of named.length > 0 ? named : families) {
    rows.push(...(await measureFamily(family)))
  }
  return named.length > 0 ? rows : rows.filter(({ name }) => only.test(name))
}

function readArguments(): { check: boolean; only: RegExp } | undefined {
  try {
    const { values } = parseArgs({ options: { check: { type: 'boolean' }, only: { type: 'string' } } })
    return { check: values.check === true, only: new RegExp(values.only ?? '', 'i') }
  } catch (error) {
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
    return undefined
  }
}

const given = readArguments()
if (given === undefined) {
  process.exitCode = 2
} else {
  mkdirSync(work, { recursive: true })
  const rows = await measure(given.only)
  const missed = rows.filter((row) => !isHeld(row))
  if (rows.length === 0) process.stderr.write(`error: no row matches\n${usage}\n`)
  else process.stdout.write(`${formatTable(rows)}\n\n${rows.length - missed.length} of ${rows.length} held\n`)
  if (rows.length === 0) process.exitCode = 2
  else if (given.check && missed.length > 0) process.exitCode = 1
}
