/** C12: a webhook is given once its signature holds, and refused when anything about it is wrong. */
import type { WebhookDelivery } from '@artificer/mock'
import { type Check, type CheckContext, judged, skipped, type Verdict, wholeClient } from '../check.ts'
import type { Outcome } from '../drivers/protocol.ts'
import type { Client } from '../sdks.ts'
import { jsonDifference } from './same-json.ts'

export const webhooksCheck: Check = {
  id: 'C12',
  title: 'webhooks',
  run: (context) => Promise.all(context.clients.map((client) => clientVerdict(client, context))),
}

async function clientVerdict(client: Client, context: CheckContext): Promise<Verdict> {
  const { webhooks } = context.api
  if (webhooks === undefined || webhooks.events.length === 0)
    return skipped('C12', wholeClient, client, 'the API has no webhooks')
  if (webhooks.signature.kind === 'none') return skipped('C12', wholeClient, client, 'its webhooks are not signed')
  const names = webhooks.events.map(({ name }) => name)
  const all = names.map((name, index) => eventFaults(name, names[(index + 1) % names.length]!, client, context))
  return judged('C12', wholeClient, client, (await Promise.all(all)).flat())
}

interface Wrong {
  label: string
  delivery: WebhookDelivery
}

async function eventFaults(name: string, other: string, client: Client, context: CheckContext): Promise<string[]> {
  const { webhook } = context.bench.mock
  const good = webhook(name)
  const outcome = await unwrapped(good, client, context)
  const isExact = client.language === 'python'
  const difference = outcome.kind === 'json' ? jsonDifference(good.body, outcome.json, isExact) : undefined
  const refused =
    outcome.kind === 'json' ? [] : [`${name}: a good one is refused: ${outcome.error?.message ?? outcome.kind}`]
  const hour = 3_600
  const now = Math.floor(Date.now() / 1000)
  const wrong: Wrong[] = [
    { label: 'another body', delivery: { ...good, body: `${good.body} ` } },
    { label: 'an old one', delivery: webhook(name, { timestamp: now - 2 * hour }) },
    { label: 'one of the future', delivery: webhook(name, { timestamp: now + 2 * hour }) },
    { label: 'another secret', delivery: { ...good, secret: otherSecret(good.secret) } },
    { label: 'the headers of another delivery', delivery: { ...webhook(other, { id: 'msg_other' }), body: good.body } },
    { label: 'no signature', delivery: { ...good, headers: {} } },
  ]
  const all = wrong.map(async ({ label, delivery }) => {
    const { error, kind } = await unwrapped(delivery, client, context)
    const isTold = error?.classes.includes('WebhookVerificationError') === true
    return isTold ? [] : [`${name}: ${label}: ${error?.classes[0] ?? `${kind} was given`}`]
  })
  return [
    ...refused,
    ...(difference === undefined ? [] : [`${name}: ${difference}`]),
    ...(await Promise.all(all)).flat(),
  ]
}

const otherSecret = (secret: string): string =>
  secret.startsWith('whsec_')
    ? `whsec_${Buffer.from('another secret of the same length').toString('base64')}`
    : `${secret}x`

const unwrapped = (
  { body, headers, secret }: WebhookDelivery,
  client: Client,
  context: CheckContext,
): Promise<Outcome> =>
  // Verifying needs no server: the asynchronous client of Python unwraps as the other does.
  client.driver.ask({ kind: 'unwrap', client: context.specOf(client), body, headers, secret })
