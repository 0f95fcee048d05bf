import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { pythonDocstring } from '../../src/python/docstring.ts'
import { flat } from '../../src/python/layout.ts'
import { pythonString, pythonValue } from '../../src/python/literal.ts'
import { compileTemplates, precompileTemplates } from '../../src/python/templates.ts'
import { hostileStrings } from './hostile.ts'
import { hasPython, oldest, runPython, whySkipped } from './interpreters.ts'

describe('the literal sink', () => {
  it('takes the quotes that need fewer escapes', () => {
    expect([pythonString('a'), pythonString('say "a"'), pythonString(`"it's" `)]).toEqual([
      '"a"',
      `'say "a"'`,
      `'"it\\'s" '`,
    ])
  })

  it('escapes controls, separators, marks of direction and lone surrogates', () => {
    expect(pythonString('\0\n\u2028\u202e\u200b\ud800\u{e0041}')).toBe(
      '"\\x00\\n\\u2028\\u202e\\u200b\\ud800\\U000e0041"',
    )
  })

  it('keeps text of any script readable', () => expect(pythonString('日本 é 🎉')).toBe('"日本 é 🎉"'))

  it('writes JSON values as Python values', () => {
    expect(flat(pythonValue({ a: [true, null, 1.5, 1e21], b: {} }))).toBe('{"a": [True, None, 1.5, 1e+21], "b": {}}')
  })

  it.skipIf(!hasPython)(`reads back as the same text${whySkipped}`, () => {
    const texts = hostileStrings.map(({ value }) => value)
    const program = `import json\nprint(json.dumps([${texts.map(pythonString).join(', ')}]))`
    expect(JSON.parse(runPython(oldest, ['-c', program], { cwd: '.' }).output)).toEqual(texts)
  })
})

describe('the docstring sink', () => {
  it('stands on one line where it is one', () => expect(pythonDocstring('Text.', 4)).toBe('    """Text."""'))

  it('gives nothing for nothing', () => expect(pythonDocstring(' \n ', 4)).toBe(''))

  it('cannot be left by quotes or a backslash', () => {
    expect(pythonDocstring('a """ b', 0)).toBe('"""a \\"\\"\\" b"""')
    expect(pythonDocstring('ends "', 0)).toBe('"""ends \\""""')
    expect(pythonDocstring('ends \\', 0)).toBe('"""ends \\\\"""')
    expect(pythonDocstring('"starts', 0)).toBe('"""\\"starts"""')
  })

  it('indents further lines and takes away what they have in common', () => {
    expect(pythonDocstring('One.\n\n    two\n      three\t', 4)).toBe('    """One.\n\n    two\n      three\n    """')
  })

  it('wraps prose, but no code and no table', () => {
    const line = `${'word '.repeat(40)}end`
    expect(
      pythonDocstring(`First.\n${line}`, 8)
        .split('\n')
        .every((text) => text.length <= 120),
    ).toBe(true)
    expect(pythonDocstring(`First.\n\`\`\`\n${line}\n\`\`\``, 8)).toContain(line)
    expect(pythonDocstring(`First.\n| ${line}`, 8)).toContain(`| ${line}`)
  })

  it('lays out the sections of Google style', () => {
    const sections = [{ title: 'Args', entries: [{ name: 'title', text: 'Shown.\nAt most 200.' }] }]
    expect(pythonDocstring({ text: 'Start.', sections }, 0)).toBe(
      '"""Start.\n\nArgs:\n    title: Shown.\n        At most 200.\n"""',
    )
  })
})

describe('templates', () => {
  it('give text of a document to the two sinks alone', () => {
    const render = compileTemplates({ t: 'x = {{py value}}\n{{doc text 0}}\n{{code}}' })
    expect(render('t', { value: '"', text: '"""', code: '<a & b>' })).toBe(`x = '"'\n"""\\"\\"\\""""\n<a & b>`)
  })

  it('refuse a view that lacks a value, and a name that is no template', () => {
    const render = compileTemplates({ t: '{{missing}}' })
    expect(() => render('t', {})).toThrow('missing')
    expect(() => render('other', {})).toThrow('no template other')
  })

  it('can be compiled before, and then run without the compiler', () => {
    const compiled = precompileTemplates({ t: 'x = {{py value}}' })['t']
    const templates = new URL('../../src/python/templates.ts', import.meta.url)
    const program = `
      import { createRequire } from 'node:module'
      import { runTemplates } from ${JSON.stringify(templates.href)}
      const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('handlebars'))
      const text = runTemplates({ t: ${compiled} })('t', { value: 'a' })
      const after = Object.keys(createRequire(import.meta.url).cache).filter((file) => /handlebars.*compiler/.test(file))
      console.log(JSON.stringify([loaded, text, after]))
    `
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toEqual([[], 'x = "a"', []])
  })
})
