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

/** Floor and figure in turns. */
export function alternate(floor: Job, figure: Job, rounds = 25): Promise<Pair> {
  return inTurns({ floor, figure }, rounds)
}

/** The least CPU of each job; they run in turns, so that all meet the same weather, and the first round warms up. */
export async function inTurns<Name extends string>(
  jobs: Record<Name, Job>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(jobs) as Name[]
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>
  for (const name of names) await jobs[name]()
  for (let round = 0; round < rounds; round++) {
    for (const name of names) best[name] = Math.min(best[name], await cpuOf(jobs[name]))
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

/** Runs a command for what it does; throws with its output when it fails, or takes longer than `timeout` milliseconds. */
export function run(command: readonly string[], cwd?: string, timeout?: number): string {
  const [file = '', ...rest] = command
  return execFileSync(file, rest, { cwd, timeout, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 })
}
