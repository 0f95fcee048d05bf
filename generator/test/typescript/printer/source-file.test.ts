import { expect, it } from 'vitest'
import { createSourceFile, modulePath, renderFile, use } from '../../../src/typescript/printer/source-file.ts'
import { formatted } from '../formatted.ts'

const nothing = new Set<string>()

it('imports what it prints, and only that', async () => {
  const file = createSourceFile('src/generated/resources/users/users.ts')
  file.blocks.push(
    `${use(file, { name: 'page', file: 'src/runtime/page.ts', isType: false }, nothing)}()`,
    `type A = ${use(file, { name: 'CursorPage', file: 'src/runtime/page.ts', isType: true }, nothing)}`,
    `type B = ${use(file, { name: 'Key', file: 'src/generated/resources/users/keys.ts', isType: true }, nothing)}`,
    `type C = ${use(file, { name: 'User', file: 'src/generated/resources/users/users.ts', isType: true }, nothing)}`,
  )
  const text = renderFile(file)
  expect(text).toBe(
    [
      "import { type CursorPage, page } from '../../../runtime/page.js'",
      "import type { Key } from './keys.js'",
      '',
      'page()\n\ntype A = CursorPage\n\ntype B = Key\n\ntype C = User\n',
    ].join('\n'),
  )
  expect(await formatted(text)).toBe(text)
})

it('prints a name that means something else here under another one', () => {
  const file = createSourceFile('src/a.ts')
  const hidden = new Set(['Message', 'Own'])
  const imported = use(file, { name: 'Message', file: 'src/b.ts', isType: true }, hidden)
  const own = use(file, { name: 'Own', file: 'src/a.ts', isType: true }, hidden)
  file.blocks.push(`type A = ${imported} | ${own}`)
  expect(renderFile(file)).toBe(
    "import type { Message as $Message } from './b.js'\n\ntype $Own = Own\n\ntype A = $Message | $Own\n",
  )
})

it('needs an import at run time as soon as one use does', () => {
  const file = createSourceFile('src/a.ts')
  use(file, { name: 'Users', file: 'src/b.ts', isType: true }, nothing)
  use(file, { name: 'Users', file: 'src/b.ts', isType: false }, nothing)
  use(file, { name: 'Users', file: 'src/b.ts', isType: true }, nothing)
  expect(renderFile(file)).toContain("import { Users } from './b.js'")
})

it.each([
  ['src/a/b.ts', 'src/a/c.ts', './c.js'],
  ['src/a/b.ts', 'src/c.ts', '../c.js'],
  ['src/b.ts', 'src/a/c.ts', './a/c.js'],
  ['src/a/b/c.ts', 'src/d/e.ts', '../../d/e.js'],
])('imports from %s to %s by %s', (from, to, path) => {
  expect(modulePath(from, to)).toBe(path)
})
