import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { unwrapWebhook, verifyWebhook } from './sample/generated/webhooks.js'
import { ConfigurationError, WebhookVerificationError } from './sample/runtime/errors.js'
import { verifyHmac } from './sample/runtime/webhook/hmac.js'
import { verifySigned } from './sample/runtime/webhooks.js'
import { failureOf, fakeClient, fakeClock } from './support.js'

// The example of the Standard Webhooks specification.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const body = '{"test": 2432232314}'
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
const now = 1_614_265_330_000
const headers = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'Webhook-Timestamp': '1614265330',
  'webhook-signature': signature,
}
const other = 'whsec_' + Buffer.alloc(24, 7).toString('base64')

describe('a webhook', () => {
  test('is verified by the example of the standard, and its id is given', async () => {
    expect(await verifyWebhook(body, headers, { secret, now })).toEqual({ id: headers['webhook-id'] })
    expect(await unwrapWebhook(new TextEncoder().encode(body), new Headers(headers), { secret, now })).toEqual({
      test: 2432232314,
    })
  })

  test('fits any of several secrets and signatures', async () => {
    const several = { ...headers, 'webhook-signature': `v2,xyz v1,AAAA ${signature}` }
    await expect(verifyWebhook(body, several, { secret: [other, secret], now })).resolves.toBeDefined()
  })

  test.each<[string, object, object]>([
    ['another body', {}, { body: body + ' ' }],
    ['another secret', {}, { secret: other }],
    ['a timestamp too old', {}, { now: now + 301_000 }],
    ['a timestamp in the future', {}, { now: now - 301_000 }],
    ['a malformed timestamp', { 'Webhook-Timestamp': '1614265330.0' }, {}],
    ['no id', { 'webhook-id': undefined }, {}],
    ['no signature', { 'webhook-signature': '' }, {}],
    ['a signature of an unknown version', { 'webhook-signature': signature.replace('v1', 'v9') }, {}],
    ['a header that is there twice', { 'WEBHOOK-ID': 'x' }, {}],
  ])('with %s is refused', async (_, changed, over) => {
    const { body: sent, ...options } = { body, secret, now, ...over }
    const error = await failureOf(verifyWebhook(sent, { ...headers, ...changed }, options))
    expect(error).toBeInstanceOf(WebhookVerificationError)
  })

  test('may lie within the tolerance on both sides', async () => {
    await expect(verifyWebhook(body, headers, { secret, now: now + 300_000 })).resolves.toBeDefined()
    await expect(verifyWebhook(body, headers, { secret, now: now - 300_000 })).resolves.toBeDefined()
  })

  test.each(['whsec_c2hvcnQ=', 'not base64!'])('needs a secret that is safe, not %s', async (weak) => {
    const error = (await failureOf(verifyWebhook(body, headers, { secret: weak, now }))) as Error
    expect(error).toBeInstanceOf(ConfigurationError)
    expect(error.message).not.toContain(weak)
  })

  test('may be signed with Ed25519', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const key = 'whpk_' + Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64')
    const content = `${headers['webhook-id']}.${headers['Webhook-Timestamp']}.${body}`
    const signed = {
      ...headers,
      'webhook-signature': `v1a,${sign(null, Buffer.from(content), privateKey).toString('base64')}`,
    }
    await verifyWebhook(body, signed, { secret: [secret, key], now })
    expect(await failureOf(verifyWebhook(body + 'x', signed, { secret: key, now }))).toBeInstanceOf(
      WebhookVerificationError,
    )
  })

  test('may be signed with a plain HMAC', async () => {
    const scheme = { verify: verifyHmac, header: 'X-Signature', timestampHeader: 'X-Time', tolerance: 300 }
    const long = 'a secret of more than 24 bytes'
    const hex = createHmac('sha256', long).update(`1614265330.${body}`).digest('hex')
    const signed = { 'x-signature': `sha256=${hex}`, 'x-time': '1614265330' }
    await verifySigned(scheme, body, { ...signed, 'webhook-id': 'w' }, { secret: long, now })
    const base64 = Buffer.from(hex, 'hex').toString('base64')
    expect(
      await verifySigned(scheme, body, { ...signed, 'x-signature': base64 }, { secret: [long + 'x', long], now }),
    ).toEqual({ id: hex })
    const late = verifySigned(scheme, body, { ...signed, 'x-time': '1614265331' }, { secret: long, now })
    expect(await failureOf(late)).toBeInstanceOf(WebhookVerificationError)
  })

  test('is given typed by the client, with its secret and clock', async () => {
    const { client } = fakeClient([], { webhookSecret: secret, clock: fakeClock() })
    const timestamp = String(fakeClock().now() / 1000)
    const event = { id: 'evt_1', type: 'user.deleted', data: { userId: 'u' } }
    const text = JSON.stringify(event)
    const key = Buffer.from(secret.slice(6), 'base64')
    const mac = createHmac('sha256', key).update(`evt_1.${timestamp}.${text}`).digest('base64')
    const signed = { 'webhook-id': 'evt_1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` }
    const found = await client.webhooks.unwrap(text, signed)
    expect(found.type === 'user.deleted' && found.data.userId).toBe('u')
    expect(await client.webhooks.verify(text, signed)).toEqual({ id: 'evt_1' })
    expect(await failureOf(client.webhooks.unwrap(text, { ...signed, 'webhook-id': 'evt_2' }))).toBeInstanceOf(
      WebhookVerificationError,
    )
  })

  test('needs a secret', async () => {
    expect(await failureOf(fakeClient([]).client.webhooks.unwrap(body, headers))).toBeInstanceOf(ConfigurationError)
  })
})
