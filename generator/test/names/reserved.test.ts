import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PYTHON_CLIENT_MEMBERS } from '../../src/names/reserved/python.ts'
import { RUNTIME_ERRORS, TYPESCRIPT_TYPES } from '../../src/names/reserved/types.ts'
import { TYPESCRIPT_CLIENT_MEMBERS, TYPESCRIPT_METHOD_LOCALS } from '../../src/names/reserved/typescript.ts'
import { runtime } from '../../src/typescript/runtime-symbols.ts'

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

/** Names that generated code imports under another name where a type of the API has theirs, and that no package exports. */
const ALIASED = ['Operation', 'Upload']

describe('reserved names', () => {
  it('hold every type that the TypeScript runtime offers', () => {
    const exported = [...read('sdk-ts/src/runtime/index.ts').matchAll(/\b[A-Z]\w+\b(?=[,\s}]+)/g)].map(([name]) => name)
    const braces = [...read('sdk-ts/src/runtime/index.ts').matchAll(/\{([^}]*)\}/g)].flatMap(([, names = '']) =>
      names.split(','),
    )
    const names = braces.map((name) => name.replace('type ', '').trim()).filter((name) => /^[A-Z]/.test(name))
    expect(exported.length).toBeGreaterThan(50)
    expect(names.filter((name) => !TYPESCRIPT_TYPES.includes(name) && !ALIASED.includes(name))).toEqual([])
  })

  it('hold every member of the TypeScript client', () => {
    const source = read('sdk-ts/src/runtime/api-client.ts') + read('sdk-ts/src/runtime/client.ts')
    const members = [...source.matchAll(/^ {2}(?:get |async )?([a-z]\w*)(?:<[^>]*>)?\(/gm)].map(([, name = '']) => name)
    expect(members).toContain('withOptions')
    expect(members.filter((name) => !TYPESCRIPT_CLIENT_MEMBERS.includes(name))).toEqual([])
  })

  it('hold every member of the Python clients', () => {
    const source = ['client', 'verbs'].map((name) => read(`sdk-python-template/runtime/${name}.py`)).join('\n')
    const members = [...source.matchAll(/^ {4}(?:async )?def ([a-z]\w*)\(/gm)].map(([, name = '']) => name)
    expect(members).toContain('close')
    expect(members.filter((name) => !PYTHON_CLIENT_MEMBERS.includes(name))).toEqual([])
  })

  it('hold every value of the TypeScript runtime that a method names beside its arguments', () => {
    const others = /^(?:across-copies|api-client|client|retry|transport|webhook|schemes|choose-scheme|stream\/resume)/
    const values = Object.values(runtime).filter(({ name, isType }) => !isType && /^[a-z]/.test(name))
    const named = values.filter(({ file }) => !others.test(file.replace('src/runtime/', '')))
    expect(named.length).toBeGreaterThan(20)
    expect(named.map(({ name }) => name).filter((name) => !TYPESCRIPT_METHOD_LOCALS.includes(name))).toEqual([])
  })

  it('hold every error class of both runtimes', () => {
    const python = ['errors', 'status_error', 'pages']
      .map((name) => read(`sdk-python-template/runtime/${name}.py`))
      .join('\n')
    const classes = [...python.matchAll(/^class ([A-Z]\w*Error)\b/gm)].map(([, name = '']) => name)
    expect(classes).toContain('APIError')
    expect(classes.filter((name) => !RUNTIME_ERRORS.includes(name))).toEqual([])
  })
})
