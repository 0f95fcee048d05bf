import { Command } from 'commander'
import { addExport } from './export.ts'
import { addGenerate } from './generate.ts'
import { addLint } from './lint.ts'
import { addMock } from './mock.ts'
import { addTest } from './test.ts'
import { addVerify } from './verify.ts'

/** Hands the exit code of a command to the caller. */
export type Finish = (code: number) => void

const HELP = `
An input is a contract module (a .ts or .js file that exports a contract of @artificer/contract) or an OpenAPI document: JSON or YAML, a file or a URL.
Without one, the input and the outputs are those of artificer.config.ts in this folder.

Examples:
  $ artificer export spec/api.ts -o openapi.json
  $ artificer generate openapi.yaml --typescript sdk-ts --python sdk-python
  $ artificer generate --check
  $ artificer lint openapi.yaml --strict
  $ artificer mock serve openapi.yaml --port 4010
  $ artificer test openapi.yaml --sdk typescript=sdk-ts --sdk python=sdk-python
  $ artificer verify openapi.yaml --server http://localhost:8080

Exit codes:
  0  fine
  1  the input has faults, or --check found a difference
  2  the command line cannot be understood

Environment:
  NODE_DISABLE_COMPILE_CACHE=1  keeps no compiled code in the folder for temporary files; every run then compiles anew
`

export function createProgram(finish: Finish): Command {
  const program = new Command('artificer')
    .description('One API contract or OpenAPI document; a TypeScript SDK, a Python SDK, a mock and contract tests.')
    .version('0.1.0')
    .addHelpText('after', HELP)
    .showHelpAfterError('(run with --help for what is possible)')
    .configureHelp({ sortSubcommands: true })
    .exitOverride()
  for (const add of [addExport, addGenerate, addLint, addMock, addTest, addVerify]) add(program, finish)
  program.action(() => {
    program.outputHelp({ error: true })
    finish(2)
  })
  return program
}
