/** Lines of both packages of OpenAI's document. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageOf } from './packages.ts'
import type { Family, Row } from './result.ts'

export const sizes: Family = { name: 'sizes', measure: measureSizes }

function measureSizes(): Row[] {
  return [row('Python', 'python', '.py', 75_000), row('TypeScript', 'typescript', '.ts', 48_000)]
}

function row(language: string, folder: string, extension: string, atMost: number): Row {
  const source = join(packageOf('openai'), folder, 'src')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(extension))
  const lines = files.map((file) => readFileSync(join(source, file), 'utf8').split('\n').length - 1)
  const figure = lines.reduce((sum, count) => sum + count, 0)
  return { name: `OpenAI's package, ${language}`, unit: 'lines', figure, bar: { kind: 'figure', atMost } }
}
