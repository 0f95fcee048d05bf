import { child, elements, isObject, member, pointerTokens } from './node.ts'
import type { Node } from './node.ts'

const SECTIONS: { [section: string]: string } = {
  schemas: 'definitions',
  parameters: 'parameters',
  requestBodies: 'parameters',
  responses: 'responses',
  securitySchemes: 'securityDefinitions',
}

/** Where a place of the converted document stands in the 2.0 document that it was made from; the nearest known place around it where that is open. */
export function originalPointer(pointer: string, original: unknown, converted: unknown): string {
  const from: Node = { value: original, file: '', pointer: '' }
  const tokens = pointerTokens(pointer)
  const found =
    tokens[0] === 'components'
      ? [SECTIONS[tokens[1] ?? ''] ?? '', ...tokens.slice(2)].filter((token) => token !== '')
      : tokens[0] === 'servers'
        ? ['host']
        : tokens[0] === 'paths'
          ? inPaths(tokens, from, { value: converted, file: '', pointer: '' })
          : tokens
  return existing(from, withoutContent(found))
}

/** Parameters have other places, and a body is one of them, or several. */
function inPaths(tokens: string[], original: Node, converted: Node): string[] {
  const at = tokens.findIndex((token, index) => index >= 2 && (token === 'parameters' || token === 'requestBody'))
  if (at < 0 || at > 3) return tokens
  const owner = tokens.slice(0, at)
  const parameters = elements(child(descend(original, owner), 'parameters'))
  const rest = tokens.slice(at + (tokens[at] === 'parameters' ? 2 : 1))
  const index =
    tokens[at] === 'parameters'
      ? indexOfSame(parameters, descend(converted, tokens.slice(0, at + 2)))
      : indexOfBody(parameters, rest)
  return index < 0 ? owner : [...owner, 'parameters', String(index), ...rest]
}

function indexOfSame(parameters: readonly Node[], node: Node): number {
  return parameters.findIndex((parameter) =>
    ['name', 'in'].every((key) => member(parameter, key) === member(node, key)),
  )
}

/** The body itself, or the field of a form that the place is in. */
function indexOfBody(parameters: readonly Node[], rest: readonly string[]): number {
  const name = rest[rest.indexOf('properties') + 1]
  const body = parameters.findIndex((parameter) => member(parameter, 'in') === 'body')
  if (body >= 0) return body
  const fields = parameters.map((parameter) => member(parameter, 'in') === 'formData' && member(parameter, 'name'))
  return fields.includes(name as string) ? fields.indexOf(name as string) : fields.findIndex((field) => field !== false)
}

/** 2.0 has a schema where 3.0 has content of some media type. */
function withoutContent(tokens: string[]): string[] {
  const at = tokens.indexOf('content')
  return at > 0 && tokens[0] !== 'definitions' ? [...tokens.slice(0, at), ...tokens.slice(at + 2)] : tokens
}

function descend(root: Node, tokens: readonly string[]): Node {
  return tokens.reduce((node, token) => child(node, token), root)
}

/** As far as the original has it; `schema` of a parameter is the parameter itself. */
function existing(root: Node, tokens: readonly string[]): string {
  let node = root
  for (const token of tokens) {
    const next = child(node, token)
    if (next.value !== undefined) node = next
    else if (token !== 'schema' || !isObject(node.value)) break
  }
  return node.pointer
}
