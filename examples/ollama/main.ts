/** Lists the models that are there, reads a streamed answer as it comes, and one that comes at once. */
import { Ollama } from 'ollama-sdk'

const client = new Ollama({ baseURL: process.env['OLLAMA_URL'] })

const { models = [] } = await client.tags.list()
console.log(`models: ${models.length > 0 ? 'some' : 'none'}`)

const question = { model: 'gemma3', messages: [{ role: 'user' as const, content: 'Why is the sky blue?' }] }
let parts = 0
for await (const part of await client.chat.create(question)) parts += part.message === undefined ? 0 : 1
console.log(`streamed: ${parts > 0 ? 'some' : 'no'} parts`)

const whole = await client.chat.create({ ...question, stream: false })
console.log(`at once: ${whole.message === undefined ? 'no' : 'a'} message`)
