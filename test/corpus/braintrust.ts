import type { ForeignProgram } from './foreign-program.ts'

export const braintrust: ForeignProgram = {
  document: '../shared/corpus/braintrust.json',
  typescript: `import { Braintrust } from './src/index.js'

const client = new Braintrust({ baseURL: process.env['URL'], apiKey: 'key' })
const project = await client.project.create({ name: 'Evals' })
const again = await client.project.retrieve(project.id)
const seen = new Set<string>()
for await (const each of client.project.list({ limit: 2 })) seen.add(each.id)
const { row_ids: ids } = await client.projectLogs.insert(project.id, { events: [{ input: 'Hi', output: 'Hello' }] })
const read = await client.projectLogs.fetch(project.id, { limit: 1 })
const queried = await client.projectLogs.fetchPost(project.id, { limit: 1 })
console.log(again.name, seen.has(project.id), ids.length > 0, Array.isArray(read.events), queried.items.length > 0)
`,
  python: `import os

from braintrust import Braintrust

client = Braintrust(base_url=os.environ["URL"], api_key="key")
project = client.project.create(name="Evals")
again = client.project.retrieve(project.id)
seen = {each.id for each in client.project.list(limit=2)}
ids = client.project_logs.insert(project.id, events=[{"input": "Hi", "output": "Hello"}]).row_ids
read = client.project_logs.fetch(project.id, limit=1)
queried = client.project_logs.fetch_post(project.id, limit=1)
flags = [project.id in seen, len(ids) > 0, len(read.events) >= 0, len(queried.items) > 0]
print(again.name, *(str(flag).lower() for flag in flags))
`,
  prints: /^Evals true true true true$/m,
}
