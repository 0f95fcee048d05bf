/** Verifies a webhook. */
import { verifyHmac } from '../../../../sdk-ts/src/runtime/webhook/hmac.ts'
import type { WebhookScheme } from '../../../../sdk-ts/src/runtime/webhook/scheme.ts'
import { verifyStandard } from '../../../../sdk-ts/src/runtime/webhook/standard.ts'
import { unwrapSigned, verifySigned } from '../../../../sdk-ts/src/runtime/webhooks.ts'
import type { SeenWebhook, WebhookCase } from '../webhook.ts'
import { seenError } from './error.ts'

export async function runWebhook(given: WebhookCase): Promise<SeenWebhook> {
  const { payload, headers, secret, now, tolerance, unwrap } = given
  const scheme = schemeOf(given.scheme)
  const body = typeof payload === 'string' ? new TextEncoder().encode(payload) : (payload.parsed as never)
  const options = { secret, now: now * 1000, ...(tolerance !== undefined && { tolerance }) }
  try {
    if (unwrap) return { event: await unwrapSigned(scheme, body, headers, options) }
    return { id: (await verifySigned(scheme, body, headers, options)).id ?? null }
  } catch (error) {
    return { error: seenError(error).class }
  }
}

function schemeOf(given: WebhookCase['scheme']): WebhookScheme {
  if (given.kind === 'standard') return { verify: verifyStandard, tolerance: 300 }
  const { header, timestampHeader } = given
  return { verify: verifyHmac, tolerance: 300, header, ...(timestampHeader && { timestampHeader }) }
}
