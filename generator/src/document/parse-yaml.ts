import { CORE_SCHEMA, Type, YAMLException, load } from 'js-yaml'
import type { LoadOptions } from 'js-yaml'
import { type DoubledKey, doubledKeyFaults } from './doubled-keys.ts'
import { MAX_DEPTH } from './limits.ts'
import type { TextFault } from './parse.ts'
import { membersOf, startAfter } from './positions-yaml.ts'
import { composeTree, type YamlNode } from './yaml-tree.ts'

const MERGE = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (data: unknown) => data === '<<' })

/** YAML 1.2 core (no dates, no sexagesimal numbers, no custom tags) with the merge key, which documents in use have. */
export const YAML_SCHEMA = CORE_SCHEMA.extend({ implicit: [MERGE] })

/** The parser's own bound on nesting, which the published types do not know yet. A key counts as a level of its own. */
export const YAML_OPTIONS = { schema: YAML_SCHEMA, maxDepth: MAX_DEPTH + 2 } satisfies LoadOptions & {
  maxDepth: number
}

/** Parses one YAML document. The parser stops at the first fault, so there is one at most; doubled keys are all told. */
export function parseYaml(text: string): { value: unknown; faults: TextFault[]; root?: YamlNode | undefined } {
  const { listener, root } = composeTree()
  try {
    return { value: load(text, { ...YAML_OPTIONS, listener }), faults: [], root: root() }
  } catch (error) {
    const isDoubled = error instanceof YAMLException && error.reason === 'duplicated mapping key'
    const doubled = isDoubled ? doubledKeys(text) : []
    if (doubled.length > 0) return { value: undefined, faults: doubledKeyFaults(text, doubled, 'mapping') }
    return { value: undefined, faults: [yamlFault(text, error)] }
  }
}

/** The parser says where it was when it noticed, which is after the key; a second run that lets keys be doubled tells where both stand. */
function doubledKeys(text: string): DoubledKey[] {
  const { listener, root } = composeTree()
  try {
    load(text, { ...YAML_OPTIONS, json: true, listener })
  } catch {
    return []
  }
  const found: DoubledKey[] = []
  const waiting = [root()]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'mapping') found.push(...doubledIn(text, node))
    waiting.push(...(node.children ?? []))
  }
  return found.toSorted((a, b) => a.offset - b.offset)
}

function doubledIn(text: string, mapping: YamlNode): DoubledKey[] {
  const firsts = new Map<string, number>()
  return membersOf(mapping).flatMap(([key, , at]) => {
    const offset = startAfter(text, at.offset)
    const first = firsts.get(key)
    if (first !== undefined && key !== '<<') return [{ key, first, offset }]
    firsts.set(key, offset)
    return []
  })
}

function yamlFault(text: string, error: unknown): TextFault {
  if (!(error instanceof YAMLException)) throw error
  const offset = Math.min(error.mark?.position ?? 0, text.length)
  if (error.reason.startsWith('nesting exceeded')) {
    return {
      code: 'document/too-deep',
      message: `collections are nested deeper than ${MAX_DEPTH} levels`,
      cure: 'name what is deep under components, and refer to it',
      offset,
    }
  }
  return {
    code: 'document/syntax',
    message: `not valid YAML: ${error.reason}`,
    cure: 'mend the text at this place',
    offset,
  }
}
