import { get } from '@artificer/contract'
import { z } from 'zod'
import { ModelId, Score, Tokens, count, instant, usd } from './shared.ts'

export const SessionUsage = z
  .object({
    messages: count('Number of messages.'),
    tokens: Tokens,
    cost: usd('Cost of all answers.'),
    startedAt: instant('When the session began.'),
  })
  .meta({ id: 'SessionUsage', description: 'What was used since the session began.' })

export const ModelUsage = z
  .object({
    model: ModelId,
    messages: count('Number of messages.'),
    tokens: Tokens,
    cost: usd('Cost of the model’s answers.'),
    share: Score.describe('Part of the whole cost, from 0 to 1.'),
  })
  .meta({ id: 'ModelUsage', description: 'What was used of one model.' })

export const usage = {
  session: get('/api/usage/session', {
    summary: 'Get the usage of this session',
    description: 'Tells how many messages and tokens the session has used, and what they cost.',
    returns: SessionUsage,
    examples: {
      session: { response: { messages: 42, tokens: 18_400, cost: 0.31, startedAt: '2026-03-01T08:00:00Z' } },
    },
  }),
  models: get('/api/usage/models', {
    summary: 'Get the usage by model',
    description: 'Tells what each model has used, the costliest first.',
    returns: z
      .object({ models: z.array(ModelUsage).describe('Usage of each model.'), totalCost: usd('Cost of all models.') })
      .meta({ id: 'UsageByModel', description: 'What was used, by model.' }),
    examples: {
      models: {
        response: {
          models: [{ model: 'gpt-4o-mini', messages: 42, tokens: 18_400, cost: 0.31, share: 1 }],
          totalCost: 0.31,
        },
      },
    },
  }),
}
