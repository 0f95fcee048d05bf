import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../emit-sdks.ts'

const packages = join(root, '.work', 'packages')

/** The built tarball of the npm package. */
export function tarball(): string {
  const file = readdirSync(packages).find((name) => /^artificer-[0-9].*\.tgz$/.test(name))
  if (file === undefined) throw new Error('no tarball of the npm package: run ./scripts/build')
  return join(packages, file)
}

/** A program of the workspace's tools. */
export function tool(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}
