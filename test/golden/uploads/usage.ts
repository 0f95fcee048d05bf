import assert from 'node:assert/strict'
import { Pictures } from '../../../.work/test/golden/uploads/typescript/src/index.js'
import { fakeFetch, isType, offline, type Same } from '../fake-fetch.ts'

export async function use(): Promise<void> {
  const network = fakeFetch(
    Response.json({ id: 'p', bytes: 3 }, { status: 201 }),
    new Response('PNG', { headers: { 'content-type': 'image/png' } }),
    Response.json({ url: 'https://api.test/x' }),
  )
  const client = new Pictures(offline(network))
  const file = new File(['PNG'], 'a.png', { type: 'image/png' })
  const picture = await client.pictures.upload({ file, caption: 'c', crop: { width: 1, height: 2 } })
  isType<Same<typeof picture.bytes, number>>()
  // @ts-expect-error the file is required
  void (() => client.pictures.upload({ caption: 'c' }))
  const sent = network.requests[0]
  assert.match(sent?.headers.get('content-type') ?? '', /^multipart\/form-data; boundary=/)
  assert.match(sent?.body ?? '', /name="file"; filename="a\.png"\r\nContent-Type: image\/png\r\n\r\nPNG\r\n/i)
  assert.match(sent?.body ?? '', /name="caption"[^]*\r\n\r\nc\r\n/)
  assert.match(sent?.body ?? '', /name="crop"[^]*\r\n\r\n\{"width":1,"height":2\}\r\n/)
  assert.ok(sent?.headers.has('idempotency-key'))
  assert.equal((await (await client.pictures.download('p')).bytes()).byteLength, 3)
  await client.pictures.sign('p', { expires: 9, reason: 'a b' })
  assert.equal(network.requests[2]?.body, 'expires=9&reason=a+b')
}
