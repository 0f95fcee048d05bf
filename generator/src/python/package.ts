/** What makes the sources a package: metadata, licence, README, what git leaves out. */
import type { OutputFile } from '../emit.ts'
import type { Emission } from './emission.ts'
import { printLicense } from './license.ts'
import { printProject } from './project.ts'
import { printReadme } from './readme.ts'

export function packageFiles(emission: Emission): OutputFile[] {
  return [
    { path: '.gitignore', content: GITIGNORE },
    { path: 'LICENSE', content: printLicense(emission) },
    { path: 'README.md', content: printReadme(emission) },
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
