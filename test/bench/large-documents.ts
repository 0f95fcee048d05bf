/** Documents larger than OpenAI's, beside openapi-typescript, which makes nothing but types of them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../emit-sdks.ts'
import { leastCost, typesOnce } from './whole-runs.ts'
import { openaiYaml } from './packages.ts'
import type { Family, Row } from './result.ts'
import { syntheticFile } from './synthetic-file.ts'

const authentik = join(root, '..', 'shared', 'corpus', 'authentik.yaml')
const openapiTypescript = join(root, 'node_modules', 'openapi-typescript', 'bin', 'cli.js')

export const largeDocuments: Family = { name: 'large documents', measure: measureLargeDocuments }

function measureLargeDocuments(): Row[] {
  const isHere = existsSync(authentik)
  if (!isHere) process.stderr.write('authentik is not measured: there is no ../shared/corpus/authentik.yaml\n')
  return [
    ...rowsOf('OpenAI beside types alone', openaiYaml, 3, { cpu: 1.2, peak: 500 }),
    ...(isHere ? rowsOf('authentik beside types alone', authentik, 5, { cpu: 1.5, peak: 500 }) : []),
    ...rowsOf('10,000 operations beside types alone', syntheticFile('operations', 10_000), 2, { cpu: 12, peak: 1500 }),
  ]
}

/** CPU and memory of a document, each with the least of its runs; types are made once, since they have no bar. */
function rowsOf(name: string, document: string, rounds: number, atMost: { cpu: number; peak: number }): Row[] {
  const figure = leastCost(document, rounds)
  const floor = typesOnce(document, openapiTypescript)
  const title = `generate both SDKs, ${name}`
  return [
    { name: title, unit: 's', figure: figure.cpu, floor: floor.cpu, bar: { kind: 'figure', atMost: atMost.cpu } },
    {
      name: `${title}, peak memory`,
      unit: 'MB',
      figure: figure.peak,
      floor: floor.peak,
      bar: { kind: 'figure', atMost: atMost.peak },
    },
  ]
}
