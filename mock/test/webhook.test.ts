import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createMock, type Mock } from '../src/index.ts'
import { shop } from './support/shop.ts'

const withSignature = (signature: NonNullable<typeof shop.webhooks>['signature']): Mock =>
  createMock({ ...shop, webhooks: { events: shop.webhooks?.events ?? [], signature } })

describe('webhook deliveries', () => {
  it('are signed by Standard Webhooks', () => {
    const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`
    const { headers, body } = createMock(shop).webhook('user.created', {
      secret,
      id: 'msg_1',
      timestamp: 1_700_000_000,
    })
    const mac = createHmac('sha256', '0123456789abcdef0123456789abcdef')
      .update(`msg_1.1700000000.${body}`)
      .digest('base64')
    expect(headers).toEqual({
      'content-type': 'application/json',
      'webhook-id': 'msg_1',
      'webhook-timestamp': '1700000000',
      'webhook-signature': `v1,${mac}`,
    })
  })

  it('are signed by HMAC-SHA256 over the body, with the time before it where it is sent', () => {
    const options = { secret: 'whsec_secret', timestamp: 1_700_000_000 }
    const plain = withSignature({ kind: 'hmac-sha256', header: 'X-Signature', tolerance: 300 }).webhook(
      'user.created',
      options,
    )
    expect(plain.headers['X-Signature']).toBe(createHmac('sha256', 'whsec_secret').update(plain.body).digest('hex'))
    const timed = withSignature({
      kind: 'hmac-sha256',
      header: 'X-Signature',
      timestampHeader: 'X-Time',
      tolerance: 300,
    }).webhook('user.created', options)
    expect(timed.headers).toMatchObject({
      'X-Time': '1700000000',
      'X-Signature': createHmac('sha256', 'whsec_secret').update(`1700000000.${timed.body}`).digest('hex'),
    })
  })

  it('carry valid data, the same for the same seed', () => {
    const [one, two] = [createMock(shop).webhook('user.created'), createMock(shop).webhook('user.created')]
    expect(one.body).toBe(two.body)
    expect(JSON.parse(one.body)).toMatchObject({
      type: 'user.created',
      data: { id: expect.stringMatching(/^usr_/) as string },
    })
  })

  it('are refused for an unknown event and for data that does not fit', () => {
    expect(() => createMock(shop).webhook('user.gone')).toThrow('no webhook `user.gone`. Known: user.created.')
    expect(() => createMock(shop).webhook('user.created', { data: { type: 'user.created' } })).toThrow('does not fit')
  })
})
