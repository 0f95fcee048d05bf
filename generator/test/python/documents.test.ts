import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { OutputFile } from '../../src/emit.ts'
import { emitDocument, type Emitted, writeFiles } from './emitted.ts'
import { hasPython, interpreters, runPyright, runPython, runRuff, whySkipped } from './interpreters.ts'
import { printUserCode } from './user-code.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const DOCUMENTS = [
  'test/data/corpus/museum.yaml',
  'test/data/corpus/ollama.yaml',
  'test/data/corpus/scalar-galaxy.json',
  'spec/openapi.json',
]

const generated = (one: Emitted): OutputFile[] => one.files.filter((file) => !file.path.includes('/_runtime/'))

/** Imports every module, resolves every lazy name and every annotation, builds every model. */
const IMPORT_ALL = `
import importlib, inspect, pkgutil, sys, typing
package = importlib.import_module(sys.argv[1])
assert not {"httpx", "pydantic"} & set(sys.modules), "the package itself imports its libraries"
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
for home in (package, package.types, package.resources):
    assert set(home.__all__) <= set(dir(home))
    for name in home.__all__:
        getattr(home, name)
for name in package.types.__all__:
    kind = getattr(package.types, name)
    if hasattr(kind, "model_rebuild"):
        kind.model_rebuild()
    if isinstance(kind, type) and kind.__name__ == name:
        typing.get_type_hints(kind)
        assert kind.__module__ == package.types.__name__, name
client = importlib.import_module(package.__name__ + "._client")
homes = {client, *(sys.modules[getattr(package.resources, name).__module__] for name in package.resources.__all__)}
for kind in [kind for home in homes for kind in vars(home).values() if getattr(kind, "__module__", "") == home.__name__]:
    typing.get_type_hints(kind)
    for member in vars(kind).values():
        function = getattr(member, "func", member)
        if inspect.isfunction(function) and function.__module__ == kind.__module__:
            typing.get_type_hints(function)
print(len(package.types.__all__))
`

describe.skipIf(!hasPython)(`packages of whole documents${whySkipped}`, () => {
  const folders: string[] = []
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

  describe.each(DOCUMENTS)('%s', (path) => {
    const folder = mkdtempSync(join(tmpdir(), 'document-'))
    folders.push(folder)
    const emitted = emitDocument(join(root, path)).then((result) => {
      writeFiles(folder, result.files)
      return result
    })

    it.each(interpreters)(
      'imports on Python $version, every lazy name and every type',
      async ({ path: interpreter }) => {
        const { names } = await emitted
        const { status, output } = runPython(interpreter, ['-c', IMPORT_ALL, names.client.module], { cwd: folder })
        expect({ status, output }).toMatchObject({ status: 0 })
      },
    )

    it('has nothing to format and nothing to lint', async () => {
      await emitted
      const files = ['--exclude', '_runtime', 'src']
      expect(runRuff(['format', '--isolated', '--line-length', '120', '--check', ...files], folder)).toMatchObject({
        status: 0,
      })
      expect(
        runRuff(['check', '--isolated', '--line-length', '120', '--target-version', 'py310', ...files], folder),
      ).toMatchObject({ status: 0 })
    })

    it(
      'is strictly typed, and so is a file that calls every method of every resource',
      { timeout: 120_000 },
      async () => {
        const { api, names } = await emitted
        writeFiles(folder, [{ path: 'src/user_code.py', content: printUserCode(api, names) }])
        const { status, output } = runPyright(folder)
        expect(output).toContain('0 errors')
        expect(status).toBe(0)
      },
    )

    it('gives the same bytes again', async () => {
      expect(generated(await emitDocument(join(root, path)))).toEqual(generated(await emitted))
    })
  })
})
