import { describe, expect, test } from 'vitest'
import type { LogLevel } from './sample/runtime/logger.js'
import { fakeClient, fakeClock, json, problem } from './support.js'

/** What a call that is retried once tells a logger of one text a line, as pino's is. */
async function told(logLevel: LogLevel): Promise<string[]> {
  const lines: string[] = []
  const logger = Object.fromEntries(
    ['debug', 'info', 'warn', 'error'].map((level) => [
      level,
      (message: string, ...rest: unknown[]) => {
        if (rest.length > 0) throw new Error('pino drops what has no place in the format')
        lines.push(`${level} ${message}`)
      },
    ]),
  ) as never
  const { client } = fakeClient([problem(503, 'busy'), json({ id: 'u' }, { headers: { 'set-cookie': 'a=b' } })], {
    clock: fakeClock({ auto: true }),
    uuid: () => 'req_1',
    logger,
    logLevel,
  })
  await client.users.retrieve('a b', { query: { secret: 'in-the-query' } })
  return lines
}

const place = 'GET http://localhost:3001/users/a%20b [req_1]: '

describe('a logger', () => {
  test.each(['off', 'error', 'warn'] as const)(
    'is told nothing of calls that succeed at the level %s',
    async (level) => {
      expect(await told(level)).toEqual([])
    },
  )

  test('is told of retries at the level info', async () => {
    expect(await told('info')).toEqual([`info ${place}attempt 2 after status 503 and 250 ms`])
  })

  test('is told of attempts and answers at the level debug, secrets and the query left out', async () => {
    const lines = await told('debug')
    expect(lines.map((line) => line.split(' {')[0])).toEqual([
      `debug ${place}attempt 1`,
      `debug ${place}503 after 0 ms`,
      `info ${place}attempt 2 after status 503 and 250 ms`,
      `debug ${place}attempt 2`,
      `debug ${place}200 after 250 ms`,
    ])
    expect(lines[0]).toContain('"authorization":"***"')
    expect(lines[4]).toContain('"content-type":"application/json","set-cookie":"***"')
    expect(lines.join()).not.toMatch(/sk_test|in-the-query|a=b/)
  })
})
