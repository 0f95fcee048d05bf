/** Calls, pages and events of the PyPI packages `openai` and `anthropic`, against the floors of the product's own rows. */
import { join } from 'node:path'
import { run } from '../measure.ts'
import { here } from '../packages.ts'
import { type Pair, rowsOf } from '../python.ts'
import type { Family, Line } from '../result.ts'
import { installPython, peerNames } from './installation.ts'

export const peersPython: Family = { name: 'peers-python', measure }

function measure(): Line[] {
  const installed = installPython()
  if (installed.kind === 'missing') return [{ name: 'peers: Python', skipped: installed.reason }]
  const interpreter = join(installed.at, 'bin', 'python')
  const command = ['env', 'PYTHONHASHSEED=0', interpreter, join(here, 'python', 'peers.py'), ...peerNames]
  const measured = JSON.parse(run(command)) as Record<string, Pair>
  const specs = peerNames.flatMap((peer) => [
    { key: `${peer}_call`, name: `peer ${peer}: Python call over a mock transport`, unit: 'µs' } as const,
    { key: `${peer}_page`, name: `peer ${peer}: Python page of 1,000 items, over json.loads` },
    {
      key: `${peer}_event`,
      name: `peer ${peer}: Python SSE event, over json.loads and line split`,
      unit: 'µs',
    } as const,
  ])
  return rowsOf(measured, specs)
}
