// What Node, Deno and Bun call failures before a request is on the wire: refused, no host, unreachable, no connection in time, TLS handshake.
const unsentCode =
  /REFUSED|ENOTFOUND|EAI_|UNREACH|CONNECT_TIME|FailedToOpen|ERR_[TS][LS]|CERT_|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MIS/i

/**
 * Whether an error of the transport proves that the server has not begun with the request.
 *
 * @example
 * createClient({ transport: fetchTransport, unsent: isUnsent })
 */
export function isUnsent(error: unknown): boolean {
  return isOfUnsent(error, 0)
}

function isOfUnsent(error: unknown, depth: number): boolean {
  const { code, cause, errors } = Object(error) as { code?: string; cause?: unknown; errors?: unknown[] }
  // Node tries several addresses at once and then tells all their failures.
  const causes = errors?.[0] ? errors : cause ? [cause] : []
  return unsentCode.test(code ?? '') || (!!causes[0] && depth < 5 && causes.every((one) => isOfUnsent(one, depth + 1)))
}
