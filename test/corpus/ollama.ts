import type { ForeignProgram } from './foreign-program.ts'

export const ollama: ForeignProgram = {
  document: 'test/data/corpus/ollama.yaml',
  typescript: `import { Ollama } from './src/index.js'

const client = new Ollama({ baseURL: process.env['URL'] })
const stream = await client.chat.create({ model: 'm', messages: [{ role: 'user', content: 'Hi' }], stream: true })
let events = 0
for await (const event of stream) events += event === null ? 0 : 1
console.log('events', events > 0 ? 'some' : 'none')
`,
  python: `import os

from ollama import Ollama

client = Ollama(base_url=os.environ["URL"])
with client.chat.create(model="m", messages=[{"role": "user", "content": "Hi"}], stream=True) as stream:
    events = sum(1 for _ in stream)
print("events", "some" if events > 0 else "none")
`,
  prints: /^events some$/m,
}
