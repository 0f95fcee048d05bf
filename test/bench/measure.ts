/** CPU time, which other processes disturb less than wall time does; minima, since disturbance only ever adds. */
import { execFileSync, spawnSync } from 'node:child_process'

/** Milliseconds of CPU of two jobs. */
export interface Pair {
  figure: number
  floor: number
}

type Job = () => Promise<unknown>

/** Milliseconds of CPU that a job costs in this process. */
export async function cpuOf(job: Job): Promise<number> {
  const before = process.cpuUsage()
  await job()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Floor and figure in turns, so that both meet the same weather; the first round warms up. */
export async function alternate(floor: Job, figure: Job, rounds = 25): Promise<Pair> {
  const best: Pair = { figure: Infinity, floor: Infinity }
  await floor()
  await figure()
  for (let round = 0; round < rounds; round++) {
    best.floor = Math.min(best.floor, await cpuOf(floor))
    best.figure = Math.min(best.figure, await cpuOf(figure))
  }
  return best
}

/** Milliseconds of CPU of a process and its children, and what it printed. A failing command throws unless `mayFail`. */
export function cpuOfCommand(command: readonly string[], { mayFail = false } = {}): { cpu: number; output: string } {
  const script = 'TIMEFORMAT="%3U %3S"; { time "$@" 2>&3; } 3>&1'
  const done = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.status !== 0 && !mayFail) throw new Error(`${command.join(' ')} failed:\n${done.stdout}${done.stderr}`)
  const [user = NaN, system = NaN] = done.stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { cpu: (user + system) * 1000, output: done.stdout }
}

/** The least CPU of several runs of a command; `before` runs uncounted ahead of each. */
export function leastCpu(command: readonly string[], rounds: number, before: () => void = () => {}): number {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    before()
    least = Math.min(least, cpuOfCommand(command).cpu)
  }
  return least
}

/** Runs a command for what it does; throws with its output when it fails. */
export function run(command: readonly string[], cwd?: string): string {
  const [file = '', ...rest] = command
  return execFileSync(file, rest, { cwd, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 })
}
