import { pointerTokens } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ArgumentRef, MemberPath } from '../api.ts'
import type { BuildContext } from './build-context.ts'

/** A JSON pointer of an extension as a path; reports anything else. */
export function readPointer(context: BuildContext, node: Node): MemberPath | undefined {
  if (node.value === undefined) return undefined
  if (typeof node.value === 'string' && (node.value === '' || node.value.startsWith('/')))
    return pointerTokens(node.value)
  context.invalid(node, `${JSON.stringify(node.value)} is no JSON pointer`, "write a pointer such as '/data'")
  return undefined
}

/** `query.cursor`, `body.cursor` or `header.cursor`. */
export function readArgument(context: BuildContext, node: Node): ArgumentRef | undefined {
  if (node.value === undefined) return undefined
  const match = typeof node.value === 'string' ? /^(query|body|header)\.(.+)$/s.exec(node.value) : null
  if (match !== null) return { in: match[1] as ArgumentRef['in'], name: match[2] as string }
  context.invalid(
    node,
    `${JSON.stringify(node.value)} names no argument`,
    "write 'query.cursor', 'body.cursor' or 'header.cursor'",
  )
  return undefined
}
