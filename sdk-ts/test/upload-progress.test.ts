import { describe, expect, test } from 'vitest'
import { type UploadProgress, withProgress } from './sample/runtime/upload-progress.js'
import { toFile, type Uploadable } from './sample/runtime/uploads.js'
import { failureOf, fakeClient, fakeClock, json, problem } from './support.js'

const answer = json({ id: 'file_1', name: 'a', size: 1 })

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

/** Uploads with progress; the server reads everything and answers in turn. */
async function upload(file: Uploadable, ...answers: Response[]) {
  const told: UploadProgress[] = []
  const bodies: string[] = []
  const { client, sent } = fakeClient(
    answers.map((one) => async ({ body }) => {
      bodies.push(await new Response(body).text())
      return one.clone()
    }),
    { clock: fakeClock({ auto: true }) },
  )
  const call = client.files.upload({ file: withProgress(file, (progress) => told.push(progress)) })
  await call.catch(() => {})
  return { call, told, bodies, sent }
}

describe('an upload with progress', () => {
  test('tells what was handed to the network, of the whole where that is known', async () => {
    const known = await upload(toFile(pieces('abc', 'de'), 'n', { size: 5 }), answer)
    expect(known.told).toEqual([
      { sent: 3, total: 5 },
      { sent: 5, total: 5 },
    ])
    const unknown = await upload(pieces('abc'), answer)
    expect(unknown.told).toEqual([{ sent: 3, total: undefined }])
  })

  test('is sent as it would be without, its name, type and length with it', async () => {
    const file = new File(['hello'], 'h.txt', { type: 'text/x' })
    const { bodies, told, sent } = await upload(file, answer)
    expect(bodies[0]).toMatch(/filename="h.txt"\r\nContent-Type: text\/x\r\n\r\nhello\r\n/)
    expect(sent[0]?.headers['content-length']).toBe(String(bodies[0]?.length))
    expect(told.at(-1)).toEqual({ sent: 5, total: 5 })
  })

  test('begins anew when the call is retried', async () => {
    const { told, bodies } = await upload(() => pieces('abc'), problem(503, 'busy'), answer)
    expect(bodies).toHaveLength(2)
    expect(told.map(({ sent }) => sent)).toEqual([3, 3])
  })

  test('is not retried where it can be sent only once', async () => {
    const { call, bodies } = await upload(pieces('abc'), problem(503, 'busy'), answer)
    expect(await failureOf(call)).toMatchObject({ status: 503 })
    expect(bodies).toHaveLength(1)
  })
})
