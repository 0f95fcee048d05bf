import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emitDocument, writeFiles } from './emitted.ts'
import { hostileDocument, hostileStrings } from './hostile.ts'
import { hasPython, oldest, runPython, runRuff, whySkipped } from './interpreters.ts'

/** Parses every file below a folder and prints where the canary has become an identifier. */
const PARSE_ALL = `
import ast, pathlib, sys
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.py")):
    tree = ast.parse(path.read_bytes(), str(path))
    for node in ast.walk(tree):
        for field in ("id", "attr", "name", "arg", "asname", "module"):
            if "SPEC_CANARY" in str(getattr(node, field, "")).split("."):
                print(path, field, getattr(node, field))
`

/** Imports every module of packages side by side; a canary that was set stands in builtins. */
const IMPORT_ALL = `
import builtins, importlib, json, pathlib, pkgutil, sys
for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    sys.path.insert(0, str(folder / "src"))
    (name,) = [one.name for one in (folder / "src").iterdir()]
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(module.name)
    fields = package.types.Thing.model_fields
    print(json.dumps([folder.name, [field.alias or key for key, field in fields.items()]]))
    for loaded in [one for one in sys.modules if one.split(".")[0] == name]:
        del sys.modules[loaded]
    sys.path.pop(0)
assert not [name for name in dir(builtins) if "CANARY" in name]
`

describe.skipIf(!hasPython)(`texts that try to become code${whySkipped}`, () => {
  const parsed = mkdtempSync(join(tmpdir(), 'hostile-'))
  const imported = mkdtempSync(join(tmpdir(), 'hostile-'))
  afterAll(() => [parsed, imported].forEach((folder) => rmSync(folder, { recursive: true, force: true })))

  it('stay texts in every file of every document', { timeout: 120_000 }, async () => {
    for (const { id, value } of hostileStrings) {
      const { files } = await emitDocument(hostileDocument(value), { emit: 'sources', runtime: [] })
      expect({ id, outside: files.filter(({ path }) => path.includes('..') || path.startsWith('/')) }).toEqual({
        id,
        outside: [],
      })
      writeFiles(join(parsed, id.replaceAll(/[^A-Za-z0-9-]/g, '_')), files)
    }
    expect(runPython(oldest, ['-c', PARSE_ALL, parsed], { cwd: parsed })).toEqual({ status: 0, output: '' })
  })

  it('leave nothing to format', { timeout: 120_000 }, () => {
    // No layout has room for an identifier that is longer than a line.
    const exclude = ['--exclude', 'name-long']
    const { status, output } = runRuff(
      ['format', '--isolated', '--line-length', '120', '--diff', ...exclude, '.'],
      parsed,
    )
    expect({ status, output }).toMatchObject({ status: 0 })
  })

  it('do nothing when the package is imported, and names on the wire are exact', { timeout: 120_000 }, async () => {
    const python = hostileStrings.filter(({ lang }) => lang === 'py')
    for (const { id, value } of python)
      writeFiles(join(imported, id), (await emitDocument(hostileDocument(value))).files)
    const { status, output } = runPython(oldest, ['-c', IMPORT_ALL, imported], { cwd: imported })
    expect({ status, output }).toMatchObject({ status: 0 })
    const aliases = new Map(
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as [string, string[]]),
    )
    for (const { id, value } of python)
      expect({ id, aliases: aliases.get(id) }).toEqual({ id, aliases: expect.arrayContaining([value]) })
  })
})
