/** A driver as the engine holds it: a process that lives as long as the run. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Command, Outcome, Reply } from './protocol.ts'

/** A command that is answered, without its number. */
export type Asked = Unnumbered<Extract<Command, { id: number }>>
type Unnumbered<One> = One extends unknown ? Omit<One, 'id'> : never

export interface Driver {
  /** @throws when the driver is gone; the message holds what it said last */
  ask(command: Asked): Promise<Outcome>
  /** The same, with a way to give the call up. */
  begin(command: Asked): { outcome: Promise<Outcome>; cancel: () => void }
  /** Lets uploads that wait at a gate go on. */
  open(gate: string): void
  stop(): void
}

/** Calls that a driver is asked at a time; more would only wait in its own queue. */
const AT_ONCE = 16

/** What a program that fails says last, kept for the message. */
const LAST_WORDS = 4_000

export function startDriver(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Driver {
  const child = spawn(command, args, { env: { PATH: process.env['PATH'], ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  const waiting = new Map<number, { resolve: (outcome: Outcome) => void; reject: (error: Error) => void }>()
  const words = lastWords(child)
  let count = 0
  let failure: Error | undefined
  const fail = (reason: string): void => {
    failure ??= new Error(`the driver ${reason}${words() === '' ? '' : `: ${words()}`}`)
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    const reply = parsed(line)
    if (reply === undefined) return
    waiting.get(reply.id)?.resolve(reply.outcome)
    waiting.delete(reply.id)
  })
  child.on('error', (error) => fail(`cannot be started (${error.message})`))
  child.on('close', () => fail('has ended'))
  child.stdin.on('error', () => {})
  const say = (message: Command): void => void child.stdin.write(`${JSON.stringify(message)}\n`)
  const places = limited(AT_ONCE)
  const send = (asked: Asked, id: number): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) return reject(failure)
      waiting.set(id, { resolve, reject })
      // The union of what is asked and a number is a command again.
      say({ ...asked, id } as Command)
    })
  return {
    ask: (asked) => places(() => send(asked, (count += 1))),
    begin: (asked) => {
      const id = (count += 1)
      return { outcome: send(asked, id), cancel: () => say({ kind: 'cancel', call: id }) }
    },
    open: (gate) => say({ kind: 'open', gate }),
    stop: () => void child.kill(),
  }
}

/** Whatever else an SDK prints is no reply. */
function parsed(line: string): Reply | undefined {
  try {
    const reply = JSON.parse(line) as Partial<Reply> | null
    return typeof reply?.id === 'number' && reply.outcome !== undefined ? (reply as Reply) : undefined
  } catch {
    return undefined
  }
}

function lastWords(child: ChildProcess): () => string {
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + String(chunk)).slice(-LAST_WORDS)))
  return () => words.trim()
}

/** Runs so many at a time, the others in their order. */
export function limited(most: number): <Value>(run: () => Promise<Value>) => Promise<Value> {
  let running = 0
  const queue: (() => void)[] = []
  return async (run) => {
    if (running >= most) await new Promise<void>((resolve) => queue.push(resolve))
    running += 1
    try {
      return await run()
    } finally {
      running -= 1
      queue.shift()?.()
    }
  }
}
