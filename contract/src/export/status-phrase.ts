/**
 * The phrase of a status, such as `Created` (RFC 9110, 15). Not by `import`: a module of Node is then asked for each of its members, and one of this one loads a
 * whole client of HTTP.
 */
export function statusPhrase(status: number): string | undefined {
  return process.getBuiltinModule('node:http').STATUS_CODES[status]
}
