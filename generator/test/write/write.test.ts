import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commitPlan, MANIFEST, planOutput, writeOutput } from '../../src/write/index.ts'

let root: string
let out: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'artificer-write-'))
  out = join(root, 'sdk')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const files = (contents: { [path: string]: string }) =>
  Object.entries(contents).map(([path, content]) => ({ path, content }))
const read = (path: string): string => readFileSync(join(out, path), 'utf8')

/** Every file below a folder with its content, links as their mark. */
function tree(dir: string): { [path: string]: string } {
  const entries = readdirSync(dir, { withFileTypes: true, recursive: true }).filter((entry) => !entry.isDirectory())
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(dir.length + 1), entry.isSymbolicLink() ? '(link)' : readFileSync(path, 'utf8')]
    }),
  )
}

const refusals = (contents: { [path: string]: string }): [string, string | undefined][] => {
  const before = existsSync(root) ? tree(root) : {}
  const result = writeOutput(out, files(contents))
  expect(tree(root)).toEqual(before)
  expect(result).toMatchObject({ written: [], removed: [] })
  return result.diagnostics.map(({ code, place }) => [code, place.file?.replace(`${root}/`, '')])
}

describe('writing an output', () => {
  it('makes the folder, the files and a manifest that lists them', () => {
    const result = writeOutput(join(out, 'deep'), files({ 'b/c.ts': 'c\n', 'a.ts': 'a\n' }))
    expect(result).toEqual({ written: [MANIFEST, 'a.ts', 'b/c.ts'], removed: [], unchanged: [], diagnostics: [] })
    expect(readdirSync(join(out, 'deep')).toSorted()).toEqual([MANIFEST, 'a.ts', 'b'])
    expect(JSON.parse(read(`deep/${MANIFEST}`))).toMatchObject({ version: 1, files: ['a.ts', 'b/c.ts'] })
  })

  it('touches only what changed', () => {
    writeOutput(out, files({ 'a.ts': 'a\n', 'b.ts': 'b\n' }))
    utimesSync(join(out, 'a.ts'), 1, 1)
    const result = writeOutput(out, files({ 'a.ts': 'a\n', 'b.ts': 'B\n' }))
    expect(result).toMatchObject({ written: [MANIFEST, 'b.ts'], unchanged: ['a.ts'] })
    expect(statSync(join(out, 'a.ts')).mtimeMs).toBe(1000)
    expect(read('b.ts')).toBe('B\n')
  })

  it('removes what it made before and makes no more, with the folders that this leaves empty', () => {
    writeOutput(out, files({ 'a.ts': 'a\n', 'x/y/old.ts': 'old\n', 'z/old.ts': 'old\n' }))
    writeFileSync(join(out, 'z/mine.ts'), 'mine')
    const result = writeOutput(out, files({ 'a.ts': 'a\n' }))
    expect(result).toMatchObject({ written: [MANIFEST], removed: ['x/y/old.ts', 'z/old.ts'] })
    expect(existsSync(join(out, 'x'))).toBe(false)
    expect(read('z/mine.ts')).toBe('mine')
  })

  it('keeps the files of others, whatever is made beside them', () => {
    writeOutput(out, files({ 'a.ts': 'a\n' }))
    writeFileSync(join(out, 'mine.ts'), 'mine')
    writeOutput(out, files({ 'b.ts': 'b\n' }))
    expect(read('mine.ts')).toBe('mine')
    expect(existsSync(join(out, 'a.ts'))).toBe(false)
  })

  it('turns a file of its own into a folder', () => {
    writeOutput(out, files({ chat: 'a\n' }))
    expect(writeOutput(out, files({ 'chat/chat': 'b\n' })).diagnostics).toEqual([])
    expect(read('chat/chat')).toBe('b\n')
  })

  it('restores a file of its own that was deleted or edited', () => {
    writeOutput(out, files({ 'a.ts': 'a\n', 'b.ts': 'b\n' }))
    rmSync(join(out, 'a.ts'))
    writeFileSync(join(out, 'b.ts'), 'edited')
    expect(writeOutput(out, files({ 'a.ts': 'a\n', 'b.ts': 'b\n' })).written).toEqual(['a.ts', 'b.ts'])
  })

  it('warns of an edited file that it replaces or removes, and of no other', () => {
    writeOutput(out, files({ 'a.ts': 'a\n', 'b.ts': 'b\n', 'c.ts': 'c\n', 'd.ts': 'd\n' }))
    writeFileSync(join(out, 'b.ts'), 'edited')
    writeFileSync(join(out, 'd.ts'), 'edited')
    const { diagnostics } = writeOutput(out, files({ 'a.ts': 'A\n', 'b.ts': 'b\n', 'c.ts': 'c\n' }))
    const told = diagnostics.map(({ severity, code, place }) => [severity, code, place.file])
    expect(told).toEqual([
      ['warning', 'write/edited', join(out, 'b.ts')],
      ['warning', 'write/edited', join(out, 'd.ts')],
    ])
    expect(writeOutput(out, files({ 'a.ts': 'a\n', 'b.ts': 'B\n' })).diagnostics).toEqual([])
  })
})

describe('check', () => {
  it('tells what would be written and removed, and does neither', () => {
    writeOutput(out, files({ 'a.ts': 'a\n', 'old.ts': 'old\n' }))
    const before = tree(out)
    const result = writeOutput(out, files({ 'a.ts': 'A\n' }), { check: true })
    expect(result).toMatchObject({ written: [MANIFEST, 'a.ts'], removed: ['old.ts'], diagnostics: [] })
    expect(tree(out)).toEqual(before)
  })

  it('finds nothing to do after a run', () => {
    writeOutput(out, files({ 'a.ts': 'a\n' }))
    expect(writeOutput(out, files({ 'a.ts': 'a\n' }), { check: true })).toMatchObject({ written: [], removed: [] })
  })

  it('does not make the folder', () => {
    expect(writeOutput(out, files({ 'a.ts': 'a\n' }), { check: true }).written).toEqual([MANIFEST, 'a.ts'])
    expect(existsSync(out)).toBe(false)
  })
})

describe('a refused output', () => {
  it('is a folder with files and no manifest', () => {
    mkdirSync(out)
    writeFileSync(join(out, 'mine.ts'), 'mine')
    expect(refusals({ 'a.ts': 'a\n' })).toEqual([['write/foreign-folder', 'sdk']])
  })

  it('is a file', () => {
    writeFileSync(out, 'mine')
    expect(refusals({ 'a.ts': 'a\n' })).toEqual([['write/not-a-folder', 'sdk']])
  })

  it('is below a file', () => {
    writeFileSync(join(root, 'sdk'), 'mine')
    out = join(root, 'sdk/deep')
    expect(refusals({ 'a.ts': 'a\n' })).toEqual([['write/not-a-folder', 'sdk/deep']])
  })

  it('has a file of somebody else where one would be written; all of them are named', () => {
    writeOutput(out, files({ 'a.ts': 'a\n' }))
    for (const name of ['b.ts', 'c.ts']) writeFileSync(join(out, name), 'mine')
    expect(refusals({ 'a.ts': 'A\n', 'b.ts': 'b\n', 'c.ts': 'c\n' })).toEqual([
      ['write/not-ours', 'sdk/b.ts'],
      ['write/not-ours', 'sdk/c.ts'],
    ])
  })

  it('has a folder where a file would be written', () => {
    writeOutput(out, files({ 'a.ts': 'a\n' }))
    mkdirSync(join(out, 'b.ts'))
    expect(refusals({ 'b.ts': 'b\n' })).toEqual([['write/not-a-file', 'sdk/b.ts']])
  })

  it.each([
    ['a folder', 'linked/a.ts', 'linked'],
    ['a file', 'a.ts', 'a.ts'],
  ])('has a link in place of %s', (_, path, link) => {
    const outside = join(root, 'outside')
    mkdirSync(outside)
    writeOutput(out, files({ 'x.ts': 'x\n' }))
    symlinkSync(link === 'linked' ? outside : join(outside, 'a.ts'), join(out, link))
    expect(refusals({ 'x.ts': 'x\n', [path]: 'a\n' })).toEqual([['write/link', `sdk/${path}`]])
    expect(readdirSync(outside)).toEqual([])
  })

  it.each(['../up.ts', '/etc/x', 'a/../../b', 'C:/x', 'a\\b', 'nul', 'com1.ts', 'a/', 'a//b', 'x.', 'a\u0000b', './a'])(
    'has the path %j',
    (path) => {
      expect(refusals({ [path]: 'x\n' })).toEqual([['write/path', path]])
    },
  )

  it('has two paths that are one where case is ignored', () => {
    expect(refusals({ 'Users.ts': 'a\n', 'users.ts': 'b\n' })).toEqual([['write/path', 'users.ts']])
  })

  it.each(['{"files":["../../precious"]}', 'null', '{', '{"files":[1]}'])('has the manifest %s', (text) => {
    mkdirSync(out)
    writeFileSync(join(out, MANIFEST), text)
    expect(refusals({ 'a.ts': 'a\n' })).toEqual([['write/manifest', `sdk/${MANIFEST}`]])
  })

  it('may not be written', () => {
    expect(writeOutput('/proc/artificer', files({ 'a.ts': 'a\n' })).diagnostics).toMatchObject([
      { code: 'write/not-writable' },
    ])
  })

  it.skipIf(process.getuid?.() === 0)('may not be written by this user', () => {
    writeOutput(out, files({ 'a.ts': 'a\n' }))
    chmodSync(out, 0o500)
    expect(refusals({ 'a.ts': 'A\n' })).toEqual([['write/not-writable', 'sdk']])
    chmodSync(out, 0o700)
  })
})

describe('an old file of ours that has become a link', () => {
  it('is not followed when it is stale', () => {
    writeOutput(out, files({ 'a.ts': 'a\n', 'd/b.ts': 'b\n' }))
    const precious = join(root, 'precious')
    mkdirSync(precious)
    writeFileSync(join(precious, 'b.ts'), 'precious')
    rmSync(join(out, 'd'), { recursive: true })
    symlinkSync(precious, join(out, 'd'))
    expect(writeOutput(out, files({ 'a.ts': 'a\n' })).diagnostics).toEqual([])
    expect(readFileSync(join(precious, 'b.ts'), 'utf8')).toBe('precious')
    expect(lstatSync(join(out, 'd')).isSymbolicLink()).toBe(true)
  })
})

describe('an interrupted run', () => {
  it('leaves what was there when a file cannot be staged', () => {
    writeOutput(out, files({ 'a.ts': 'a\n' }))
    const plan = planOutput(out, files({ 'a.ts': 'A\n', 'b.ts': 'b\n' }))
    const before = tree(out)
    const broken = { ...plan, write: [...plan.write, { path: 'c.ts', get content(): string { throw Object.assign(new Error('full'), { code: 'ENOSPC' }) } }] } // prettier-ignore
    expect(commitPlan(broken)).toMatchObject([{ code: 'write/disk-full' }])
    expect(tree(out)).toEqual(before)
  })

  it('leaves no folder when nothing was there', () => {
    const plan = planOutput(join(out, 'deep'), files({ 'a.ts': 'a\n' }))
    const broken = { ...plan, write: [{ path: 'c.ts', get content(): string { throw Object.assign(new Error('full'), { code: 'ENOSPC' }) } }] } // prettier-ignore
    expect(commitPlan(broken)).toHaveLength(1)
    expect(existsSync(out)).toBe(false)
  })

  it('is swept up by the next one, even in a folder that holds nothing else', () => {
    mkdirSync(join(out, '.artificer-staging-killed'), { recursive: true })
    writeFileSync(join(out, '.artificer-staging-killed/0'), 'half')
    expect(writeOutput(out, files({ 'a.ts': 'a\n' })).diagnostics).toEqual([])
    expect(readdirSync(out).toSorted()).toEqual([MANIFEST, 'a.ts'])
  })

  it('that was killed while files moved is finished by the next one', () => {
    writeOutput(out, files({ 'a.ts': 'a\n' }))
    const plan = planOutput(out, files({ 'b.ts': 'b\n', 'c.ts': 'c\n' }))
    const broken = {
      ...plan,
      write: [...plan.write.filter(({ path }) => path !== 'c.ts'), { path: 'a.ts/blocked', content: '' }],
      remove: [],
    }
    expect(commitPlan(broken)).toHaveLength(1)
    expect(writeOutput(out, files({ 'b.ts': 'b\n', 'c.ts': 'c\n' })).diagnostics).toEqual([])
    expect(Object.keys(tree(out)).toSorted()).toEqual([MANIFEST, 'b.ts', 'c.ts'])
  })
})

describe('a file that is written once', () => {
  const once = (content: string) => [...files({ 'a.ts': 'a\n' }), { path: 'CHANGELOG.md', content, once: true }]

  it('is written where there is none', () => {
    expect(writeOutput(out, once('new\n')).written).toContain('CHANGELOG.md')
    expect(read('CHANGELOG.md')).toBe('new\n')
    expect(writeOutput(out, once('new\n'), { check: true })).toMatchObject({ written: [], diagnostics: [] })
  })

  it('stays as the user edited it, and is no difference', () => {
    writeOutput(out, once('new\n'))
    writeFileSync(join(out, 'CHANGELOG.md'), 'edited\n')
    expect(writeOutput(out, once('newer\n'))).toMatchObject({ written: [], removed: [], diagnostics: [] })
    expect(read('CHANGELOG.md')).toBe('edited\n')
  })

  it('stays deleted', () => {
    writeOutput(out, once('new\n'))
    rmSync(join(out, 'CHANGELOG.md'))
    expect(writeOutput(out, once('new\n'))).toMatchObject({ written: [], diagnostics: [] })
    expect(existsSync(join(out, 'CHANGELOG.md'))).toBe(false)
  })

  it('stays when it is made no more, and no longer counts as ours when it once did', () => {
    writeOutput(out, files({ 'a.ts': 'a\n', 'CHANGELOG.md': 'old\n' }))
    expect(writeOutput(out, once('new\n'))).toMatchObject({ written: [MANIFEST], removed: [] })
    expect(writeOutput(out, files({ 'a.ts': 'a\n' }))).toMatchObject({ written: [], removed: [] })
    expect(read('CHANGELOG.md')).toBe('old\n')
  })

  it('leaves alone what the user has there', () => {
    writeOutput(out, files({ 'a.ts': 'a\n' }))
    writeFileSync(join(out, 'CHANGELOG.md'), 'mine\n')
    expect(writeOutput(out, once('new\n'))).toMatchObject({ written: [MANIFEST], diagnostics: [] })
    expect(read('CHANGELOG.md')).toBe('mine\n')
  })
})
