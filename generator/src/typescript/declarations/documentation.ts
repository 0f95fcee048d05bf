import type { Json, Model, Property, TypeRef } from '../../ir/models.ts'
import type { Documentation, Tag } from '../printer/doc-comment.ts'

/** What the documentation of a member is made of. */
interface Described {
  description?: string
  deprecated?: boolean | string
  default?: Json
  type: TypeRef
}

/** Documentation of a property or an argument. */
export function memberDocumentation(member: Described | Property): Documentation {
  const format = formatSentence(member.type)
  const text = [member.description?.trim() ?? '', format].filter((part) => part !== '')
  return {
    paragraphs: text.length > 0 ? [joinSentences(text)] : [],
    tags: [...defaultTag(member.default), ...deprecatedTag(member.deprecated)],
  }
}

/** Documentation of a named type. */
export function modelDocumentation(model: Model): Documentation {
  const members = model.kind === 'alias' ? enumNotes(model.type) : []
  const text = model.description ?? ''
  return {
    paragraphs: [text, ...(members.length > 0 ? [members.join('\n')] : [])].filter((part) => part !== ''),
    tags: deprecatedTag(model.deprecated),
  }
}

export function deprecatedTag(deprecated: boolean | string | undefined): Tag[] {
  if (deprecated === undefined || deprecated === false) return []
  return [{ name: 'deprecated', text: deprecated === true ? '' : deprecated }]
}

function defaultTag(value: Json | undefined): Tag[] {
  return value === undefined ? [] : [{ name: 'default', text: JSON.stringify(value) }]
}

/** What the values of an enumeration mean, where the document says it. */
function enumNotes(type: TypeRef): string[] {
  const inner = type.kind === 'nullable' ? type.of : type
  if (inner.kind !== 'enum' || inner.values.every(({ description }) => description === undefined)) return []
  return inner.values.map(({ value, description }) => {
    return `- \`${String(value)}\`${description === undefined ? '' : `: ${description.replaceAll(/\s*\n\s*/g, ' ')}`}`
  })
}

const formats: { [format: string]: string } = {
  'date-time': 'RFC 3339 time (`date-time`).',
  date: 'RFC 3339 date (`date`).',
  time: 'RFC 3339 time of day (`time`).',
  duration: 'ISO 8601 duration (`duration`).',
  byte: 'Base64 (`byte`).',
}

function formatSentence(type: TypeRef): string {
  const inner = type.kind === 'nullable' ? type.of : type
  if (inner.kind !== 'string' || inner.format === undefined) return ''
  return Object.hasOwn(formats, inner.format) ? (formats[inner.format] ?? '') : ''
}

/** A text and a sentence after it: on the same line when the text is one line. */
function joinSentences([first = '', second]: string[]): string {
  if (second === undefined) return first
  if (first.includes('\n')) return `${first}\n\n${second}`
  return `${first}${/[.!?:)\]`]$/.test(first) ? '' : '.'} ${second}`
}
