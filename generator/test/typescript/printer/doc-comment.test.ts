import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { docComment } from '../../../src/typescript/printer/doc-comment.ts'
import { formatted } from '../formatted.ts'
import { hostileStrings } from '../hostile.ts'

function comment(...paragraphs: string[]): string {
  return docComment({ paragraphs, tags: [] }, 0)
}

describe('a documentation comment', () => {
  it.each(hostileStrings)('holds any text of the document without ending early: $id', async ({ value }) => {
    const seen: unknown[] = []
    for (const column of [0, 2]) {
      const tags = [{ name: 'default', text: JSON.stringify(value) }]
      const text = `export interface A {\n${docComment({ paragraphs: [value, `x ${value}`], tags }, column)}  a: 1\n}\n`
      const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)
      const { parseDiagnostics } = source as unknown as { parseDiagnostics: unknown[] }
      seen.push([parseDiagnostics.length, ...identifiers(source), column === 0 || (await formatted(text)) === text])
    }
    expect(seen).toEqual([
      [0, 'A', 'a', true],
      [0, 'A', 'a', true],
    ])
  })

  it('stands on one line when it fits there', () => {
    expect(comment('A user.')).toBe('/** A user. */\n')
    expect(docComment({ paragraphs: ['A user.'], tags: [{ name: 'default', text: '20' }] }, 2)).toBe(
      '  /**\n   * A user.\n   *\n   * @default 20\n   */\n',
    )
    expect(comment('', '  \n ')).toBe('')
  })

  it('keeps paragraphs, lists and code, and drops what surrounds them', () => {
    expect(comment('\n  First.\r\n\r\n\r\n    - item   \n')).toBe('/**\n * First.\n *\n *   - item\n */\n')
  })

  it('breaks long lines between words, never before what would begin a list', () => {
    const words = `${'word '.repeat(22)}- more words than fit`
    const lines = comment(words).trimEnd().split('\n')
    expect(lines.length).toBe(4)
    expect(lines.every((line) => line.length <= 120)).toBe(true)
    expect(lines[2]).not.toMatch(/^ \* -/)
  })

  it('does not take a tag from the document', () => {
    expect(comment('Use it.\n@deprecated never')).toContain('\\@deprecated')
    expect(comment('mail a@b.c or see @internal')).toBe('/** mail a@b.c or see \\@internal */\n')
  })

  it('ends nowhere but at its end', () => {
    expect(comment('a */ b **/ c')).toBe('/** a *\\/ b **\\/ c */\n')
  })
})

function identifiers(node: ts.Node): string[] {
  const found: string[] = []
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) found.push(child.text)
    ts.forEachChild(child, visit)
  }
  visit(node)
  return found
}
