import { parseJson } from './parse-json.ts'
import { parseYaml } from './parse-yaml.ts'

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
}

/** JSON is recognised by its first character, not by a file's name: `.yaml` files that hold JSON are common. */
export function parseText(text: string): ParsedText {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (!/^\s*[{[]/.test(body)) return { ...parseYaml(body), format: 'yaml' }
  const json = parseJson(body)
  if (json.value !== undefined) return { ...json, format: 'json' }
  // A flow mapping in YAML begins like JSON.
  const yaml = parseYaml(body)
  return yaml.faults.length === 0 ? { ...yaml, format: 'yaml' } : { ...json, format: 'json' }
}
