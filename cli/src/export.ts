import type { Command } from 'commander'
import { isModulePath } from './contract.ts'
import { EXIT, UsageError } from './exit.ts'
import { type InputFlags, settle } from './input.ts'
import type { Finish } from './program.ts'
import { report, say } from './report.ts'

interface ExportFlags extends InputFlags {
  output?: string
  check?: boolean
  openapi?: string
}

const HELP = `
Examples:
  $ artificer export spec/api.ts -o openapi.json
  $ artificer export -o openapi.json --check      compares, writes nothing, exits 1 on a difference

Faults of the contract are told all at once, with the file, the line and the key path of the endpoint; nothing is written then.`

export function addExport(program: Command, finish: Finish): void {
  program
    .command('export')
    .argument('[contract]', 'module that exports a contract; the input of artificer.config.ts when left out')
    .description('Write a Zod contract as an OpenAPI document.')
    .option('-o, --output <file>', 'where to write; standard output when left out')
    .option('--openapi <version>', 'version of OpenAPI: 3.1.0 or 3.2.0')
    .option('--check', 'compare with the file and write nothing')
    .option('--config <file>', 'read this configuration instead of artificer.config.ts')
    .option('--strict', 'treat warnings as errors')
    .option(
      '--allow <code>',
      'do not show warnings of this code; may be repeated',
      (code: string, before: string[] = []) => [...before, code],
    )
    .addHelpText('after', HELP)
    .action(async (contract: string | undefined, flags: ExportFlags) => finish(await runExport(contract, flags)))
}

async function runExport(contract: string | undefined, flags: ExportFlags): Promise<number> {
  if (flags.check && flags.output === undefined)
    throw new UsageError('--check compares with a file; name it with -o FILE')
  if (flags.openapi !== undefined && !/^3\.[12]\.0$/.test(flags.openapi))
    throw new UsageError('--openapi is 3.1.0 or 3.2.0')
  const settings = await settle(contract, flags)
  if ('diagnostics' in settings) return report(settings.diagnostics)
  if (!isModulePath(settings.input))
    throw new UsageError(`export takes a contract module (.ts or .js); ${settings.input} is none`)
  const [{ exportContract }, { applyPolicy }] = await Promise.all([
    import('./contract.ts'),
    import('@artificer/generator'),
  ])
  const { json, diagnostics } = await exportContract(
    settings.input,
    flags.openapi === undefined ? {} : { openapi: flags.openapi },
  )
  const code = await report(applyPolicy(diagnostics, settings.options))
  if (json === undefined || code !== EXIT.fine) return EXIT.faults
  return flags.output === undefined ? print(json) : save(flags.output, json, flags.check ?? false)
}

function print(json: string): number {
  process.stdout.write(json)
  return EXIT.fine
}

async function save(path: string, json: string, isCheck: boolean): Promise<number> {
  const { saveFile } = await import('@artificer/generator')
  const { isChanged, diagnostics } = saveFile(path, json, { check: isCheck })
  if (diagnostics.length > 0) return report(diagnostics)
  say(
    `${path}: ${isChanged ? (isCheck ? 'differs from the contract; run artificer export to renew it' : 'written') : 'unchanged'}`,
  )
  return isCheck && isChanged ? EXIT.faults : EXIT.fine
}
