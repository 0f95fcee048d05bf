import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from '../../emit-sdks.ts'

/** One row of the packaging report: a tool and its verdict on a built package. */
export interface PackageCheck {
  package: 'npm' | 'PyPI'
  /** The row's first word: `attw`, `TypeScript 7 node16`, `mypy`. */
  tool: string
  /** What the tool has to find, as the sentence that names the test: `finds nothing in the npm package`. */
  claim: string
  /** Resolves where the claim holds; rejects with the reason where it does not. */
  run: () => Promise<void>
  /** Left out of the ordinary run of the tests; the report always runs it. */
  isLong?: true
}

const execute = promisify(execFile)

/** Runs a program in the repository's root and gives what it printed. Rejects with the output where it exits with another code than 0. */
export async function output(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  try {
    const { stdout, stderr } = await execute(program, args, { cwd: root, maxBuffer: 2 ** 26, ...options })
    return stdout + stderr
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error })
  }
}
