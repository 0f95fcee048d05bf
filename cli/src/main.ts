#!/usr/bin/env node
/** The entry: refuses a Node that is too old before anything that needs a newer one is loaded. */
import { tuneForOneRun } from './tuning.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`error: artificer needs Node 22.18 or later; this is Node ${process.versions.node}\n`)
  process.exitCode = 2
} else {
  // The mock serves for hours, and contract tests make thousands of calls.
  if (process.argv[2] !== 'mock' && process.argv[2] !== 'test') await tuneForOneRun()
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}
