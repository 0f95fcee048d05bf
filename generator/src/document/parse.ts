import { UNKNOWN_OFFSET, parseJson } from './parse-json.ts'
import type { YamlNode } from './yaml-tree.ts'

/** A fault of the text itself, at an offset in UTF-16 units. */
export interface TextFault {
  code: string
  message: string
  cure?: string
  offset: number
}

export type TextFormat = 'json' | 'yaml'

export interface ParsedText {
  value: unknown
  format: TextFormat
  faults: TextFault[]
  /** Where the nodes of a YAML text stand. */
  root?: YamlNode | undefined
  /** Levels of nesting of a JSON text. */
  depth?: number
}

/**
 * JSON is recognised by its first character, not by a file's name: `.yaml` files that hold JSON are common. What is no JSON and begins like it may be a
 * flow mapping of YAML; when it is neither, the YAML parser's account of where it failed helps out.
 */
export async function parseText(text: string): Promise<ParsedText> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (!/^\s*[{[]/.test(body)) return { ...(await yamlParser())(body), format: 'yaml' }
  const json = parseJson(body)
  if (json.value !== undefined) return { ...json, format: 'json' }
  const yaml = (await yamlParser())(body)
  if (yaml.faults.length === 0) return { ...yaml, format: 'yaml' }
  const offset = yaml.faults[0]?.offset ?? 0
  const faults = json.faults.map((fault) => (fault.offset === UNKNOWN_OFFSET ? { ...fault, offset } : fault))
  const isTooDeep = yaml.faults[0]?.code === 'document/too-deep'
  return { value: undefined, format: 'json', faults: isTooDeep ? yaml.faults : faults }
}

/** Loaded only where there is YAML. */
async function yamlParser(): Promise<(text: string) => Omit<ParsedText, 'format'>> {
  return (await import('./parse-yaml.ts')).parseYaml
}
