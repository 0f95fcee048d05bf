import { createCollector } from '../../diagnostics/collect.ts'
import type { LoadedDocument } from '../../document/index.ts'
import { child, elements, entries, escapeToken, isObject, member, pointerTokens } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import { STRUCTURE } from '../../document/structure.ts'
import type { Edge, ObjectKind } from '../../document/structure.ts'
import { createResolver, placeKey } from '../../ir/build/resolve.ts'

/** Where components of a kind stand; what has no place is written out where it is referred to. */
const SECTIONS: { readonly [K in ObjectKind]?: string } = {
  schema: 'schemas',
  response: 'responses',
  parameter: 'parameters',
  example: 'examples',
  requestBody: 'requestBodies',
  header: 'headers',
  securityScheme: 'securitySchemes',
  link: 'links',
  callback: 'callbacks',
}

type Section = { [name: string]: unknown }

/** A document of several files as one: what other files hold becomes components. */
export function bundleDocument(document: LoadedDocument): object {
  const root: Node = { value: document.files.get('')?.value, file: '', pointer: '' }
  const { target } = createResolver(document, createCollector())
  const names = new Map<string, string>()
  const added = new Map<string, Section>()
  const open = new Set<string>()

  function copy(node: Node, kind: ObjectKind): unknown {
    if (!isObject(node.value)) return node.value
    const reference = member(node, '$ref')
    if (typeof reference === 'string') return copyReference(node, kind, reference)
    const structure = STRUCTURE[kind]
    const members = entries(node).map(([key, next]): [string, unknown] => {
      const edge = Object.hasOwn(structure, key) ? structure[key] : key.startsWith('x-') ? undefined : structure['*']
      return [key, edge === undefined ? next.value : follow(next, edge)]
    })
    return Object.fromEntries(members)
  }

  function follow(node: Node, edge: Edge): unknown {
    if ('kind' in edge) return copy(node, edge.kind)
    if ('list' in edge)
      return Array.isArray(node.value) ? elements(node).map((item) => copy(item, edge.list)) : node.value
    const reference = member(node, '$ref')
    const found = typeof reference === 'string' ? target(reference, node) : undefined
    if (found !== undefined) return follow(found, edge)
    return isObject(node.value)
      ? Object.fromEntries(entries(node).map(([key, item]) => [key, copy(item, edge.map)]))
      : node.value
  }

  function copyReference(node: Node, kind: ObjectKind, reference: string): unknown {
    const { $ref: _, ...siblings } = node.value as { [key: string]: unknown }
    const found = target(reference, node)
    if (found === undefined) return node.value
    if (found.file === '') return { $ref: `#${found.pointer}`, ...siblings }
    const section = SECTIONS[kind]
    const own = placeKey(found)
    const isItself =
      section !== undefined && node.file === '' && node.pointer === pointerOf(section, names.get(`${kind} ${own}`))
    if (section !== undefined && !isItself)
      return { $ref: `#${pointerOf(section, component(found, kind, section))}`, ...siblings }
    // What leads back to itself without a name cannot be written out.
    if (open.has(own)) return {}
    open.add(own)
    const whole = copy(found, kind)
    open.delete(own)
    return isObject(whole) ? { ...whole, ...siblings } : whole
  }

  /** Name of the component that a place of another file becomes. */
  function component(node: Node, kind: ObjectKind, section: string): string {
    const key = `${kind} ${placeKey(node)}`
    const known = names.get(key)
    if (known !== undefined) return known
    const parts = added.get(section) ?? {}
    added.set(section, parts)
    const taken = (name: string): boolean =>
      Object.hasOwn(parts, name) || child(child(child(root, 'components'), section), name).value !== undefined
    const short = (
      pointerTokens(node.pointer).at(-1) ?? node.file.replace(/^.*\//, '').replace(/(\.[a-z]+)+$/i, '')
    ).replaceAll(/[^\w.-]/g, '_')
    const long = `${node.file}${node.pointer}`.replaceAll(/[^\w.-]/g, '_')
    const name = taken(short) ? long : short
    names.set(key, name)
    parts[name] = {}
    parts[name] = copy(node, kind)
    return name
  }

  adoptNames(root, target, names)
  const whole = copy(root, 'document') as { components?: Section }
  if (added.size === 0) return whole
  const components: Section = { ...whole.components }
  for (const [section, parts] of added)
    components[section] = { ...(components[section] as Section | undefined), ...parts }
  return { ...whole, components }
}

function pointerOf(section: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `/components/${section}/${escapeToken(name)}`
}

/** A component of the root that is nothing but a reference to another file gives what is there its name. */
function adoptNames(
  root: Node,
  target: (reference: string, from: Node) => Node | undefined,
  names: Map<string, string>,
): void {
  for (const [kind, section] of Object.entries(SECTIONS))
    for (const [name, node] of entries(child(child(root, 'components'), section))) {
      const reference = member(node, '$ref')
      const found = typeof reference === 'string' ? target(reference, node) : undefined
      const key = found === undefined || found.file === '' ? undefined : `${kind} ${placeKey(found)}`
      if (key !== undefined && !names.has(key)) names.set(key, name)
    }
}
