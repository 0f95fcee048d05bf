import { WebhookVerificationError } from '../errors.js'
import type { WebhookVerifier } from './scheme.js'

/** Webhooks that nothing proves to come from the API are never taken. */
export const refuseUnsigned: WebhookVerifier = async () => {
  throw new WebhookVerificationError('The API does not sign its webhooks')
}
