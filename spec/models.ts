import { get, page, post } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed, model as modelErrors } from './errors.ts'
import { TaskType } from './orchestration.ts'
import { ModelId, Score, count, instant, usd } from './shared.ts'

const provider = z
  .string()
  .min(1)
  .meta({ description: 'Name of the provider.', examples: ['openai'] })

export const ModelCapability = z
  .enum(['chat', 'vision', 'tools', 'json', 'embeddings', 'rerank'])
  .meta({ id: 'ModelCapability', description: 'Something that a model can do.' })

export const Model = z
  .object({
    id: ModelId,
    name: z.string().describe('Name for people.'),
    provider,
    contextWindow: z.int().min(1).describe('Greatest length of input and output in tokens.'),
    maxOutputTokens: z.int().min(1).optional().describe('Greatest length of an answer in tokens.'),
    inputPrice: usd('Price of a million tokens of input.'),
    outputPrice: usd('Price of a million tokens of output.'),
    capabilities: z.array(ModelCapability).describe('What the model can do.'),
    available: z.boolean().describe('Whether it can be used now.'),
  })
  .meta({ id: 'Model', description: 'A model that answers.' })

const exampleModel = {
  id: 'gpt-4o-mini',
  name: 'GPT-4o mini',
  provider: 'openai',
  contextWindow: 128_000,
  maxOutputTokens: 16_384,
  inputPrice: 0.15,
  outputPrice: 0.6,
  capabilities: ['chat', 'vision', 'tools', 'json'],
  available: true,
}

export const ModelCacheStatus = z
  .object({
    models: count('Number of models in the list.'),
    refreshedAt: instant('When the list was last read.').nullable(),
    expiresAt: instant('When the list will be read again.').nullable(),
    stale: z.boolean().describe('Whether the list is past its time.'),
  })
  .meta({ id: 'ModelCacheStatus', description: 'How old the list of models is.' })

export const ModelRequirements = z
  .object({
    taskType: TaskType.optional().describe('What the model is to do.'),
    capabilities: z.array(ModelCapability).optional().describe('What the model must be able to do.'),
    minContextWindow: z.int().min(1).optional().describe('Least context window in tokens.'),
    maxInputPrice: usd('Greatest price of a million tokens of input.').optional(),
    maxLatencyMs: z.number().min(0).optional().describe('Greatest time to an answer in milliseconds.'),
    providers: z.array(provider).optional().describe('Only models of these providers.'),
  })
  .meta({ id: 'ModelRequirements', description: 'What a model must fulfil.' })

export const ModelSelection = z
  .object({
    model: Model.describe('The chosen model.'),
    score: Score.describe('How well it fits, from 0 to 1.'),
    reasons: z.array(z.string()).describe('Why it was chosen.'),
    alternatives: z.array(Model).describe('Other models that fit, best first.'),
  })
  .meta({ id: 'ModelSelection', description: 'The model that fits, and why.' })

export const models = {
  list: get('/api/models', {
    summary: 'List models',
    description: 'Lists the models of all providers with credentials, by id.',
    query: { provider: provider.optional().describe('Only models of this provider.') },
    returns: page(Model),
    throws: [ValidationFailed],
    examples: {
      first: {
        request: { query: { provider: 'openai', limit: 50 } },
        response: { data: [exampleModel], nextCursor: null },
      },
    },
  }),
  refresh: post('/api/models/refresh', {
    summary: 'Read the list of models again',
    description: 'Reads the lists of all providers again and answers how old the list is now.',
    returns: ModelCacheStatus,
    throws: modelErrors,
    idempotency: 'safe',
    examples: {
      refreshed: {
        response: { models: 48, refreshedAt: '2026-03-01T09:30:00Z', expiresAt: '2026-03-01T10:30:00Z', stale: false },
      },
    },
  }),
  cacheStatus: get('/api/models/cache', {
    summary: 'Get the age of the list of models',
    description: 'Tells when the list of models was last read.',
    returns: ModelCacheStatus,
    examples: { empty: { response: { models: 0, refreshedAt: null, expiresAt: null, stale: true } } },
  }),
  select: post('/api/models/select', {
    summary: 'Choose a model',
    description: 'Chooses the model that fulfils the requirements best, and says why.',
    body: ModelRequirements,
    returns: ModelSelection,
    throws: [ValidationFailed, NotFound],
    idempotency: 'safe',
    examples: {
      cheap: {
        request: { body: { taskType: 'summarization', capabilities: ['chat'], maxInputPrice: 1 } },
        response: { model: exampleModel, score: 0.93, reasons: ['The cheapest that can chat.'], alternatives: [] },
      },
    },
  }),
  fallbacks: get('/api/models/{modelId}/fallbacks', {
    summary: 'List the fallbacks of a model',
    description: 'Lists the models that are asked, in order, when a model fails.',
    params: { modelId: ModelId },
    returns: z
      .object({ model: ModelId, fallbacks: z.array(Model).describe('Models in the order in which they are asked.') })
      .meta({ id: 'ModelFallbacks', description: 'What stands in for a model.' }),
    throws: [NotFound],
    examples: {
      fallbacks: {
        request: { params: { modelId: 'gpt-4o' } },
        response: { model: 'gpt-4o', fallbacks: [exampleModel] },
      },
    },
  }),
}
