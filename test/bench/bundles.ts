/** What programs weigh in a browser: bundled with the built packages and minified by esbuild, compressed by gzip. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { builtModules, work } from './packages.ts'
import type { Family, Row } from './result.ts'

export const bundles: Family = { name: 'bundles', measure: measureBundles }

async function measureBundles(): Promise<Row[]> {
  const artificer = JSON.stringify(join(builtModules('artificer'), 'index.js'))
  const openai = JSON.stringify(join(builtModules('openai'), 'index.js'))
  const ky = await weigh(`import ky from 'ky'; globalThis.answer = ky`)
  const parser = `import { createParser } from 'eventsource-parser'; globalThis.parser = createParser`
  const kyAndParser = await weigh(`import ky from 'ky'; globalThis.answer = ky; ${parser}`)
  const whole = `import { OpenAI } from ${openai}; globalThis.client = new OpenAI({ apiKey: 'sk' })`
  return [
    row('bundle JSON + ky', await weigh(jsonProgram(artificer, true)), ky, 14.5),
    row('bundle stream + ky', await weigh(streamProgram(artificer)), kyAndParser, 18),
    row('bundle JSON + fetch', await weigh(jsonProgram(artificer, false)), undefined, 6),
    row('bundle whole client of 288 operations', await weigh(whole), ky, 25),
  ]
}

function row(name: string, figure: number, floor: number | undefined, atMost: number): Row {
  return { name: `TS ${name}, gzip`, unit: 'kB', figure, floor, bar: { kind: 'figure', atMost } }
}

/** A resource that only sends and gets JSON. */
function jsonProgram(index: string, withKy: boolean): string {
  return `
    ${withKy ? `import ky from 'ky'` : ''}
    import { createClient, fetchTransport, kyTransport, Search } from ${index}
    const client = createClient({ apiKey: 'sk', transport: ${withKy ? 'kyTransport(ky)' : 'fetchTransport'} })
    globalThis.answer = await new Search(client).documents({ query: 'Hello' })
  `
}

function streamProgram(index: string): string {
  return `
    import ky from 'ky'
    import { Chat, createClient, kyTransport } from ${index}
    const chat = new Chat(createClient({ apiKey: 'sk', transport: kyTransport(ky) }))
    for await (const event of await chat.stream({ content: 'Hello', conversationId: 'conv_1' })) console.log(event)
  `
}

/** Kilobytes of 1,000 bytes. */
async function weigh(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: work, loader: 'ts' },
    write: false,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000
}
