/** The OpenAI and Anthropic SDKs as the registries have them: pinned beside this file, and installed below `.work/peers` when the pins change. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interpreters, root } from '../../emit-sdks.ts'
import { run } from '../measure.ts'

export const peerNames = ['openai', 'anthropic'] as const
export type PeerName = (typeof peerNames)[number]

/** Where the packages are, or in a line why they are not. */
export type Installation = { kind: 'installed'; at: string } | { kind: 'missing'; reason: string }

const pins = fileURLToPath(new URL('.', import.meta.url))
const work = join(root, '.work', 'peers')
const longest = 90_000

/** The folder whose `node_modules` holds the npm packages. */
export function installNpm(): Installation {
  return installOnce(['package.json', 'package-lock.json', '.npmrc'], join(work, 'npm'), (at) => {
    run(['npm', 'install', '--no-save', '--ignore-scripts', '--loglevel=error', '--fetch-retries=1'], at, longest)
  })
}

/** The virtual environment of the newest Python that holds the PyPI packages. */
export function installPython(): Installation {
  return installOnce(['requirements.txt'], join(work, 'venv'), (at) => {
    const newest = interpreters().at(-1)?.path ?? 'python3'
    run([newest, '-m', 'venv', at])
    const pip = [join(at, 'bin', 'pip'), '--quiet', '--disable-pip-version-check', '--retries=1']
    run([...pip, 'install', '--require-hashes', '-r', join(at, 'requirements.txt')], at, longest)
  })
}

/** Installs into a new folder that holds the pins, unless the folder was made from the same ones. */
export function installOnce(files: readonly string[], at: string, install: (at: string) => void): Installation {
  const stamp = join(at, 'stamp')
  const current = digestOf(files)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return { kind: 'installed', at }
  rmSync(at, { recursive: true, force: true })
  mkdirSync(at, { recursive: true })
  for (const file of files) cpSync(join(pins, file), join(at, file))
  try {
    install(at)
  } catch (error) {
    return { kind: 'missing', reason: reasonOf(error) }
  }
  writeFileSync(stamp, current)
  return { kind: 'installed', at }
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(pins, file)))
  return hash.digest('hex')
}

/** The first line of the installer's error output that says it is an error, or else the first line of all. */
function reasonOf(error: unknown): string {
  const written = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const lines = (written.trim() || String(error)).split('\n')
  return lines.find((line) => /^(npm )?error\b/i.test(line)) ?? lines[0] ?? ''
}
