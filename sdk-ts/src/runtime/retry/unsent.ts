import { SDKError } from '../errors.js'
import type { ClientPart } from '../parts.js'

// What Node, Deno and Bun call failures before a request is on the wire: refused, no host, unreachable, no connection in time, TLS handshake.
const unsentCode =
  /REFUSED|ENOTFOUND|EAI_|UNREACH|CONNECT_TIME|FailedToOpen|ERR_[TS][LS]|CERT_|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MIS/i

/**
 * Tells when the server cannot have begun with a request, so that any call may be repeated. A browser does not let it be known.
 *
 * @example
 * createClient({ transport: fetchTransport, use: [unsentErrors] })
 */
export const unsentErrors: ClientPart = {
  // A time-out of ours has what failed before as its cause, which says nothing of its own attempt.
  unsent: (error) => !(error instanceof SDKError) && isUnsent(error, 0),
}

/** Whether an error of the transport proves that the server has not begun with the request. */
function isUnsent(error: unknown, depth: number): boolean {
  const { code, cause, errors } = Object(error) as { code?: string; cause?: unknown; errors?: unknown[] }
  // Node tries several addresses at once and then tells all their failures.
  const causes = errors?.[0] ? errors : cause ? [cause] : []
  return unsentCode.test(code ?? '') || (!!causes[0] && depth < 5 && causes.every((one) => isUnsent(one, depth + 1)))
}
