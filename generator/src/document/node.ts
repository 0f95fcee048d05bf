/** A value of the document together with the place where it stands. */
export interface Node {
  readonly value: unknown
  /** Relative to the document's folder; the root file is the empty string. */
  readonly file: string
  /** JSON pointer (RFC 6901) within the file. */
  readonly pointer: string
}

export type JsonObject = { [key: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function escapeToken(token: string): string {
  return token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token
}

export function unescapeToken(token: string): string {
  return token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token
}

/** The tokens of a pointer, unescaped: `/paths/~1users` gives `['paths', '/users']`. */
export function pointerTokens(pointer: string): string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapeToken)
}

/** The member `key` of an object or array node; its value is `undefined` where there is none (inherited members do not count). */
export function child(node: Node, key: string | number): Node {
  const { value } = node
  const own = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  return {
    value: own ? (value as JsonObject)[key] : undefined,
    file: node.file,
    pointer: `${node.pointer}/${typeof key === 'number' ? key : escapeToken(key)}`,
  }
}

/** Members of an object node in document order; none for anything else. */
export function entries(node: Node): [string, Node][] {
  return isObject(node.value) ? Object.keys(node.value).map((key) => [key, child(node, key)]) : []
}

/** Elements of an array node; none for anything else. */
export function elements(node: Node): Node[] {
  return Array.isArray(node.value) ? node.value.map((_, index) => child(node, index)) : []
}

/** Whether an object node has the member at all. */
export function has(node: Node, key: string): boolean {
  return isObject(node.value) && Object.hasOwn(node.value, key)
}

/** The member `key`, without a node. */
export function member(node: Node, key: string): unknown {
  return isObject(node.value) && Object.hasOwn(node.value, key) ? node.value[key] : undefined
}

export function textOf(node: Node, key: string): string | undefined {
  const value = member(node, key)
  return typeof value === 'string' ? value : undefined
}
