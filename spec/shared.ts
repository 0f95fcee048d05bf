import { z } from 'zod'

/** An opaque id with the prefix of its kind. */
export function id(prefix: string, what: string) {
  return z.string().meta({ description: `Id of ${what}.`, examples: [`${prefix}_01j9x4q2m7`] })
}

export const ConversationId = id('conv', 'the conversation')
export const MessageId = id('msg', 'the message')
export const ProjectId = id('proj', 'the project')
export const DocumentId = id('doc', 'the document')
export const JobId = id('job', 'the batch job')
export const KeyId = id('key', 'the API key')
export const EndpointId = id('whk', 'the webhook endpoint')
export const EventId = id('evt', 'the event')

/** An instant, RFC 3339 in UTC. */
export function instant(description: string) {
  return z.iso.datetime().meta({ description, examples: ['2026-03-01T09:30:00Z'] })
}

/** US dollars as a JSON number. */
export function usd(description: string) {
  return z.number().min(0).describe(`${description} In US dollars.`)
}

export const count = (description: string) => z.int().min(0).describe(description)

export const Tokens = count('Tokens of input and output together.')

export const ModelId = z
  .string()
  .min(1)
  .meta({ description: 'Id of the model.', examples: ['gpt-4o-mini'] })

export const Metadata = z.record(z.string(), z.string()).describe('Your own data, kept and returned as it is.')

export const Score = z.number().min(0).max(1)
