import type { ForeignProgram } from './foreign-program.ts'

/** A plain key serves everything but the administration, which has a key of its own. */
export const openai: ForeignProgram = {
  document: 'test/data/corpus/openai.yaml',
  typescript: `import { OpenAI, toFile } from './src/index.js'

const client = new OpenAI({ baseURL: process.env['URL'], apiKey: 'sk-test' })
const messages = [{ role: 'user' as const, content: 'Hi' }]
const completion = await client.chat.completions.create({ model: 'gpt-4o', messages })
console.log('choices', completion.choices.length > 0)

const stream = await client.chat.completions.create({ model: 'gpt-4o', messages, stream: true })
let chunks = 0
for await (const chunk of stream) chunks += chunk.choices.length
console.log('chunks', chunks > 0)

const models = await client.models.list()
console.log('models', models.data.length > 0)

const content = await toFile(new TextEncoder().encode('{}'), 'train.jsonl')
const file = await client.files.create({ file: content, purpose: 'fine-tune' })
console.log('file', file.filename)

const store = await client.vectorStores.create({ name: 'Facts' })
await client.vectorStores.files.create(store.id, { file_id: file.id })
const page = await client.vectorStores.files.list(store.id, { limit: 2 })
console.log('attached', page.items.length > 0)

const response = await client.responses.create({ model: 'gpt-4o', input: 'Hi' })
console.log('response', response.id === (await client.responses.retrieve(response.id)).id)

const { data } = await client.embeddings.create({ model: 'text-embedding-3-small', input: 'Hi' })
console.log('embeddings', data.length > 0)

const thread = await client.beta.threads.create()
console.log('thread', typeof thread.id)

try {
  await client.organization.users.list()
} catch (error) {
  console.log('admin', String(error).includes('OPENAI_ADMIN_API_KEY'))
}
const admin = new OpenAI({ baseURL: process.env['URL'], apiKey: 'sk-test', adminApiKey: 'sk-admin' })
console.log('users', (await admin.organization.users.list()).items.length > 0)

const administrator = new OpenAI({ baseURL: process.env['URL'], adminApiKey: 'sk-admin' })
console.log('costs', Array.isArray((await administrator.organization.costs.list({ start_time: 0 })).items))
`,
  python: `import os

from openai import ConfigurationError, OpenAI

client = OpenAI(base_url=os.environ["URL"], api_key="sk-test")


def say(what: str, value: object) -> None:
    print(what, str(value).lower() if isinstance(value, bool) else value)


completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
say("choices", len(completion.choices) > 0)

with client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], stream=True
) as stream:
    say("chunks", sum(len(chunk.choices) for chunk in stream) > 0)

say("models", len(client.models.list().data) > 0)

file = client.files.create(file=("train.jsonl", b"{}"), purpose="fine-tune")
say("file", file.filename)

store = client.vector_stores.create(name="Facts")
client.vector_stores.files.create(store.id, file_id=file.id)
page = client.vector_stores.files.list(store.id, limit=2)
say("attached", len(page.items) > 0)

response = client.responses.create(model="gpt-4o", input="Hi")
say("response", response.id == client.responses.retrieve(response.id).id)

say("embeddings", len(client.embeddings.create(model="text-embedding-3-small", input="Hi").data) > 0)

thread = client.beta.threads.create()
say("thread", type(thread.id).__name__.replace("str", "string"))

try:
    client.organization.users.list()
except ConfigurationError as error:
    say("admin", "OPENAI_ADMIN_API_KEY" in str(error))
admin = OpenAI(base_url=os.environ["URL"], api_key="sk-test", admin_api_key="sk-admin")
say("users", len(admin.organization.users.list().items) > 0)

administrator = OpenAI(base_url=os.environ["URL"], admin_api_key="sk-admin")
say("costs", len(administrator.organization.costs.list(start_time=0).items) >= 0)
`,
  prints:
    /^choices true\nchunks true\nmodels true\nfile \S+\nattached true\nresponse true\nembeddings true\nthread string\nadmin true\nusers true\ncosts true$/m,
}
