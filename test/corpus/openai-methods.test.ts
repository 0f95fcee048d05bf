/** The methods of the SDK for OpenAI's document are called as its users know them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadApi } from '@artificer/generator'
import { beforeAll, expect, it } from 'vitest'
import type { Api, Operation } from '../../generator/src/ir/api.ts'
import { buildNames } from '../../generator/src/names/index.ts'
import type { NameTable } from '../../generator/src/names/table.ts'
import { root } from '../emit-sdks.ts'

const file = join(root, 'test/corpus/expected/openai-methods.txt')

/** What every user of the API writes. */
const KNOWN = `
audio.speech.create audio.transcriptions.create audio.translations.create batches.cancel batches.create batches.list batches.retrieve
beta.chatkit.sessions.cancel beta.chatkit.sessions.create beta.chatkit.threads.list beta.chatkit.threads.retrieve beta.responses.create
beta.threads.create beta.threads.create_and_run beta.threads.messages.create beta.threads.messages.list beta.threads.retrieve
beta.threads.runs.cancel beta.threads.runs.create beta.threads.runs.list beta.threads.runs.retrieve beta.threads.runs.steps.list
beta.threads.runs.submit_tool_outputs beta.threads.update chat.completions.create chat.completions.delete chat.completions.list
chat.completions.messages.list chat.completions.retrieve chat.completions.update completions.create containers.create
containers.files.create containers.files.list conversations.create conversations.items.create conversations.items.list embeddings.create
evals.create evals.runs.cancel evals.runs.create evals.runs.output_items.list evals.update files.content files.create files.delete
files.list files.retrieve fine_tuning.alpha.graders.run fine_tuning.alpha.graders.validate fine_tuning.checkpoints.permissions.create
fine_tuning.jobs.cancel fine_tuning.jobs.checkpoints.list fine_tuning.jobs.create fine_tuning.jobs.list fine_tuning.jobs.pause
fine_tuning.jobs.resume fine_tuning.jobs.retrieve models.delete models.list models.retrieve moderations.create realtime.calls.accept
realtime.calls.hangup realtime.calls.refer realtime.calls.reject realtime.client_secrets.create responses.cancel responses.compact
responses.create responses.delete responses.input_items.list responses.retrieve skills.create skills.versions.create uploads.cancel
uploads.complete uploads.create uploads.parts.create vector_stores.create vector_stores.delete vector_stores.file_batches.cancel
vector_stores.file_batches.create vector_stores.file_batches.retrieve vector_stores.files.content vector_stores.files.create
vector_stores.files.delete vector_stores.files.list vector_stores.files.retrieve vector_stores.files.update vector_stores.list
vector_stores.retrieve vector_stores.search vector_stores.update videos.create videos.delete videos.list videos.remix videos.retrieve
`
  .trim()
  .split(/\s+/)

let api: Api
let names: NameTable
beforeAll(async () => {
  const loaded = await loadApi(join(root, 'test/data/corpus/openai.yaml'))
  if (loaded.api === undefined) throw new Error('test/data/corpus/openai.yaml cannot be read')
  api = loaded.api
  names = buildNames(api, 'python').names
})

it('have the names that are listed, each on a line that somebody has read', () => {
  const lines = api.operations.map((operation) => `${operation.id}  ${callOf(operation)}`).toSorted()
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, withRemarks(lines))
  const read = readFileSync(file, 'utf8').split('\n').filter(isName)
  expect(lines).toEqual(read.map((line) => line.replace(/  # .*$/, '')))
})

it('are those that every user of the API writes', () => {
  const calls = new Set(api.operations.map(callOf))
  expect(KNOWN.filter((call) => !calls.has(`client.${call}`))).toEqual([])
})

it('need the plain key only, but for the administration', () => {
  expect(names.security).toEqual({
    ApiKeyAuth: { option: 'api_key', environment: 'OPENAI_API_KEY' },
    AdminApiKeyAuth: { option: 'admin_api_key', environment: 'OPENAI_ADMIN_API_KEY' },
  })
})

function callOf({ id, resource }: Operation): string {
  const path = resource.map((_, index) => names.resources[resource.slice(0, index + 1).join('.')]!.property)
  return ['client', ...path, names.operations[id]!.method].join('.')
}

const isName = (line: string): boolean => line !== '' && !line.startsWith('#')

/** Keeps the head of the file and what stands behind the names. */
function withRemarks(lines: string[]): string {
  const old = readFileSync(file, 'utf8').split('\n')
  const remarks = new Map(
    old
      .filter((line) => isName(line) && line.includes('  # '))
      .map((line) => [line.split('  ')[0], line.split('  # ')[1]]),
  )
  const head = old.filter((line) => line.startsWith('#'))
  const remarked = lines.map((line) => {
    const remark = remarks.get(line.split('  ')[0])
    return remark === undefined ? line : `${line}  # ${remark}`
  })
  return [...head, '', ...remarked, ''].join('\n')
}
