import assert from 'node:assert/strict'
import { Lamps } from '../../../.work/test/golden/enums/typescript/src/index.js'
import { fakeFetch, isType, offline, type Same } from '../fake-fetch.ts'

const lamp = {
  id: 'l',
  colour: 'ultraviolet',
  level: 50,
  mode: 'blinking',
  version: 'v2',
  changedAt: '2030-01-02T03:04:05Z',
  installedOn: null,
}

export async function use(): Promise<void> {
  const network = fakeFetch(Response.json([lamp]))
  const client = new Lamps(offline(network))
  const [found] = await client.lamps.list({ colour: 'red', sort: '-name' })
  // @ts-expect-error a sort order that the API does not know
  void (() => client.lamps.list({ sort: 'size' }))
  assert.ok(found)
  isType<Same<typeof found.level, 0 | 50 | 100>>()
  isType<Same<typeof found.version, 'v2'>>()
  assert.deepEqual({ ...found }, lamp)
  assert.equal(network.requests[0]?.path, '/lamps?colour=red&sort=-name')
}
