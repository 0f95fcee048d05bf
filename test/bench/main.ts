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
import { peersPython } from './peers/python.ts'
import { peersTypescript } from './peers/typescript.ts'
import { formatTable } from './print.ts'
import { pythonPackage, pythonRuntime } from './python.ts'
import { type Family, type Line, verdictOf } from './result.ts'
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
  peersTypescript,
  peersPython,
]

const usage = `usage: scripts/bench [--check] [--only PATTERN]
families: ${families.map(({ name }) => name).join(', ')}`

/** A row that cannot be measured is no row that holds: the run goes on, and ends in failure. */
async function measureFamily(family: Family): Promise<Line[]> {
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
async function measure(only: RegExp): Promise<Line[]> {
  const named = families.filter(({ name }) => only.test(name))
  const lines: Line[] = []
  for (const family of named.length > 0 ? named : families) {
    lines.push(...(await measureFamily(family)))
  }
  return named.length > 0 ? lines : lines.filter(({ name }) => only.test(name))
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
  const lines = await measure(given.only)
  const held = lines.filter((line) => verdictOf(line) === 'held').length
  const missed = lines.filter((line) => verdictOf(line) === 'MISSED').length
  if (lines.length === 0) process.stderr.write(`error: no row matches\n${usage}\n`)
  else process.stdout.write(`${formatTable(lines)}\n\n${held} of ${held + missed} held\n`)
  if (lines.length === 0) process.exitCode = 2
  else if (given.check && missed > 0) process.exitCode = 1
}
