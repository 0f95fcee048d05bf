import { CommanderError } from 'commander'
import { createProgram } from './program.ts'
import { EXIT, UsageError } from './exit.ts'

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  quietExperiments()
  // A reader such as `head` that has enough closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.fine : EXIT.faults),
  )
  // With handlers in place a signal waits until the synchronous writing of an output is over: nothing is left half written.
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  let code: number = EXIT.fine
  const program = createProgram((result) => (code = result))
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`error: ${error.message}\n`)
    return EXIT.usage
  }
}

/** A contract in TypeScript runs by type stripping; that Node calls this an experiment is nothing to tell the user. */
function quietExperiments(): void {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.name}: ${warning.message}\n`)
  })
}
