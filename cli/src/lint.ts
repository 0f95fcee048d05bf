import type { Command } from 'commander'
import { addInputFlags } from './flags.ts'
import { inFile, type InputFlags, openInput, settle } from './input.ts'
import type { Finish } from './program.ts'
import { report, say } from './report.ts'

const HELP = `
Examples:
  $ artificer lint spec/api.ts
  $ artificer lint openapi.yaml --strict --allow names/collision

Exit codes: 0 no error; 1 an error, or a warning with --strict; 2 wrong use.`

export function addLint(program: Command, finish: Finish): void {
  const command = program
    .command('lint')
    .argument('[input]', 'contract module or OpenAPI document; that of artificer.config.ts when left out')
    .description('Tell everything that is wrong with a contract or a document.')
  addInputFlags(command)
    .addHelpText('after', HELP)
    .action(async (input: string | undefined, flags: InputFlags) => finish(await runLint(input, flags)))
}

async function runLint(input: string | undefined, flags: InputFlags): Promise<number> {
  const settings = await settle(input, flags)
  if ('diagnostics' in settings) return report(settings.diagnostics)
  const opened = await openInput(settings.input)
  const { applyPolicy, generate } = await import('@artificer/generator')
  const outputs = {
    typescript: { ...settings.config?.outputs?.typescript },
    python: { ...settings.config?.outputs?.python },
  }
  const found =
    opened.document === undefined
      ? []
      : (await generate({ input: opened.document, outputs, options: settings.options })).diagnostics
  const diagnostics = applyPolicy([...opened.diagnostics, ...inFile(found, settings.input)], settings.options)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const code = await report(diagnostics)
  say(`${settings.input}: ${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}`)
  return code
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
