import assert from 'node:assert/strict'
import { Drawings, type Shape } from '../../../.work/test/golden/unions/typescript/src/index.js'
import { fakeFetch, isType, offline, type Same } from '../fake-fetch.ts'

const circle = { kind: 'circle', radius: 2 } as const
const drawing = { id: 'd', shape: circle, background: null, label: 7, history: [{ kind: 'square', side: 3 }] }

export async function use(): Promise<void> {
  const network = fakeFetch(Response.json(drawing))
  const client = new Drawings(offline(network))
  const found = await client.drawings.add('d', circle)
  isType<Same<typeof found.label, string | number | undefined>>()
  isType<Same<typeof found.background, Shape | null>>()
  // @ts-expect-error a circle has no side
  void (() => client.drawings.add('d', { kind: 'circle', side: 2 }))
  assert.deepEqual([found.shape, ...found.history].map(area), [12, 9])
  assert.equal(network.requests[0]?.path, '/drawings/d/shapes')
  assert.equal(network.requests[0]?.body, '{"kind":"circle","radius":2}')
}

function area(shape: Shape): number {
  if (shape.kind === 'circle') return 3 * shape.radius ** 2
  return shape.side ** 2
}
