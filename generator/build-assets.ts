/** Copies the runtimes and precompiles the templates into `assets/`, for the published package. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pythonRuntime, pythonTemplateSources, typescriptRuntime } from './src/assets.ts'
import type { OutputFile } from './src/emit.ts'
import { precompileTemplates } from './src/python/index.ts'

const assets = fileURLToPath(new URL('assets', import.meta.url))

function copy(folder: string, files: readonly OutputFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(assets, folder, path)), { recursive: true })
    writeFileSync(join(assets, folder, path), content)
  }
}

rmSync(assets, { recursive: true, force: true })
copy('typescript-runtime', typescriptRuntime())
copy('python-runtime', pythonRuntime())
const templates = Object.entries(precompileTemplates(pythonTemplateSources()))
const members = templates.map(([name, source]) => `${JSON.stringify(name)}: ${source}`)
writeFileSync(join(assets, 'python-templates.cjs'), `module.exports = {\n${members.join(',\n')}\n}\n`)
