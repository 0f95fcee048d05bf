import { isObject, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'

/** Names that an author gives beside those of the wire, in the vendors' spellings. */
const KEYS = {
  type: ['x-fern-type-name', 'x-speakeasy-name-override', 'x-ms-client-name', 'x-go-name', 'x-stainless-model'],
  property: ['x-fern-property-name', 'x-speakeasy-name-override', 'x-ms-client-name', 'x-go-name'],
  parameter: ['x-fern-parameter-name', 'x-speakeasy-name-override', 'x-ms-client-name', 'x-go-name'],
}

/** The name for a type, a property or a parameter; a text without letters is none. */
export function givenNameOf(node: Node, kind: keyof typeof KEYS): string | undefined {
  if (!isObject(node.value)) return undefined
  const found = [stainlessName(member(node, 'x-stainless-naming'), kind), ...KEYS[kind].map((key) => member(node, key))]
  return found.find((name): name is string => typeof name === 'string' && /\p{L}/u.test(name))
}

/** A name, or one for each kind, or those for each language; the IR has one for all languages. */
function stainlessName(value: unknown, kind: string): unknown {
  if (!isObject(value)) return value
  const own = [`${kind}_name`, 'method_argument', 'name'].map((key) => value[key]).find((name) => name !== undefined)
  const languages = ['python', 'typescript', 'node'].map((language) => value[language])
  return own ?? languages.map((names) => stainlessName(names, kind)).find((name) => name !== undefined)
}
