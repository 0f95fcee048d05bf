/** The built command line as a whole process: from a document or a contract to both packages in empty folders. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../emit-sdks.ts'
import { leastCpu } from './measure.ts'
import { cli, openaiJson, openaiYaml, outputs, type PackageName } from './packages.ts'
import type { Bar, Family, Row } from './result.ts'

const node = process.execPath
const rounds = 5

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

/**
 * In memory where the system has such folders: on some disks a file costs ten times more to make when others were deleted just before, which says nothing of the
 * command. The first round fills the compile cache, as a user's first run does; the least of the others counts.
 */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Without the output `raw` of the repository's own configuration, which has no bar. */
const config = ['--config', join(root, 'test', 'bench', 'artificer.config.ts')]

function row(name: string, api: PackageName, input: string, floor: number, bar: Bar): Row {
  const folder = mkdtempSync(join(parent, 'artificer-bench-'))
  const command = [node, cli, 'generate', input, ...(api === 'artificer' ? config : []), ...outputs(folder, api)]
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  const figure = leastCpu(command, rounds, clear)
  clear()
  return { name: `generate both SDKs, ${name}`, unit: 's', figure: figure / 1000, floor: floor / 1000, bar }
}

function loadingWith(parse: string): string {
  return `${parse}(require('node:fs').readFileSync(process.argv[1], 'utf8'))`
}
