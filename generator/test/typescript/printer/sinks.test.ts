import { describe, expect, it } from 'vitest'
import { identifier, objectKey, propertyKey, stringLiteral, typeName } from '../../../src/typescript/printer/sinks.ts'
import { formatted } from '../formatted.ts'
import { hostileStrings } from '../hostile.ts'

/** What the text of a literal means. */
function read(literal: string): unknown {
  return new Function(`return ${literal}`)() as unknown
}

describe('a string literal', () => {
  it.each(hostileStrings)('reads back as exactly the text of the document: $id', ({ value }) => {
    const literal = stringLiteral(value)
    expect(read(literal)).toBe(value)
    // Nothing that is not seen, or that changes what is seen, is left.
    expect(literal).toMatch(/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u)
  })

  it('takes the quotes that need fewer escapes', async () => {
    expect(stringLiteral("it's")).toBe('"it\'s"')
    expect(stringLiteral('say "it\'s"')).toBe(`'say "it\\'s"'`)
    for (const text of ["it's", 'say "x"', `'"`, "''\"", 'back\\slash']) {
      const line = `const a = ${stringLiteral(text)}\n`
      expect(await formatted(line)).toBe(line)
    }
  })

  it('escapes what reorders or hides text, and a surrogate without its pair', () => {
    expect(stringLiteral('\u202ea\u200b\ud800')).toBe("'\\u202ea\\u200b\\ud800'")
    expect(stringLiteral('\u{e0041}😀')).toBe("'\\udb40\\udc41😀'")
  })
})

describe('a name', () => {
  it('is refused when it is no identifier, since then the name table is at fault', () => {
    expect(identifier('a$1_')).toBe('a$1_')
    for (const name of ['', '1a', 'a-b', 'a b', 'a;b', 'ａ']) expect(() => identifier(name)).toThrow('no identifier')
    expect(() => typeName(['A', 'b.c'])).toThrow('no identifier')
  })

  it('is quoted as a property when it is no identifier', () => {
    expect(['a', 'X-Tenant', '', '1', 'a\nb'].map(propertyKey)).toEqual(['a', "'X-Tenant'", "''", "'1'", "'a\\nb'"])
  })

  it('is computed in an object when it would set the prototype', () => {
    expect(Object.keys(read(`({ ${objectKey('__proto__')}: 1 })`) as object)).toEqual(['__proto__'])
  })
})
