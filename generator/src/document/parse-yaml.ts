import { CORE_SCHEMA, Type, YAMLException, load } from 'js-yaml'
import type { LoadOptions } from 'js-yaml'
import { MAX_DEPTH } from './limits.ts'
import type { TextFault } from './parse.ts'
import { composeTree, type YamlNode } from './yaml-tree.ts'

const MERGE = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (data: unknown) => data === '<<' })

/** YAML 1.2 core (no dates, no sexagesimal numbers, no custom tags) with the merge key, which documents in use have. */
export const YAML_SCHEMA = CORE_SCHEMA.extend({ implicit: [MERGE] })

/** The parser's own bound on nesting, which the published types do not know yet. A key counts as a level of its own. */
export const YAML_OPTIONS = { schema: YAML_SCHEMA, maxDepth: MAX_DEPTH + 2 } satisfies LoadOptions & {
  maxDepth: number
}

/** Parses one YAML document. The parser stops at the first fault, so there is one at most. */
export function parseYaml(text: string): { value: unknown; faults: TextFault[]; root?: YamlNode | undefined } {
  const { listener, root } = composeTree()
  try {
    return { value: load(text, { ...YAML_OPTIONS, listener }), faults: [], root: root() }
  } catch (error) {
    return { value: undefined, faults: [yamlFault(text, error)] }
  }
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
  if (error.reason === 'duplicated mapping key') {
    return {
      code: 'document/duplicate-key',
      message: 'a key stands twice in one mapping',
      cure: 'keep one of the two',
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
