/**
 * A tour of the Artificer API: conversations, a streamed chat answer, pages, an upload, a batch and its events, errors, retries, a webhook.
 *
 * Reads `ARTIFICER_API_KEY` and `ARTIFICER_BASE_URL`; `ARTIFICER_WEBHOOK_SECRET` and `DELIVERY` (a file with a webhook delivery) for the last step.
 * Every id and value that it prints came from a response.
 */
import { readFile } from 'node:fs/promises'
import { Artificer, ConflictError } from 'artificer'

const client = new Artificer()

async function createConversations(): Promise<string> {
  const titles = ['Quarterly report', 'Release notes', 'Onboarding', 'Support macros', 'Roadmap']
  let first = ''
  for (const title of titles) {
    const conversation = await client.conversations.create({ title, model: 'auto' })
    first ||= conversation.id
    console.log(`conversation ${conversation.id} ${conversation.title}`)
  }
  return first
}

async function streamAnswer(conversationId: string): Promise<void> {
  const stream = await client.chat.stream({ conversationId, content: 'Summarise the quarter in one sentence.' })
  for await (const event of stream) {
    if (event.event === 'chunk') console.log(`chunk ${event.data.index} ${event.data.content}`)
    if (event.event === 'message')
      console.log(`message ${event.data.id} ${event.data.tokens} tokens ${event.data.cost} USD`)
  }
}

async function pageThroughConversations(): Promise<void> {
  let number = 0
  const first = await client.conversations.list({ limit: 2 })
  for await (const page of first.iterPages()) {
    number += 1
    console.log(`page ${number} ${page.items.map((conversation) => conversation.id).join(' ')}`)
  }
}

async function uploadReport(): Promise<void> {
  const project = await client.projects.create({ name: 'Annual review' })
  const pdf = new File(['%PDF-1.7\n%%EOF\n'], 'report.pdf', { type: 'application/pdf' })
  const document = await client.projects.documents.upload(project.id, { file: pdf })
  console.log(`project ${project.id} document ${document.id} ${document.name}`)
}

async function runBatch(): Promise<string> {
  const items = Array.from({ length: 50 }, (_, index) => ({ input: `Item ${index + 1}` }))
  const job = await client.batch.create({ name: 'Fifty items', items, phases: [{ name: 'summarise' }] })
  console.log(`batch ${job.id} ${job.progress.totalItems} items`)
  const events = await client.batch.events(job.id)
  for await (const event of events) {
    if (event.event === 'progress')
      console.log(`progress ${event.data.progress.completedItems} of ${event.data.progress.totalItems}`)
    if (event.event === 'completed') console.log(`completed ${event.data.jobId} ${event.data.completedAt}`)
  }
  return job.id
}

async function meetAConflict(jobId: string): Promise<void> {
  try {
    await client.batch.pause(jobId)
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error
    console.log(`conflict ${error.status} ${error.code}`)
  }
}

/** The first answer is 429; the SDK waits as long as it says and tries again. */
async function meetARateLimit(): Promise<void> {
  const { data, response } = await client.models.list().withResponse()
  console.log(`models ${response.status} ${data.items.map((model) => model.id).join(' ')}`)
}

async function receiveAWebhook(): Promise<void> {
  const delivery: unknown = JSON.parse(await readFile(process.env['DELIVERY'] ?? 'delivery.json', 'utf8'))
  const { headers, body } = delivery as { headers: Record<string, string>; body: string }
  const event = await client.webhooks.unwrap(body, headers, { secret: process.env['ARTIFICER_WEBHOOK_SECRET'] })
  console.log(`webhook ${event.type} ${event.id}`)
}

const conversationId = await createConversations()
await streamAnswer(conversationId)
await pageThroughConversations()
await uploadReport()
await meetAConflict(await runBatch())
await meetARateLimit()
await receiveAWebhook()
