import { describe, expect, it } from 'vitest'
import { attributeDocstring } from '../../src/python/docstring.ts'
import { refill } from '../../src/python/refill.ts'

const long = 'a line that a margin of about seventy columns has ended, it seems'

describe('prose that was wrapped for another margin', () => {
  it('is one line a paragraph again', () => {
    expect(refill([long, 'and goes on', '', 'next'])).toEqual([`${long} and goes on`, '', 'next'])
  })

  it('is joined after a short line too where the next word did not fit before the margin', () => {
    const link = '[guide](/docs/models-and-much-more) and what follows'
    expect(refill([long, 'characteristics, see the [model', link])).toEqual([
      `${long} characteristics, see the [model ${link}`,
    ])
    expect(refill([long, 'a short line, which its author ended', 'so'])).toHaveLength(2)
  })

  it('keeps the item of a list apart from the next, and joins what hangs below one', () => {
    expect(refill([`- ${long}`, '  and goes on', '- b'])).toEqual([`- ${long} and goes on`, '- b'])
  })

  it('keeps lines that their author ended, tables and code', () => {
    const lines = ['one', 'two', `| ${long}`, `| ${long}`, '```', long, long, '```']
    expect(refill(lines)).toEqual(lines)
  })
})

describe('what stands under a field', () => {
  it('ends with its text, also over several lines', () => {
    expect(attributeDocstring('a\n\nb', 4)).toBe('    """a\n\n    b"""')
  })

  it('keeps a quote at its end from the quotes behind it', () => {
    expect(attributeDocstring('a\n\n"b"', 0)).toBe('"""a\n\n"b"\n"""')
  })
})
