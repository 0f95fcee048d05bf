import { existsSync, writeFileSync } from 'node:fs'
import type { Diagnostic, Outputs } from '@artificer/generator'
import type { CheckId } from '@artificer/verify'
import type { Command } from 'commander'
import { EXIT, UsageError } from './exit.ts'
import { addInputFlags } from './flags.ts'
import { inFile, type InputFlags, openInput, settle } from './input.ts'
import { wholeNumber } from './numbers.ts'
import type { Finish } from './program.ts'
import { fault, report } from './report.ts'

interface TestFlags extends InputFlags {
  sdk: string[]
  check?: string
  server?: string
  unsafe?: boolean
  interpreter?: string
  json?: string
  junit?: string
  seed: string
}

const HELP = `
Each operation is called through each SDK, and what passes is judged: C1 calls, C2 parity, C3 round trip, C4 errors, C5 defaults, C6 streams, C7 pages,
C8 retries, C9 faults, C10 bytes, C11 auth, C12 webhooks. The mock answers unless --server names a real server.

Examples:
  $ artificer test openapi.yaml --sdk typescript=sdk-ts --sdk python=sdk-python
  $ artificer test openapi.yaml --sdk python=sdk-python --check C1,C5 --junit report.xml
  $ artificer test openapi.yaml --sdk typescript=sdk-ts --server https://staging.example.com

Exit codes: 0 the contract holds; 1 it does not, or the input has faults; 2 wrong use.`

const collect = (value: string, before: string[]): string[] => [...before, value]

export function addTest(program: Command, finish: Finish): void {
  const command = program
    .command('test')
    .argument('[input]', 'contract module or OpenAPI document; that of artificer.config.ts when left out')
    .description('See that contract, SDKs and server agree.')
    .option('--sdk <language=dir>', 'an SDK to test, typescript=DIR or python=DIR; may be repeated', collect, [])
    .option('--check <ids>', 'only these checks: C1,C2')
    .option('--server <url>', 'a real server in place of the mock; only what changes nothing is called')
    .option('--unsafe', 'call every operation of the real server')
    .option('--interpreter <python>', "Python with the SDK's dependencies; that of DIR/.venv, else python3")
    .option('--json <file>', 'write the report as JSON')
    .option('--junit <file>', 'write the report as JUnit XML')
    .option('--seed <number>', 'decides all made data', '1')
  addInputFlags(command)
    .addHelpText('after', HELP)
    .action(async (input: string | undefined, flags: TestFlags) => finish(await runTest(input, flags)))
}

async function runTest(input: string | undefined, flags: TestFlags): Promise<number> {
  const verify = await import('@artificer/verify')
  const folders = foldersOf(flags)
  const checks = checksOf(flags, verify.CHECKS)
  const seed = wholeNumber(flags.seed, '--seed', Number.MAX_SAFE_INTEGER)
  if (flags.unsafe && flags.server === undefined) throw new UsageError('--unsafe says something of a --server only')
  const unreachable = flags.server === undefined ? [] : await serverFaults(flags.server)
  if (unreachable.length > 0) return report(unreachable)
  const settings = await settle(input, flags)
  if ('diagnostics' in settings) return report(settings.diagnostics)
  const opened = await openInput(settings.input)
  const { generate, applyPolicy } = await import('@artificer/generator')
  if (opened.document === undefined) return report(applyPolicy(opened.diagnostics, settings.options))
  const outputs: Outputs = {
    ...(folders.typescript !== undefined && { typescript: { ...settings.config?.outputs?.typescript } }),
    ...(folders.python !== undefined && { python: { ...settings.config?.outputs?.python } }),
  }
  const made = await generate({ input: opened.document, outputs, options: settings.options })
  const found = [...opened.diagnostics, ...inFile(made.diagnostics, settings.input)]
  const code = await report(applyPolicy(found, settings.options))
  if (code !== EXIT.fine || made.api === undefined) return EXIT.faults
  try {
    const told = await verify.runContractTests({
      api: made.api,
      document: made.document,
      names: made.names,
      folders,
      seed,
      interpreter: flags.interpreter,
      server: flags.server,
      isUnsafe: flags.unsafe ?? false,
      ...(checks && { checks }),
    })
    process.stdout.write(`${verify.printTable(told)}\n`)
    const written = [
      ...save(flags.json, `${JSON.stringify(told, null, 2)}\n`),
      ...save(flags.junit, verify.printJUnit(told)),
    ]
    if (written.length > 0) return report(written)
    return verify.isRed(told) ? EXIT.faults : EXIT.fine
  } catch (error) {
    if (!(error instanceof verify.VerifyUsageError)) throw error
    return report([fault('test/sdk', error.message, error.cure)])
  }
}

function foldersOf({ sdk }: TestFlags): { typescript?: string; python?: string } {
  if (sdk.length === 0)
    throw new UsageError('there is no SDK to test; name one with --sdk typescript=DIR or --sdk python=DIR')
  return Object.fromEntries(
    sdk.map((text) => {
      const [, language, folder = ''] = /^(typescript|python)=(.+)$/s.exec(text) ?? []
      if (language === undefined)
        throw new UsageError(`--sdk is typescript=DIR or python=DIR, not ${JSON.stringify(text)}`)
      if (!existsSync(folder)) throw new UsageError(`--sdk ${language}: there is no folder ${JSON.stringify(folder)}`)
      return [language, folder]
    }),
  )
}

function checksOf({ check }: TestFlags, known: readonly CheckId[]): CheckId[] | undefined {
  const wanted = check?.split(',').map((id) => id.trim().toUpperCase())
  const unknown = wanted?.filter((id) => !known.some((one) => one === id)) ?? []
  if (unknown.length > 0) throw new UsageError(`there is no check ${unknown.join(', ')}; there are ${known.join(', ')}`)
  return wanted && known.filter((one) => wanted.includes(one))
}

async function serverFaults(server: string): Promise<Diagnostic[]> {
  if (!/^https?:\/\//.test(server) || !URL.canParse(server))
    throw new UsageError(`--server is an http or https URL, not ${JSON.stringify(server)}`)
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(10_000) })
    return []
  } catch (error) {
    const { cause, message } = error as Error
    const reason = cause instanceof Error ? cause.message : message
    return [fault('test/server', `${server} cannot be reached: ${reason}`, 'start the server, or mend its URL')]
  }
}

function save(file: string | undefined, text: string): Diagnostic[] {
  if (file === undefined) return []
  try {
    writeFileSync(file, text)
    return []
  } catch (error) {
    const cure = 'give a file in a folder that can be written'
    return [fault('test/report', `the report cannot be written: ${(error as Error).message}`, cure, { file })]
  }
}
