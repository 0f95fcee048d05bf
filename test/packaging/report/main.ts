/** Prints the packaging report: tools × verdicts of both packages. Exits 1 where a verdict is red. */
import { checks } from './checks.ts'

let hasFailed = false
for (const { package: name, tool, claim, run } of checks) {
  const start = performance.now()
  const reason = await run().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `${name.padEnd(5)} ${tool.padEnd(26)} ${reason === undefined ? 'pass' : 'FAIL'} ${seconds.padStart(6)} s  ${claim}`,
  )
  if (reason === undefined) continue
  hasFailed = true
  console.log(reason.trimEnd().replaceAll(/^/gm, '      '))
}
process.exitCode = hasFailed ? 1 : 0
