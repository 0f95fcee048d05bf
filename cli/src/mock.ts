import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import type { Diagnostic } from '@artificer/generator'
import type { MockOptions } from '@artificer/mock'
import type { Command } from 'commander'
import { EXIT } from './exit.ts'
import { addInputFlags } from './flags.ts'
import { inFile, type InputFlags, openInput, settle } from './input.ts'
import { loadModule } from './module-loader.ts'
import { wholeNumber } from './numbers.ts'
import type { Finish } from './program.ts'
import { fault, report, say } from './report.ts'

interface MockFlags extends InputFlags {
  port: string
  host: string
  seed: string
  options?: string
  journal?: string
}

const HELP = `
The first line on standard output is the URL. /__mock/health, /__mock/journal and /__mock/reset control the mock.
A module given by --options exports \`mockOptions\`: behaviours, faults, seeded lists, the webhook secret (MockOptions of @artificer/mock).

Examples:
  $ artificer mock serve openapi.yaml --port 4010
  $ artificer mock serve --port 0                 any free port
  $ artificer mock serve openapi.yaml --options mock.ts --journal journal.jsonl`

export function addMock(program: Command, finish: Finish): void {
  const mock = program.command('mock').description('Answer as the API would, with made data.')
  const command = mock
    .command('serve')
    .argument('[input]', 'contract module or OpenAPI document; that of artificer.config.ts when left out')
    .description('Serve the mock over HTTP until it is interrupted.')
    .option('--port <number>', 'port to listen on; 0 is any free one', '4010')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--seed <number>', 'decides the made data', '1')
    .option('--options <module>', 'module that exports `mockOptions`')
    .option('--journal <file>', 'file that each request is appended to, as a line of JSON')
  addInputFlags(command)
    .addHelpText('after', HELP)
    .action(async (input: string | undefined, flags: MockFlags) => finish(await runMock(input, flags)))
}

async function runMock(input: string | undefined, flags: MockFlags): Promise<number> {
  const port = wholeNumber(flags.port, '--port', 65_535)
  const seed = wholeNumber(flags.seed, '--seed', Number.MAX_SAFE_INTEGER)
  const settings = await settle(input, flags)
  if ('diagnostics' in settings) return report(settings.diagnostics)
  const opened = await openInput(settings.input)
  const { applyPolicy, loadApi } = await import('@artificer/generator')
  const loaded =
    opened.document === undefined
      ? { api: undefined, diagnostics: [] }
      : await loadApi(opened.document, settings.options)
  const code = await report(
    applyPolicy([...opened.diagnostics, ...inFile(loaded.diagnostics, settings.input)], settings.options),
  )
  if (code !== EXIT.fine || loaded.api === undefined) return EXIT.faults
  const own = await mockOptions(flags)
  if ('diagnostics' in own) return report(own.diagnostics)
  const [{ createMock }, { serveMock }] = await Promise.all([import('@artificer/mock'), import('@artificer/mock/http')])
  try {
    const server = await serveMock(createMock(loaded.api, { seed, ...own.options }), { port, host: flags.host })
    say(server.url)
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await server.close()
    return EXIT.fine
  } catch (error) {
    // The mock tells a port that is in use as an error of its own; anything else is a fault of ours.
    if (!(error instanceof Error) || error.name !== 'MockUsageError') throw error
    return report([fault('mock/port', error.message, 'choose another --port or --host')])
  }
}

/** What the user's module and the flags say of the mock; a journal that cannot be written is told before the start. */
async function mockOptions({
  options,
  journal,
}: MockFlags): Promise<{ options: MockOptions } | { diagnostics: Diagnostic[] }> {
  const loaded = options === undefined ? { exports: { mockOptions: {} } } : await loadModule(options)
  if ('diagnostics' in loaded) return loaded
  const own = loaded.exports['mockOptions']
  if (typeof own !== 'object' || own === null) {
    const cure = 'export `mockOptions: MockOptions` from it'
    return {
      diagnostics: [fault('mock/options', 'the module exports no `mockOptions`', cure, { file: options ?? '' })],
    }
  }
  if (journal === undefined) return { options: own }
  try {
    appendFileSync(journal, '')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const cure = 'give a file in a folder that can be written'
    return { diagnostics: [fault('mock/journal', `the journal cannot be written: ${reason}`, cure, { file: journal })] }
  }
  return { options: { ...own, onJournal: (line) => appendFileSync(journal, line.trimEnd() + '\n') } }
}
