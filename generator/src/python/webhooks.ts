/** `_webhooks.py`: verifying and decoding what the API sends. */
import type { WebhookSignature } from '../ir/api.ts'
import type { Emission } from './emission.ts'
import { createImports, type Imports } from './imports.ts'
import { call, flat, keyword, signature, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import { renderModule } from './module.ts'

const RUNTIME = '._runtime'

export const hasWebhooks = (emission: Emission): boolean => (emission.api.webhooks?.events.length ?? 0) > 0

export const isSigned = (emission: Emission): boolean => emission.api.webhooks?.signature.kind !== 'none'

/** The class whose methods are the module's functions. */
export const WEBHOOK_RECEIVER = 'WebhookReceiver'

const RECEIVED = ['unwrap', 'verify']

/** Whether `client.webhooks` is the API's own resource and can have the receiver's methods beside those of the API. */
export const isReceiver = (emission: Emission, path: readonly string[], members: readonly string[]): boolean =>
  path.join('.') === 'webhooks' &&
  hasWebhooks(emission) &&
  isSigned(emission) &&
  !members.some((member) => RECEIVED.includes(member))

/** Functions that the module defines. */
export const webhookFunctions = (emission: Emission): string[] =>
  !hasWebhooks(emission) ? [] : isSigned(emission) ? ['unwrap_webhook', 'verify_webhook'] : ['parse_webhook']

export function printWebhooks(emission: Emission): string {
  const imports = createImports()
  imports.use('__future__', 'annotations')
  imports.use('typing', 'Final')
  imports.use(`${RUNTIME}.decode`, 'Decoder')
  const event = `${imports.use('.', 'types')}.${emission.names.webhooks.union}`
  const scheme = printScheme(emission.api.webhooks?.signature ?? { kind: 'none' }, imports)
  if (scheme !== undefined) useReceiver(imports)
  const body =
    scheme === undefined
      ? emission.options.templates('webhooks-unsigned', { event })
      : emission.options.templates('webhooks', {
          event,
          scheme: flat(scheme),
          unwrap: printSignature(0, 'unwrap_webhook', event, imports),
          verifyMethod: printSignature(4, 'verify', 'str', imports),
          unwrapMethod: printSignature(4, 'unwrap', event, imports),
        })
  const description = `The webhooks of the ${emission.names.client.class} API.`
  return renderModule(emission, { description, imports: imports.render(), body })
}

function printScheme(how: WebhookSignature, imports: Imports): Doc | undefined {
  if (how.kind === 'none') return undefined
  const tolerance = keyword('tolerance', String(how.tolerance))
  if (how.kind === 'standard-webhooks') return call(imports.use(`${RUNTIME}.webhooks`, 'StandardWebhooks'), [tolerance])
  return call(imports.use(`${RUNTIME}.webhooks`, 'HMACWebhooks'), [
    keyword('header', pythonString(how.header)),
    ...(how.timestampHeader === undefined ? [] : [keyword('timestamp_header', pythonString(how.timestampHeader))]),
    tolerance,
  ])
}

/** What the receiver's methods refer to; the client is named by a type only, since the module is imported without it. */
function useReceiver(imports: Imports): void {
  imports.use('typing', 'Any')
  imports.useType(`${RUNTIME}.client`, 'BaseClient')
  imports.use(`${RUNTIME}.webhooks`, 'webhook_secret')
}

function printSignature(indent: 0 | 4, name: string, returns: string, imports: Imports): string {
  for (const type of ['Mapping', 'Sequence']) imports.use('collections.abc', type)
  const own = ['payload: bytes', 'headers: Mapping[str, str]', '*', 'secret: str | Sequence[str]']
  const parameters = indent === 0 ? own : ['self', ...own.slice(0, -1), 'secret: str | Sequence[str] | None = None']
  return signature(indent, `def ${name}`, { parameters, returns })
}
