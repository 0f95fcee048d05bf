/** What makes the sources a package: metadata, licence, README, what git leaves out. */
import type { OutputFile } from '../emit.ts'
import { repositoryFiles } from '../repository-files.ts'
import type { Emission } from './emission.ts'
import { printApiReference } from './api-reference.ts'
import { printLicense } from './license.ts'
import type { TypesModule } from './modules.ts'
import { printProject } from './project.ts'
import { printReadme } from './readme.ts'
import { release } from './release.ts'

export function packageFiles(emission: Emission, modules: readonly TypesModule[]): OutputFile[] {
  return [
    ...repositoryFiles(emission.options.packageVersion, release),
    { path: '.gitignore', content: GITIGNORE },
    { path: 'LICENSE', content: printLicense(emission) },
    { path: 'README.md', content: printReadme(emission) },
    { path: 'api.md', content: printApiReference(emission, modules) },
    { path: 'pyproject.toml', content: printProject(emission) },
  ]
}

const GITIGNORE = `__pycache__/
*.egg-info/
.mypy_cache/
.pytest_cache/
.ruff_cache/
.venv/
build/
dist/
`
