/** Every fault of the network times every kind of call times both languages: each ends as it is declared to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command, Driver, Outcome } from './command.ts'
import { createProxy, type Toxic } from './proxy.ts'
import { type PythonDriver, startPython } from './python.ts'
import { typescript } from './typescript.ts'
import { createUpstream, type Upstream } from './upstream.ts'

const TIMEOUT = 5000
const CALLS = ['unary', 'upload', 'stream', 'page'] as const
type Call = (typeof CALLS)[number]

const whole: { [call in Call]: string[] } = {
  unary: ['a', 'b'],
  upload: ['bytes_many'],
  stream: ['a', 'b', 'result'],
  page: ['c1', 'c2', 'c3'],
}

const fine = { unary: undefined, upload: undefined, stream: undefined, page: undefined }
const everywhere = (error: string, stream = error) => ({ unary: error, upload: error, stream, page: error })

/** Each toxic with the error that a call ends with; none where the call succeeds all the same. */
const TOXICS: [Toxic, { [call in Call]: string | undefined }][] = [
  [{ kind: 'latency', delay: 50 }, fine],
  [{ kind: 'bandwidth', bytes: 32, pause: 2 }, fine],
  [{ kind: 'slicer', bytes: 1 }, fine],
  [{ kind: 'slow close', delay: 100 }, fine],
  [{ kind: 'hang' }, everywhere('APITimeoutError')],
  [{ kind: 'reset', after: 15 }, everywhere('APIConnectionError', 'StreamInterruptedError')],
  [{ kind: 'cut', after: 15 }, everywhere('APIConnectionError', 'StreamInterruptedError')],
  [{ kind: 'refuse' }, everywhere('APIConnectionError')],
]

let upstream: Upstream
let python: PythonDriver
const outcomes = new Map<string, Outcome>()

/** All at once: they wait most of the time. */
beforeAll(async () => {
  upstream = await createUpstream()
  python = await startPython('artificer-faults-matrix')
  const drivers: [string, Driver][] = [
    ['TypeScript', typescript],
    ['Python', python.drive],
  ]
  const cases = drivers.flatMap(([language, drive]) =>
    TOXICS.flatMap(([toxic]) => CALLS.map((call) => ({ language, drive, toxic, call }))),
  )
  // The first call of a process loads what calls need.
  for (const [, drive] of drivers) await drive({ call: 'page', url: `http://127.0.0.1:${upstream.port}` })
  await Promise.all(
    cases.map(async ({ language, drive, toxic, call }) => {
      const proxy = await createProxy(upstream.port, toxic)
      const command: Command = { call, url: proxy.url, timeout: TIMEOUT, attemptTimeout: 2000, maxRetries: 1 }
      outcomes.set(`${language} ${toxic.kind} ${call}`, await drive(command))
      await proxy.close()
    }),
  )
}, 60_000)

afterAll(async () => {
  await python.close()
  await upstream.close()
})

describe.each(['TypeScript', 'Python'])('%s', (language) => {
  describe.each(TOXICS)('through $kind', ({ kind }, errors) => {
    it.each(CALLS)('%s ends as declared, and within its time', (call) => {
      const { seen, error, took } = outcomes.get(`${language} ${kind} ${call}`) as Outcome
      expect(error).toBe(errors[call])
      expect(whole[call].slice(0, seen.length)).toEqual(seen)
      expect(seen.length === whole[call].length || errors[call] !== undefined).toBe(true)
      // All of them run at once, so that each is late with everything.
      expect(took).toBeLessThan(4 * TIMEOUT)
    })
  })

  it.runIf(process.env['ARTIFICER_TEST_FULL'])('ends within a quarter of a second of its time when alone', async () => {
    const drive = language === 'TypeScript' ? typescript : python.drive
    const proxy = await createProxy(upstream.port, { kind: 'hang' })
    const late: number[] = []
    for (const call of CALLS) {
      const { error, took } = await drive({ call, url: proxy.url, timeout: 400, maxRetries: 1 })
      expect(error).toBe('APITimeoutError')
      late.push(took - 400)
    }
    await proxy.close()
    expect(Math.max(...late)).toBeLessThan(250)
  })
})
