/**
 * Starts the mock of Artificer, runs the tour in both languages against it, and compares the transcripts with each other and with the mock's journal.
 *
 * Usage: node scripts/tour.ts FOLDER TOUR.ts PYTHON TOUR.py. Writes `delivery.json` and the transcripts into FOLDER. Exits 1 when anything differs.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { mockOptions } from '../examples/mock/options.ts'

interface Entry {
  operation?: string
  method: string
  target: string
  headers: [string, string][]
  status?: number
  findings: unknown[]
}

const [folder = '.', typescriptTour = '', python = '', pythonTour = ''] = process.argv.slice(2)

const mock = spawn(
  'scripts/artificer',
  ['mock', 'serve', 'spec/artificer.ts', '--port', '0', '--options', 'examples/mock/options.ts'],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)
const url = await firstLine()
console.log(`The mock answers at ${url}`)

try {
  writeFileSync(
    join(folder, 'delivery.json'),
    JSON.stringify(await control('webhook', { event: 'batch.completed', id: 'msg_1' })),
  )
  const typescript = await take('TypeScript', process.execPath, typescriptTour)
  const pythonRun = await take('Python', python, pythonTour)
  report([
    ...differences('the transcripts', typescript.transcript, pythonRun.transcript),
    ...differences('the journals', typescript.journal.map(summary), pythonRun.journal.map(summary)),
    ...strayIds(typescript),
    ...strayIds(pythonRun),
  ])
} finally {
  mock.kill('SIGTERM')
  await once(mock, 'exit')
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: mock.stdout })) return line
  throw new Error('the mock did not start')
}

async function control(command: string, body: object = {}): Promise<unknown> {
  const response = await fetch(`${url}/__mock/${command}`, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${command}: ${await response.text()}`)
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}

/** Runs one program on a mock that remembers nothing of the one before; the first call of `models.list` is rate-limited. */
async function take(
  language: string,
  command: string,
  program: string,
): Promise<{ transcript: string[]; journal: Entry[] }> {
  await control('reset')
  await control('faults', { operation: 'models.list', calls: 1, fault: { kind: 'status', status: 429, retryAfter: 1 } })
  console.log(`\n--- ${language}`)
  const child = spawn(command, [program], {
    cwd: dirname(program),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ARTIFICER_API_KEY: `sk_${'0a'.repeat(32)}`,
      ARTIFICER_BASE_URL: url,
      ARTIFICER_WEBHOOK_SECRET: mockOptions.webhookSecret,
      DELIVERY: join(folder, 'delivery.json'),
    },
  })
  const transcript: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    transcript.push(line)
    console.log(line)
  }
  const code = child.exitCode ?? ((await once(child, 'exit'))[0] as number)
  if (code !== 0) throw new Error(`the ${language} program ended with ${code}`)
  writeFileSync(join(folder, `${language.toLowerCase()}.txt`), `${transcript.join('\n')}\n`)
  const lines = await (await fetch(`${url}/__mock/journal`)).text()
  const journal = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry)
  return { transcript, journal }
}

function summary({ operation, method, target, status, headers }: Entry): string {
  const retry = headers.find(([name]) => name.toLowerCase() === 'x-retry-count')?.[1]
  return `${operation} ${method} ${target} ${status} attempt ${retry}`
}

function differences(what: string, left: string[], right: string[]): string[] {
  const longer = left.length > right.length ? left : right
  const found = longer.flatMap((_, index) =>
    left[index] === right[index] ? [] : [`  ${left[index]}\n  ${right[index]}`],
  )
  return found.length === 0 ? [] : [`${what} differ:\n${found.join('\n')}`]
}

/** Each id of the transcript came from a response: those used again stand in the journal, and no request was one that an SDK could never rightly send. */
function strayIds({ transcript, journal }: { transcript: string[]; journal: Entry[] }): string[] {
  const requests = journal.map((entry) => JSON.stringify(entry)).join('\n')
  const used = ['conversation', 'project', 'batch'].map(
    (word) => transcript.find((line) => line.startsWith(`${word} `))?.split(' ')[1] ?? '?',
  )
  const stray = used.filter((id) => !requests.includes(id)).map((id) => `${id} is in a transcript and in no request`)
  const findings = journal
    .filter((entry) => entry.findings.length > 0)
    .map((entry) => `finding: ${JSON.stringify(entry)}`)
  const limited = journal.filter((entry) => entry.operation === 'models.list').map((entry) => entry.status)
  const retried = limited.join() === '429,200' ? [] : [`models.list answered ${limited.join()} instead of 429,200`]
  return [...stray, ...findings, ...retried]
}

function report(faults: string[]): void {
  if (faults.length === 0) {
    console.log('\nBoth programs printed the same transcript, and the journal agrees.')
    return
  }
  console.error(`\n${faults.join('\n')}`)
  process.exitCode = 1
}
