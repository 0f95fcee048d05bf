import assert from 'node:assert/strict'
import { NamesHardOnes } from '../../../.work/test/golden/foreign-names/typescript/src/index.js'
import { fakeFetch, isType, offline, type Same } from '../fake-fetch.ts'

export async function use(): Promise<void> {
  const network = fakeFetch(Response.json({ items: [{ '+1': 3 }] }), Response.json({ startTime: 's', StartTime: 'S' }))
  const client = new NamesHardOnes(offline(network))
  const list = await client.class.retrieve('a/b', { class: 'c', self: 's', 'page[limit]': 2, 'X-Request-Mode': '+1' })
  assert.equal(list.items?.[0]?.['+1'], 3)
  assert.equal(network.requests[0]?.headers.get('x-request-mode'), '+1')
  const path = network.requests[0]?.path.replace('page[limit]', 'page%5Blimit%5D')
  assert.equal(path, '/class/a%2Fb?class=c&self=s&page%5Blimit%5D=2')
  const trip = await client.class.create({
    '-1': 1,
    ['__proto__']: 'p',
    model_config: 'm',
    constructor: null,
    None: 'n',
  })
  isType<Same<typeof trip.StartTime, string | undefined>>()
  assert.equal(trip.StartTime, 'S')
  const sent = '{"-1":1,"__proto__":"p","model_config":"m","constructor":null,"None":"n"}'
  assert.equal(network.requests[1]?.body, sent)
}
