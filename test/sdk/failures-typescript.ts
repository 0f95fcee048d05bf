/** Meets every scenario with the TypeScript SDK. */
import { inspect } from 'node:util'
import * as sdk from '../../sdk-ts/src/index.ts'
import { API_KEY, namespaceHeader } from './artificer-mock.ts'
import { type Deliveries, namespaceOf, type Observation, type Observations } from './failure-scenarios.ts'

export interface Surroundings {
  url: string
  deadURL: string
  wrongKey: string
  deliveries: Deliveries
}

type Scenario = (client: sdk.Artificer, seen: string[], byHand: string[]) => Promise<unknown>

const SCENARIOS: Record<string, Scenario> = {
  'wrong key': (client) => client.conversations.list(),
  'dead server': (client) => client.models.list({}, { maxRetries: 0 }),
  'truncated stream': readStream,
  'reset stream': readStream,
  html: (client) => client.models.list(),
  conflict: (client) => client.batch.pause('job_01j9x4q2m7'),
  'rate limited twice': async (client, seen) => {
    const { title } = await client.conversations.create({ title: 'Third time' })
    seen.push(String(title))
  },
  'post without key': (client) => client.post('/api/models/refresh'),
  'a day': (client) => client.models.list(),
  'three pages': async (client, seen, byHand) => {
    for (const title of ['a', 'b', 'c', 'd', 'e']) await client.conversations.create({ title })
    for await (const { id } of client.conversations.list({ limit: 2 })) seen.push(id)
    let page = await client.conversations.list({ limit: 2 })
    for (byHand.push(...idsOf(page)); page.hasNextPage(); byHand.push(...idsOf(page))) page = await page.getNextPage()
  },
  'repeated cursor': async (client, seen) => {
    for await (const { id } of client.projects.list()) seen.push(id)
  },
}

const idsOf = (page: sdk.Page<{ id: string }>): string[] => page.items.map(({ id }) => id)

async function readStream(client: sdk.Artificer, seen: string[]): Promise<void> {
  for await (const { event } of await client.orchestration.stream({ query: 'How did revenue develop?' }))
    seen.push(event)
}

export async function meetAll(around: Surroundings): Promise<Observations> {
  const entries = await Promise.all(
    Object.entries(SCENARIOS).map(async ([name, run]) => [name, await meet(name, run, around)] as const),
  )
  const webhooks = Object.entries(around.deliveries).map(async ([name, { headers, body, secret }]) => {
    const scenario: Scenario = async (client, seen) => {
      seen.push((await client.webhooks.unwrap(body, headers, { secret })).type)
    }
    return [`webhook ${name}`, await meet(`webhook ${name}`, scenario, around, secret)] as const
  })
  return Object.fromEntries([...entries, ...(await Promise.all(webhooks))])
}

async function meet(
  name: string,
  run: Scenario,
  { url, deadURL, wrongKey }: Surroundings,
  secret?: string,
): Promise<Observation> {
  const [seen, byHand, log]: [string[], string[], string[]] = [[], [], []]
  const record = (...values: unknown[]) => void log.push(inspect(values, { depth: 20 }))
  const key = name === 'wrong key' ? wrongKey : API_KEY
  const hidden = secret ?? key
  const client = new sdk.Artificer({
    apiKey: key,
    baseURL: name === 'dead server' ? deadURL : url,
    defaultHeaders: namespaceHeader(namespaceOf(name, 'typescript')),
    logger: { debug: record, info: record, warn: record, error: record },
    logLevel: 'debug',
  })
  try {
    await run(client, seen, byHand)
    return {
      seen,
      leaks: leaksOf({ log: log.join('\n') }, hidden),
      logged: log.length,
      ...(byHand.length > 0 && { byHand }),
    }
  } catch (error) {
    if (!(error instanceof sdk.ArtificerError)) throw error
    const copy = structuredClone(error)
    return {
      error: described(error),
      seen,
      logged: log.length,
      leaks: leaksOf({ ...spokenBy(error), log: log.join('\n') }, hidden),
      copied: copy instanceof Error && copy.message === error.message,
    }
  }
}

function described(error: sdk.ArtificerError): NonNullable<Observation['error']> {
  const status = error instanceof sdk.APIStatusError ? error : undefined
  const body = status?.body as { code?: string } | undefined
  return {
    class: error.constructor.name,
    status: status?.status ?? null,
    code: status?.code ?? null,
    bodyCode: body?.code ?? null,
    retryAfter: status?.retryAfter === undefined ? null : status.retryAfter / 1000,
    retryStopped: (error instanceof sdk.APIError ? error.retryStopped : undefined) ?? null,
  }
}

function spokenBy(error: Error): Record<string, string> {
  return {
    message: error.message,
    stack: String(error.stack),
    inspect: inspect(error, { depth: 20, showHidden: true }),
    json: JSON.stringify(error),
    members: JSON.stringify({ ...error }),
  }
}

/** The part of a secret after its prefix is what must be nowhere. */
function leaksOf(texts: Record<string, string>, secret: string): string[] {
  return Object.keys(texts).filter((place) => texts[place]?.includes(secret.slice(secret.indexOf('_') + 1)))
}
