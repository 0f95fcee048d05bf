import type { ServerTest } from '@artificer/verify'
import type { Command } from 'commander'
import { EXIT, UsageError } from './exit.ts'
import { addInputFlags } from './flags.ts'
import { inFile, type InputFlags, openInput, settle } from './input.ts'
import { wholeNumber } from './numbers.ts'
import type { Finish } from './program.ts'
import { fault, report, say } from './report.ts'

interface VerifyFlags extends InputFlags {
  server: string
  unsafe?: boolean
  header?: string[]
  seed: string
  json?: string
  junit?: string
}

const HELP = `
Rules: S1 good requests are answered as declared; S2 wrong requests are refused as declared; S3 credentials are asked for; S4 the same idempotency key gives the
same answer; S5 a walk over pages ends. Only what changes nothing is called unless --unsafe is given.
The credential is ARTIFICER_API_KEY; for a scheme with two, the other is ARTIFICER_API_SECRET.

Examples:
  $ artificer verify openapi.yaml --server http://localhost:8080
  $ artificer verify openapi.yaml --server https://staging.example.com --unsafe --junit report.xml

Exit codes: 0 all hold; 1 something does not, or the input has faults; 2 wrong use.`

export function addVerify(program: Command, finish: Finish): void {
  const command = program
    .command('verify')
    .argument('[input]', 'contract module or OpenAPI document; that of artificer.config.ts when left out')
    .description('Send requests of every operation to a server, and see that it keeps the contract.')
    .requiredOption('--server <url>', 'base URL of the server')
    .option('--unsafe', 'call what changes the server, too')
    .option('--header <line>', 'header of every request, such as "X-Tenant: test"; may be repeated', collect)
    .option('--seed <number>', 'decides all made data', '1')
    .option('--json <file>', 'write the report as JSON')
    .option('--junit <file>', 'write the report as JUnit XML')
  addInputFlags(command)
    .addHelpText('after', HELP)
    .action(async (input: string | undefined, flags: VerifyFlags) => finish(await runVerify(input, flags)))
}

const collect = (value: string, before: string[] = []): string[] => [...before, value]

async function runVerify(input: string | undefined, flags: VerifyFlags): Promise<number> {
  const seed = wholeNumber(flags.seed, '--seed', Number.MAX_SAFE_INTEGER)
  const server = serverOf(flags.server)
  const headers = (flags.header ?? []).map(headerOf)
  const settings = await settle(input, flags)
  if ('diagnostics' in settings) return report(settings.diagnostics)
  const opened = await openInput(settings.input)
  const { applyPolicy, generate } = await import('@artificer/generator')
  if (opened.document === undefined) return report(applyPolicy(opened.diagnostics, settings.options))
  const { options } = settings
  const { api, document, diagnostics } = await generate({ input: opened.document, outputs: {}, options })
  const found = applyPolicy([...opened.diagnostics, ...inFile(diagnostics, settings.input)], options)
  const code = await report(found)
  if (code !== EXIT.fine || api === undefined) return EXIT.faults
  return judge({ api, document, server, headers, seed, isUnsafe: flags.unsafe === true, ...secretsOf() }, flags)
}

function secretsOf(): Pick<ServerTest, 'secrets'> {
  const { ARTIFICER_API_KEY: first, ARTIFICER_API_SECRET: second = '' } = process.env
  return first === undefined ? {} : { secrets: { first, second } }
}

async function judge(test: ServerTest, { json, junit }: VerifyFlags): Promise<number> {
  const [verify, { saveFile }] = await Promise.all([import('@artificer/verify'), import('@artificer/generator')])
  try {
    const result = await verify.verifyServer(test)
    for (const line of verify.printTable(result).split('\n')) say(line)
    const files = [
      ...(json === undefined ? [] : [[json, `${JSON.stringify(result, undefined, 2)}\n`] as const]),
      ...(junit === undefined ? [] : [[junit, verify.printJUnit(result)] as const]),
    ]
    const code = await report(files.flatMap(([file, text]) => saveFile(file, text).diagnostics))
    return verify.isRed(result) ? EXIT.faults : code
  } catch (error) {
    if (!(error instanceof verify.VerifyUsageError)) throw error
    return report([fault('verify/server', error.message, error.cure)])
  }
}

function serverOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new UsageError(`--server is a URL, not ${JSON.stringify(text)}`)
  return text
}

function headerOf(line: string): [string, string] {
  const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*([^\r\n]*)$/.exec(line) ?? []
  if (name === undefined || value === undefined)
    throw new UsageError(`--header is "Name: value", not ${JSON.stringify(line)}`)
  return [name, value]
}
