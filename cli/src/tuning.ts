import * as module from 'node:module'
import { setFlagsFromString } from 'node:v8'

/** Of Node's own modules those that every command loads. */
const MODULES = ['node:child_process', 'node:fs', 'node:fs/promises', 'node:process', 'node:util']

const FLAGS = ['--no-opt', '--invocation-count-for-maglev=4000', '--invocation-count-for-maglev-osr=4000']

/**
 * Fits V8 to a process that ends within a second: there, optimising compilers take a seventh of all time and give little of it back. Compiled code and stripped
 * types are kept for the next run, in the folder for temporary files; `NODE_DISABLE_COMPILE_CACHE=1` forbids it.
 */
export async function tuneForOneRun(): Promise<void> {
  // Before a flag changes: with other flags V8 refuses the compiled code that Node carries for its modules.
  await Promise.all(MODULES.map((name) => import(name)))
  for (const flag of FLAGS) setFlagsFromString(flag)
  module.enableCompileCache()
}
