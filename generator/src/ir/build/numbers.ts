import type { Collector } from '../../diagnostics/collect.ts'
import { child, elements } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'

/** A number that JSON text can write and that is read as another one: an integer beyond 2^53, or one beyond all bounds. */
export function isInexact(value: unknown): boolean {
  return typeof value === 'number' && (Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value))
}

/** Beyond all bounds: JSON has no word for it. */
export function isEndless(value: unknown): boolean {
  return value === Infinity || value === -Infinity
}

/** Constants must be exact, since they are sent; of a default or a bound it is said that it is not. */
export function checkNumber(collector: Collector, node: Node, key: string, value: unknown): void {
  if (key === 'enum') for (const item of elements(child(node, key))) refuse(collector, item)
  else if (key === 'const') refuse(collector, child(node, key))
  else if (isInexact(value) && (key === 'default' || !Number.isFinite(value))) {
    const message = `the number is read as ${String(value)}, which may not be what is written`
    collector.warning('schema/number', child(node, key), message, 'write it as text, or allow this code')
  }
}

function refuse(collector: Collector, node: Node): void {
  if (!isInexact(node.value)) return
  const message = `the number cannot be held exactly; it would be sent as ${String(node.value)}`
  collector.error('schema/number', node, message, 'let the type be a string with `format: int64`')
}
