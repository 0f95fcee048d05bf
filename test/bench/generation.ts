/** The built command line as a whole process: from a document or a contract to both packages in empty folders. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../emit-sdks.ts'
import { leastCpu } from './measure.ts'
import { cli, openaiJson, openaiYaml, outputs, type PackageName, work } from './packages.ts'
import type { Bar, Family, Row } from './result.ts'

const node = process.execPath
const rounds = 3

export const generation: Family = { name: 'generation', measure: measureGeneration }

function measureGeneration(): Row[] {
  const openaiAsJson = openaiJson()
  const empty = leastCpu([node, '-e', '0'], rounds)
  const yaml = leastCpu([node, '-e', loadingWith('require("js-yaml").load'), openaiYaml], rounds)
  const json = leastCpu([node, '-e', loadingWith('JSON.parse'), openaiAsJson], rounds)
  return [
    row('OpenAI from YAML', 'openai', openaiYaml, yaml, { kind: 'figure', atMost: 1.2 }),
    row('OpenAI from JSON', 'openai', openaiAsJson, json, { kind: 'figure', atMost: 0.8 }),
    row('Artificer from OpenAPI', 'artificer', join(root, 'spec', 'openapi.json'), empty, {
      kind: 'excess',
      atMost: 0.3,
    }),
    row('Artificer from Zod', 'artificer', join(root, 'spec', 'artificer.ts'), empty, { kind: 'excess', atMost: 0.6 }),
  ]
}

/** Without the output `raw` of the repository's own configuration, which has no bar. */
const config = ['--config', join(root, 'test', 'bench', 'artificer.config.ts')]

function row(name: string, api: PackageName, input: string, floor: number, bar: Bar): Row {
  const folder = join(work, 'generation')
  const command = [node, cli, 'generate', input, ...(api === 'artificer' ? config : []), ...outputs(folder, api)]
  const figure = leastCpu(command, rounds, () => rmSync(folder, { recursive: true, force: true }))
  return { name: `generate both SDKs, ${name}`, unit: 's', figure: figure / 1000, floor: floor / 1000, bar }
}

function loadingWith(parse: string): string {
  return `${parse}(require('node:fs').readFileSync(process.argv[1], 'utf8'))`
}
