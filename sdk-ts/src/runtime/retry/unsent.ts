// What Node, Deno and Bun call failures before a request is on the wire: no host, refused, unreachable, no connection in time, TLS handshake.
const unsentCode =
  /^(?:E?CONN(?:ECTION)?REFUSED|ENOTFOUND|EAI_|E(?:HOST|NET)UNREACH|UND_ERR_CONNECT_T|FailedToOpen|ERR_[TS][LS]|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MIS)/i

/** Whether an error of the transport proves that the server has not begun with the request. */
export function isUnsent(error: unknown, depth = 0): boolean {
  const { code, cause, errors } = Object(error) as { code?: string; cause?: unknown; errors?: unknown[] }
  if (unsentCode.test(code!)) return true
  // Node tries several addresses at once and then tells all their failures.
  return depth < 5 && (errors?.[0] ? errors.every((one) => isUnsent(one, depth + 1)) : !!cause && isUnsent(cause, depth + 1))
}
