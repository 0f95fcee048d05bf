import { describe, expect, it } from 'vitest'
import { width } from '../../src/python/columns.ts'
import { createImports } from '../../src/python/imports.ts'
import {
  assignment,
  call,
  classHead,
  dict,
  keyword,
  lambda,
  pipe,
  prefixed,
  signature,
  subscript,
  tuple,
} from '../../src/python/layout.ts'

const long = (letter: string): string => letter.repeat(40)

describe('line breaking as the formatter does it', () => {
  it('keeps what fits on one line', () => {
    expect(assignment(4, 'a', { annotation: pipe(['int', 'None']), value: 'None' })).toBe('    a: int | None = None')
  })

  it('sets the arguments of a call on one line of their own where they fit', () => {
    const value = call('Operation', [`"${long('a')}"`, keyword('path', `"${long('b')}"`)])
    expect(assignment(20, '_X', { value })).toContain(`(\n${' '.repeat(24)}"${long('a')}", path="${long('b')}"\n`)
  })

  it('breaks a longer call into one argument a line with a trailing comma', () => {
    const value = call('Operation', [`"${long('a')}"`, keyword('path', `"${long('b')}"`), keyword('body', long('c'))])
    expect(assignment(0, '_X', { value })).toBe(
      `_X = Operation(\n    "${long('a')}",\n    path="${long('b')}",\n    body=${long('c')},\n)`,
    )
  })

  it('sets a union that does not fit in parentheses', () => {
    const value = pipe([long('A'), long('B'), long('C')])
    expect(assignment(0, 'X', { annotation: 'TypeAlias', value })).toBe(
      `X: TypeAlias = (\n    ${long('A')}\n    | ${long('B')}\n    | ${long('C')}\n)`,
    )
  })

  it('breaks the value before the annotation', () => {
    const annotation = subscript('list', [long('A')])
    const value = call('Field', [keyword('default', 'None'), keyword('alias', `"${long('b')}"`)])
    expect(assignment(4, 'name', { annotation, value })).toBe(
      `    name: list[${long('A')}] = Field(\n        default=None, alias="${long('b')}"\n    )`,
    )
  })

  it('never gives a subscript of one element a comma, which would make it a tuple', () => {
    const annotation = subscript('list', [subscript('dict', [long('A'), long('B'), long('C')])])
    expect(assignment(0, 'x', { annotation })).toContain('    ]\n]')
  })

  it('breaks parameters before the return type', () => {
    const parameters = ['self', prefixed(`${long('a')}: `, pipe(['str', 'Omit']), ' = omit'), `${long('b')}: int`]
    const returns = 'AsyncPaginator[Item]'
    expect(signature(4, 'def f', { parameters, returns })).toBe(
      `    def f(\n        self, ${long('a')}: str | Omit = omit, ${long('b')}: int\n    ) -> ${returns}:`,
    )
    expect(signature(4, 'def f', { parameters: [...parameters, '**options: Any'], returns })).toBe(
      `    def f(\n        self,\n        ${long('a')}: str | Omit = omit,\n        ${long('b')}: int,\n        **options: Any,\n    ) -> ${returns}:`,
    )
  })

  it('sets a comma behind a single parameter', () => {
    const returns = `resources.${'A'.repeat(110)}`
    expect(signature(4, 'def f', { parameters: ['self'], returns })).toBe(
      `    def f(\n        self,\n    ) -> ${returns}:`,
    )
  })

  it('sets the union of a lambda in parentheses', () => {
    const doc = call('Decoder', [lambda(pipe([long('A'), long('B'), long('C')]))])
    expect(assignment(0, 'x', { value: doc })).toContain(`    lambda: (\n        ${long('A')}\n        | ${long('B')}`)
  })

  it('writes the comma of a tuple of one', () => {
    expect(assignment(0, 'x', { value: tuple(['"a"']) })).toBe('x = ("a",)')
  })

  it('breaks the bases of a class', () => {
    expect(classHead(long('A'), [`${long('B')}[${long('C')}]`])).toBe(
      `class ${long('A')}(\n    ${long('B')}[${long('C')}]\n):`,
    )
  })

  it('counts wide characters twice', () => {
    expect([width('abc'), width('日本'), width('é'), width('🎉')]).toEqual([3, 4, 1, 2])
    expect(assignment(0, 'x', { value: dict([[`"${'日'.repeat(40)}"`, `"${'本'.repeat(20)}"`]]) })).toContain('{\n')
  })
})

describe('imports', () => {
  it('stand in the order of isort, what is only for annotations apart', () => {
    const imports = createImports()
    imports.use('.._runtime.model', 'publish')
    imports.use('.._runtime.model', 'Model')
    imports.use('pydantic', 'Field')
    imports.use('typing', 'Literal')
    imports.useModule('builtins')
    imports.use('...', 'types')
    imports.useType('.messages', 'Messages')
    expect(imports.render()).toBe(
      [
        'import builtins',
        'from typing import TYPE_CHECKING, Literal',
        '',
        'from pydantic import Field',
        '',
        'from ... import types',
        'from .._runtime.model import Model, publish',
        '',
        'if TYPE_CHECKING:',
        '    from .messages import Messages',
        '',
      ].join('\n'),
    )
  })

  it('make way for a definition of the same name', () => {
    const imports = createImports(new Set(['Model']))
    expect(imports.use('.._runtime.model', 'Model')).toBe('_Model')
    imports.use('.._runtime.model', 'publish')
    expect(imports.render()).toBe(
      'from .._runtime.model import Model as _Model\nfrom .._runtime.model import publish\n',
    )
  })
})
