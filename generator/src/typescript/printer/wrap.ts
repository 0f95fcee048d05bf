// A word that Markdown would read otherwise at the beginning of a line than inside it.
const startsBlock = /^(?:[-+*>|#=~@\\`]|\d+[.)])/
const listItem = /^(\s*(?:[-+*]|\d+[.)])\s+|\s*)/

/** Breaks the long lines of a Markdown text between words; tables, headings, code and long words stay as they are. */
export function wrapProse(lines: string[], width: number): string[] {
  if (lines.length === 1 && (lines[0] as string).length <= width) return lines
  let inFence = false
  return lines.flatMap((line) => {
    const isFence = /^\s*(?:```|~~~)/.test(line)
    if (isFence) inFence = !inFence
    return inFence || isFence || line.length <= width || /^(?: {4}|\s*[|#<])/.test(line)
      ? [line]
      : wrapLine(line, width)
  })
}

function wrapLine(line: string, width: number): string[] {
  const start = listItem.exec(line)?.[0] ?? ''
  const margin = ' '.repeat(start.length > 8 ? 0 : start.length)
  const wrapped: string[] = []
  let current = start
  let isEmpty = true
  for (const word of line.slice(start.length).split(' ')) {
    if (!isEmpty && current.length + 1 + word.length > width && !startsBlock.test(word) && word !== '') {
      wrapped.push(current.trimEnd())
      current = margin + word
    } else {
      current = isEmpty ? current + word : `${current} ${word}`
    }
    isEmpty = false
  }
  return [...wrapped, current]
}
