import { member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { TypeRef } from '../models.ts'

/** Bytes are `format: binary`, or in 2020-12 a media type without an encoding, unless the medium is text of a known structure. */
export function fileType(node: Node): TypeRef | undefined {
  const medium = textOf(node, 'contentMediaType')
  const isBytes =
    textOf(node, 'format') === 'binary' ||
    (medium !== undefined && textOf(node, 'contentEncoding') === undefined && !isText(node, medium))
  if (!isBytes) return undefined
  const maxBytes = member(node, 'maxLength') ?? member(node, 'x-max-bytes')
  return {
    kind: 'file',
    mediaTypes: medium === undefined ? [] : medium.split(',').map((part) => part.trim()),
    ...(typeof maxBytes === 'number' ? { maxBytes } : {}),
  }
}

function isText(node: Node, medium: string): boolean {
  return (
    member(node, 'contentSchema') !== undefined || /^(text\/|application\/([\w.+-]+\+)?(json|xml|jwt)\b)/.test(medium)
  )
}
