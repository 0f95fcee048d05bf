/** A project that has the npm package from its tarball, as a user's does. Made once a process. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../emit-sdks.ts'
import { output } from '../report/check.ts'
import { tarball } from './tarball.ts'

// Files of tests run beside each other, each in a place of its own.
const place = `typescript-${process.env['VITEST_POOL_ID'] ?? 'report'}`
const folder = join(root, '.work', 'packaging', place)
let project: Promise<string> | undefined

/** Folder of the project, with the package installed. */
export function consumer(): Promise<string> {
  return (project ??= install())
}

async function install(): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const manifest = { name: 'consumer', private: true, type: 'module', dependencies: { artificer: `file:${tarball()}` } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  await output('npm', ['install', ...flags], { cwd: folder })
  return folder
}

/** Specifiers of everything that the package exports but its manifest: `artificer/resources/chat`. */
export async function entries(): Promise<string[]> {
  const installed = join(await consumer(), 'node_modules', 'artificer')
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { exports: object }
  const named = Object.keys(manifest.exports).filter((path) => path !== './package.json' && !path.includes('*'))
  return [...new Set([...named.map((path) => path.replace(/^\./, 'artificer')), ...resourceEntries(installed)])]
}

/** The resources of the SDK that this repository has generated; the pattern of the manifest must lead to each. */
function resourceEntries(installed: string): string[] {
  const manifest = join(root, 'sdk-ts', 'src', 'generated', '.artificer-manifest.json')
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: string[] }
  return files.flatMap((file) => {
    const path = /^resources\/(.*)\.ts$/.exec(file)?.[1]?.replace(/(^|\/)([^/]+)\/\2$/, '$1$2')
    if (path === undefined) return []
    if (!existsSync(join(installed, 'dist', 'resources', `${path}.d.ts`))) throw new Error(`no entry resources/${path}`)
    return [`artificer/resources/${path}`]
  })
}

/** Writes a file of the project and gives its path. */
export async function write(name: string, text: string): Promise<string> {
  const path = join(await consumer(), name)
  writeFileSync(path, text)
  return path
}
