import { get } from '@artificer/contract'
import { z } from 'zod'
import { ModelId, Score, count, instant } from './shared.ts'

export const ModelHealth = z
  .object({
    model: ModelId,
    available: z.boolean().describe('Whether the model answers.'),
    latencyMs: z.number().min(0).describe('Mean time to an answer in milliseconds.'),
    errorRate: Score.describe('Part of the calls that failed, from 0 to 1.'),
    lastCheckedAt: instant('When it was last called.'),
  })
  .meta({ id: 'ModelHealth', description: 'How one model is doing.' })

export const ComponentHealth = z
  .object({
    status: z.enum(['healthy', 'degraded', 'unhealthy']).describe('How the component is doing.'),
    latencyMs: z.number().min(0).optional().describe('Time of the last check in milliseconds.'),
    message: z.string().optional().describe('What is wrong.'),
  })
  .meta({ id: 'ComponentHealth', description: 'How one component is doing.' })

export const SystemHealth = z
  .object({
    status: z.enum(['healthy', 'degraded', 'unhealthy']).describe('The worst state of all components.'),
    uptimeSeconds: z.number().min(0).describe('Time since the service started, in seconds.'),
    components: z.record(z.string(), ComponentHealth).describe('Components by name.'),
  })
  .meta({ id: 'SystemHealth', description: 'How the whole system is doing.' })

export const Capabilities = z
  .object({
    features: z.record(z.string(), z.boolean()).describe('Whether each feature is on, by name.'),
    providers: z.array(z.string()).describe('Providers with credentials.'),
    maxUploadBytes: count('Greatest size of a file in bytes.'),
    maxBatchItems: count('Greatest number of items of a batch job.'),
  })
  .meta({ id: 'Capabilities', description: 'What this installation can do.' })

export const ServiceHealth = z
  .object({
    available: z.boolean().describe('Whether the service answers.'),
    circuit: z
      .enum(['closed', 'open', 'half_open'])
      .describe('`closed` lets calls through, `open` refuses them, `half_open` tries one.'),
    failures: count('Failures in a row.'),
    latencyMs: z
      .number()
      .min(0)
      .nullable()
      .describe('Mean time to an answer in milliseconds; null when there was none.'),
  })
  .meta({ id: 'ServiceHealth', description: 'How the Python service is doing.' })

export const monitoring = {
  models: get('/api/monitoring/models', {
    summary: 'Get the health of the models',
    description: 'Tells how each model has answered lately.',
    returns: z
      .object({ models: z.array(ModelHealth).describe('All models.') })
      .meta({ id: 'ModelHealthReport', description: 'How the models are doing.' }),
    examples: {
      models: {
        response: {
          models: [
            {
              model: 'gpt-4o-mini',
              available: true,
              latencyMs: 640,
              errorRate: 0.01,
              lastCheckedAt: '2026-03-01T09:30:00Z',
            },
          ],
        },
      },
    },
  }),
  health: get('/api/monitoring/health', {
    summary: 'Get the health of the system',
    description: 'Tells how each component is doing, in more depth than `health.check`.',
    returns: SystemHealth,
    examples: {
      healthy: {
        response: {
          status: 'healthy',
          uptimeSeconds: 86_400,
          components: { database: { status: 'healthy', latencyMs: 2 } },
        },
      },
    },
  }),
  capabilities: get('/api/monitoring/capabilities', {
    summary: 'Get what this installation can do',
    description: 'Tells which features and providers are on, and the limits that hold.',
    returns: Capabilities,
    examples: {
      capabilities: {
        response: {
          features: { rag: true, ocr: true },
          providers: ['openai'],
          maxUploadBytes: 50_000_000,
          maxBatchItems: 10_000,
        },
      },
    },
  }),
  services: get('/api/monitoring/services', {
    summary: 'Get the health of the Python service',
    description: 'Tells whether the Python service answers, and the state of the circuit breaker before it.',
    returns: z
      .object({ python: ServiceHealth.describe('Health of the Python service.') })
      .meta({ id: 'ServiceHealthReport', description: 'How the other services are doing.' }),
    examples: { closed: { response: { python: { available: true, circuit: 'closed', failures: 0, latencyMs: 12 } } } },
  }),
}
