import { escapeInvisible } from './sinks.ts'
import { lineWidth } from './layout.ts'
import { wrapProse } from './wrap.ts'

/** What a documentation comment says: paragraphs in Markdown, then tags, one a line. Both may hold text of the document. */
export interface Documentation {
  paragraphs: string[]
  /** Such as `@default 20`; only the name after the first `@` is ours. */
  tags: Tag[]
}

export interface Tag {
  name: string
  text: string
}

/** A documentation comment with its last line break, indented by `column`; nothing when there is nothing to say. */
export function docComment({ paragraphs, tags }: Documentation, column: number): string {
  const width = lineWidth - column - 3
  const blocks = paragraphs.map((text) => wrapProse(cleanText(text), width)).filter((lines) => lines.length > 0)
  const tagLines = tags.flatMap(({ name, text }) =>
    wrapProse([`@${name} ${cleanText(text).join(' ')}`.trimEnd()], width),
  )
  if (tagLines.length > 0) blocks.push(tagLines)
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
  if (lines.length === 0) return ''
  const margin = ' '.repeat(column)
  const [only] = lines
  if (lines.length === 1 && only !== undefined && only.length + column + 7 <= lineWidth)
    return `${margin}/** ${closed(only)} */\n`
  const body = lines.map((text) => (text === '' ? `${margin} *` : `${margin} * ${text}`)).join('\n')
  return `${margin}/**\n${closed(body)}\n${margin} */\n`
}

/** The finished inside of a comment, in which nothing can end it. */
function closed(body: string): string {
  const escaped = body.replaceAll('*/', '*\\/')
  if (escaped.includes('*/')) throw new Error('A comment would end before its end')
  return escaped
}

// oxlint-disable-next-line no-control-regex
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
// Marks of width zero that change how neighbours look; a comment reads the same without them.
// oxlint-disable-next-line no-misleading-character-class
const joiners = /[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/g

/**
 * Lines of a text of the document as they may stand in a comment: no control or invisible characters, no trailing spaces, no tag that
 * the document brings along.
 */
export function cleanText(text: string): string[] {
  const lines = visibleLines(text).map((line) => harmless(line).trimEnd())
  if (lines.length === 1 && lines[0] !== '') return [(lines[0] as string).trimStart()]
  const start = lines.findIndex((line) => line !== '')
  if (start === -1) return []
  const end = lines.findLastIndex((line) => line !== '')
  return dedent(lines.slice(start, end + 1).filter((line, index, kept) => line !== '' || kept[index - 1] !== ''))
}

// ASCII that can be seen, in lines: nearly every text.
const plainText = /^[\n\u0020-\u007e]*$/

function visibleLines(text: string): string[] {
  if (plainText.test(text)) return text.split('\n')
  const lines = text
    .replace(lineEnds, '\n')
    .replaceAll('\t', '  ')
    .replace(spaces, ' ')
    .replace(joiners, '')
    .split('\n')
  return lines.map(escapeInvisible)
}

/** Without the end of a comment and without tags. */
function harmless(line: string): string {
  const open = line.includes('*/') ? line.replaceAll('*/', '*\\/') : line
  return open.includes('@') ? open.replace(/(^|\s)@(?=\S)/g, '$1\\@') : open
}

function dedent(lines: string[]): string[] {
  const margins = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length)
  const margin = Math.min(...margins)
  return margin === 0 ? lines : lines.map((line) => line.slice(margin))
}
