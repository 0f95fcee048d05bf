/** Runs of `generate` for both languages, from a document to packages in empty folders. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuOfCommand } from './measure.ts'
import { cli, here } from './packages.ts'

/** What a run costs. */
export interface Cost {
  /** Seconds of CPU of the whole process. */
  cpu: number
  /** Most memory that was resident at one time, in MB. */
  peak: number
}

const reporter = join(here, 'report-peak.cjs')

const PREFIX = 'artificer-bench-'

/** In memory where the system has such folders (see `generation.ts`). */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

function generateOnce(document: string): Cost {
  const folder = mkdtempSync(join(parent, PREFIX))
  try {
    const outputs = ['--typescript', join(folder, 'typescript'), '--python', join(folder, 'python')]
    return costOf([cli, 'generate', document, '--client-name', 'Measured', ...outputs])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The types of a document and nothing else, as the measure of what reading and printing it costs. */
export function typesOnce(document: string, openapiTypescript: string): Cost {
  const folder = mkdtempSync(join(parent, PREFIX))
  try {
    return costOf([openapiTypescript, document, '--output', join(folder, 'types.ts')])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function costOf(command: readonly string[]): Cost {
  const { cpu, output } = cpuOfCommand([process.execPath, '--require', reporter, ...command])
  const peak = /^peak (\d+) KiB$/m.exec(output)?.[1]
  return { cpu: cpu / 1000, peak: (Number(peak ?? NaN) * 1024) / 1e6 }
}

const known = new Map<string, Cost>()

/** Least of each over several runs, since disturbance only ever adds; measured once for a document, however many rows need it. */
export function leastCost(document: string, rounds: number): Cost {
  const costs = known.has(document) ? [] : Array.from({ length: rounds }, () => generateOnce(document))
  const least = known.get(document) ?? {
    cpu: Math.min(...costs.map(({ cpu }) => cpu)),
    peak: Math.min(...costs.map(({ peak }) => peak)),
  }
  known.set(document, least)
  return least
}
