import { get, page, post, sse } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed, model } from './errors.ts'
import { Problem } from './problem.ts'
import { ConversationId, ModelId, Tokens, count, id, instant, usd } from './shared.ts'

export const TaskType = z
  .enum(['general', 'coding', 'analysis', 'writing', 'translation', 'extraction', 'summarization'])
  .meta({ id: 'TaskType', description: 'Kind of work, which the choice of a model depends on.' })

export const Validation = z
  .object({
    enabled: z.boolean().describe('Whether the answer is scored and, below `minScore`, tried again.'),
    minScore: z.number().min(0).max(10).optional().describe('Least score that passes.'),
  })
  .meta({ id: 'Validation', description: 'How an answer is checked.' })

export const Analysis = z
  .object({
    complexity: z.int().min(1).max(10).describe('How hard the query is.'),
    category: z.string().describe('What the query is about.'),
  })
  .meta({ id: 'Analysis', description: 'What was found out about a query.' })

export const Plan = z
  .object({
    strategy: z
      .enum(['single', 'ensemble', 'speculative'])
      .describe('One model, several whose answers are merged, or a fast one that a strong one corrects.'),
    models: z.array(ModelId).optional().describe('Models that take part.'),
  })
  .meta({ id: 'Plan', description: 'How a query is carried out.' })

export const ValidationResult = z
  .object({
    score: z.number().min(0).max(10).describe('Quality of the answer.'),
    passed: z.boolean().describe('Whether the score reached `minScore`.'),
    feedback: z.string().describe('What the check found.'),
  })
  .meta({ id: 'ValidationResult', description: 'Outcome of the check of an answer.' })

export const OrchestrationResult = z
  .object({
    response: z.string().describe('The answer.'),
    model: ModelId,
    cost: usd('Cost of all steps.'),
    tokens: Tokens,
    analysis: Analysis.describe('What the query asks for.'),
    plan: Plan.describe('How it was answered.'),
    retryCount: count('How often the answer was tried again.'),
    latencyMs: z.number().min(0).describe('Time from query to answer in milliseconds.'),
    validation: ValidationResult.optional().describe('How good the answer was found. Absent: nobody checked.'),
  })
  .meta({ id: 'OrchestrationResult', description: 'The answer to a query, and how it came about.' })

const body = z.object({
  query: z.string().min(1).max(100_000).describe('What to answer.'),
  taskType: TaskType.optional().describe('Kind of task. Absent: what the analysis finds.'),
  model: ModelId.optional().describe('Model to use. Absent: the one that fits the query.'),
  useRag: z.boolean().optional().describe('Whether the project’s documents are searched for context.'),
  validation: Validation.optional().describe('How the answer is checked. Absent: not at all.'),
  conversationId: ConversationId.optional().describe('Conversation that gives the context and receives the answer.'),
})

const exampleResult = {
  response: 'Revenue grew by 12 %.',
  model: 'gpt-4o',
  cost: 0.0123,
  tokens: 912,
  analysis: { complexity: 4, category: 'finance' },
  plan: { strategy: 'single', models: ['gpt-4o'] },
  retryCount: 0,
  latencyMs: 1840,
  validation: { score: 8.5, passed: true, feedback: 'Complete and to the point.' },
}

const exampleQuery = {
  query: 'How did revenue develop?',
  taskType: 'analysis',
  validation: { enabled: true, minScore: 7 },
}

export const OrchestrationDeltaEvent = z
  .object({ content: z.string().describe('Next piece of the answer.') })
  .meta({ id: 'OrchestrationDeltaEvent', description: 'A piece of the answer.' })

export const OrchestrationRetryEvent = z
  .object({
    attempt: z.int().min(1).describe('Number of the new attempt.'),
    reason: z.string().describe('Why the answer is tried again; the pieces so far are void.'),
  })
  .meta({ id: 'OrchestrationRetryEvent', description: 'The answer is tried again.' })

export const TextPhase = z
  .object({
    name: z.string().min(1).max(100).describe('Name of the phase, unique in the call.'),
    model: ModelId.optional().describe('Model of this phase. Absent: the one that fits.'),
    systemPrompt: z.string().max(20_000).optional().describe('Instructions of this phase.'),
    temperature: z.number().min(0).max(2).optional().describe('How freely the model answers.'),
  })
  .meta({ id: 'TextPhase', description: 'One step of a pipeline; it is given the output of the step before.' })

export const TextPhaseResult = z
  .object({
    name: z.string().describe('Name of the phase.'),
    output: z.string().describe('What the phase made.'),
    model: ModelId,
    tokens: Tokens,
    cost: usd('Cost of the phase.'),
    latencyMs: z.number().min(0).describe('Time of the phase in milliseconds.'),
  })
  .meta({ id: 'TextPhaseResult', description: 'Outcome of one step of a pipeline.' })

export const ProcessedText = z
  .object({
    output: z.string().describe('Output of the last phase.'),
    phases: z.array(TextPhaseResult).describe('Outcome of each phase, in order.'),
    totalTokens: Tokens,
    totalCost: usd('Cost of all phases.'),
    totalLatencyMs: z.number().min(0).describe('Time of all phases in milliseconds.'),
  })
  .meta({ id: 'ProcessedText', description: 'Outcome of a pipeline over a text.' })

export const RoutingDecision = z
  .object({
    id: id('evt', 'the decision'),
    query: z.string().describe('The query, shortened.'),
    model: ModelId,
    strategy: z.enum(['single', 'ensemble', 'speculative']).describe('Strategy that was chosen.'),
    complexity: z.int().min(1).max(10).describe('How hard the query was.'),
    cost: usd('Cost of the answer.'),
    latencyMs: z.number().min(0).describe('Time from query to answer in milliseconds.'),
    createdAt: instant('When it was decided.'),
  })
  .meta({ id: 'RoutingDecision', description: 'Which model a query was given to.' })

export const RoutingSummary = z
  .object({
    decisions: count('Number of decisions.'),
    totalCost: usd('Cost of all answers.'),
    averageLatencyMs: z.number().min(0).describe('Mean time to an answer in milliseconds.'),
    byModel: z.record(z.string(), z.int().min(0)).describe('Number of decisions by model.'),
  })
  .meta({ id: 'RoutingSummary', description: 'All decisions taken together.' })

const exampleDecision = {
  id: 'evt_01j9x4q2m7',
  query: 'How did revenue develop?',
  model: 'gpt-4o',
  strategy: 'single',
  complexity: 4,
  cost: 0.0123,
  latencyMs: 1840,
  createdAt: '2026-03-01T09:30:00Z',
}

export const orchestration = {
  execute: post('/api/orchestration/execute', {
    summary: 'Answer a query with the model that fits',
    description: 'Analyses a query, plans how to answer it, answers it and checks the answer.',
    body,
    returns: OrchestrationResult,
    throws: [ValidationFailed, NotFound, ...model],
    timeout: '180s',
    idempotency: 'key',
    examples: { answered: { request: { body: exampleQuery }, response: exampleResult } },
  }),
  stream: post('/api/orchestration/stream', {
    summary: 'Answer a query step by step',
    description: 'As `orchestration.execute`, with an event for each step.',
    body,
    returns: sse(
      {
        analysis: Analysis,
        plan: Plan,
        delta: OrchestrationDeltaEvent,
        validation: ValidationResult,
        retry: OrchestrationRetryEvent,
        result: OrchestrationResult,
        error: Problem,
      },
      {
        end: 'result',
        error: 'error',
        final: 'result',
        text: 'delta:/content',
        description: 'One event a step; `result` is the last.',
      },
    ),
    throws: [ValidationFailed, NotFound, ...model],
    timeout: '180s',
    idempotency: 'key',
    examples: {
      answered: {
        request: { body: exampleQuery },
        response: [
          { event: 'analysis', data: exampleResult.analysis },
          { event: 'plan', data: exampleResult.plan },
          { event: 'delta', data: { content: 'Revenue grew by 12 %.' } },
          { event: 'validation', data: exampleResult.validation },
          { event: 'result', data: exampleResult },
        ],
      },
    },
  }),
  processText: post('/api/orchestration/process-text', {
    summary: 'Run a text through a pipeline',
    description: 'Runs a text through one to ten phases, each of which is given the output of the one before.',
    body: z.object({
      text: z.string().min(1).max(100_000).describe('Text to process.'),
      phases: z.array(TextPhase).min(1).max(10).describe('Phases in order.'),
    }),
    returns: ProcessedText,
    throws: [ValidationFailed, ...model],
    timeout: '300s',
    idempotency: 'key',
    examples: {
      summarised: {
        request: {
          body: { text: 'A long report.', phases: [{ name: 'summary', systemPrompt: 'Summarise in one sentence.' }] },
        },
        response: {
          output: 'Revenue grew.',
          phases: [
            {
              name: 'summary',
              output: 'Revenue grew.',
              model: 'gpt-4o-mini',
              tokens: 96,
              cost: 0.0004,
              latencyMs: 640,
            },
          ],
          totalTokens: 96,
          totalCost: 0.0004,
          totalLatencyMs: 640,
        },
      },
    },
  }),
  analytics: get('/api/orchestration/analytics', {
    summary: 'List routing decisions',
    description: 'Lists which model each query was given to, newest first, with a summary of all of them.',
    returns: page(RoutingDecision, {
      members: { summary: RoutingSummary.describe('All decisions of the page’s query together.') },
      id: 'RoutingDecisionPage',
    }),
    throws: [ValidationFailed],
    examples: {
      first: {
        response: {
          data: [exampleDecision],
          nextCursor: null,
          summary: { decisions: 1, totalCost: 0.0123, averageLatencyMs: 1840, byModel: { 'gpt-4o': 1 } },
        },
      },
    },
  }),
}
