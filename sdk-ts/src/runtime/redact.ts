const secretName = /auth|cookie|token|secret|password|credential|signature|api-?key|access-?key/i

/** Whether a header may hold a secret: by its name, or because a security scheme uses it. */
export function isSecretHeader(name: string, schemes: ReadonlySet<string | undefined>): boolean {
  return secretName.test(name) || schemes.has(name.toLowerCase())
}

/** Headers for a log or an error, with secrets replaced. */
export function redactHeaders(
  headers: Iterable<[string, string]>,
  schemes: ReadonlySet<string | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Array.from(headers, ([name, value]) => [name, isSecretHeader(name, schemes) ? '***' : value]),
  )
}

/** The headers of an answer that an error may keep. */
export function safeHeaders(headers: Headers, schemes: ReadonlySet<string | undefined>): Headers {
  return new Headers([...headers].filter(([name]) => !isSecretHeader(name, schemes)))
}

/** A URL without query, fragment and user, any of which may hold a secret. */
export function safeUrl(url: string): string {
  const end = url.search(/[?#]/)
  return (end < 0 ? url : url.slice(0, end)).replace(/^(\w+:\/\/)[^/@]*@/, '$1')
}
