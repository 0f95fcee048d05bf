import { z } from 'zod'
import { TaskType, Validation } from './orchestration.ts'
import { Metadata, JobId, ModelId, ProjectId, Tokens, count, instant, usd } from './shared.ts'

export const BatchStatus = z
  .enum(['PENDING', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED'])
  .meta({ id: 'BatchStatus', description: 'State of a batch job.' })

export const BatchItemStatus = z
  .enum(['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'SKIPPED'])
  .meta({ id: 'BatchItemStatus', description: 'State of one item of a batch job.' })

export const BatchItem = z
  .object({
    input: z.string().min(1).max(100_000).describe('Text to process.'),
    metadata: Metadata.optional(),
  })
  .meta({ id: 'BatchItem', description: 'One text of a batch job.' })

export const BatchPhase = z
  .object({
    name: z.string().min(1).max(100).describe('Name of the phase, unique in the job.'),
    taskType: TaskType.optional().describe('What the phase does; it decides over the model.'),
    model: ModelId.optional().describe('Model of this phase. Absent: the one that fits.'),
    useRag: z.boolean().optional().describe('Whether the project’s documents are searched for context.'),
    validation: Validation.optional().describe('How the output of the phase is checked.'),
  })
  .meta({ id: 'BatchPhase', description: 'One step that each item goes through.' })

export const BatchOptions = z
  .object({
    concurrency: z.int().min(1).max(50).default(5).describe('Items that are processed at the same time.'),
    checkpointFrequency: z.int().min(1).max(100).default(10).describe('Items between two checkpoints.'),
    autoStart: z.boolean().default(true).describe('Whether the job starts at once; else `batch.start` starts it.'),
  })
  .meta({ id: 'BatchOptions', description: 'How a batch job is run.' })

export const BatchProgress = z
  .object({
    totalItems: count('Number of items.'),
    completedItems: count('Items that are done.'),
    failedItems: count('Items that failed.'),
    percentComplete: z.number().min(0).max(100).describe('Part of the items that are done or failed, in per cent.'),
  })
  .meta({ id: 'BatchProgress', description: 'How far a batch job is.' })

export const BatchJobAnalytics = z
  .object({
    costIncurred: usd('Cost so far.'),
    tokensUsed: Tokens.describe('Tokens so far.'),
    estimatedTimeRemainingMs: z.number().min(0).optional().describe('Estimated time to the end in milliseconds.'),
  })
  .meta({ id: 'BatchJobAnalytics', description: 'What a batch job has cost so far.' })

export const BatchJob = z
  .object({
    id: JobId,
    name: z.string().describe('Name of the job.'),
    projectId: ProjectId.optional().describe('Project that the job belongs to.'),
    status: BatchStatus.describe('State of the job.'),
    phases: z.array(BatchPhase).describe('Steps that each item goes through.'),
    options: BatchOptions.describe('How the job runs.'),
    progress: BatchProgress.describe('How far the job is.'),
    analytics: BatchJobAnalytics.describe('Costs and times until now.'),
    currentPhase: z.string().optional().describe('Name of the phase that is running.'),
    error: z.string().optional().describe('Why the job failed.'),
    createdAt: instant('When it was created.'),
    startedAt: instant('When it started.').optional(),
    completedAt: instant('When it ended, well or not.').optional(),
  })
  .meta({ id: 'BatchJob', description: 'The same pipeline over many texts.' })

export const BatchResult = z
  .object({
    itemIndex: count('Number of the item in the job, from 0.'),
    input: z.string().describe('Text that was processed.'),
    output: z.string().optional().describe('Output of the last phase.'),
    status: BatchItemStatus.describe('State of the item.'),
    phaseOutputs: z.record(z.string(), z.string()).describe('Output of each phase by its name.'),
    errors: z.array(z.string()).describe('What went wrong, in order of time.'),
    retryCount: count('How often the item was tried again.'),
    costIncurred: usd('Cost of the item.'),
    tokensUsed: Tokens.describe('Tokens of the item.'),
    processingTimeMs: z.number().min(0).optional().describe('Time of the item in milliseconds.'),
  })
  .meta({ id: 'BatchResult', description: 'Outcome of one item of a batch job.' })

export const BatchPhaseCost = z
  .object({ phase: z.string().describe('Name of the phase.'), cost: usd('Cost of the phase.'), tokens: Tokens })
  .meta({ id: 'BatchPhaseCost', description: 'Cost of one phase.' })

export const BatchAnalytics = z
  .object({
    jobId: JobId,
    totalCost: usd('Cost of the job.'),
    costByPhase: z.array(BatchPhaseCost).describe('Cost of each phase, in order.'),
    costPerItem: usd('Mean cost of an item.'),
    averageProcessingTimeMs: z.number().min(0).describe('Mean time of an item in milliseconds.'),
    successRate: z.number().min(0).max(1).describe('Part of the ended items that are done, from 0 to 1.'),
  })
  .meta({ id: 'BatchAnalytics', description: 'Costs and times of a batch job.' })

export const BatchProgressEvent = z
  .object({
    jobId: JobId,
    status: BatchStatus.describe('State of the job.'),
    progress: BatchProgress.describe('How far the job is.'),
    currentPhase: z.string().optional().describe('Running phase.'),
  })
  .meta({ id: 'BatchProgressEvent', description: 'The job has moved on.' })

export const BatchItemEvent = z
  .object({ jobId: JobId, result: BatchResult.describe('Outcome of the item.') })
  .meta({ id: 'BatchItemEvent', description: 'An item is done or has failed.' })

export const BatchCheckpointEvent = z
  .object({
    jobId: JobId,
    itemIndex: count('Last item in the checkpoint.'),
    createdAt: instant('When the checkpoint was written.'),
  })
  .meta({ id: 'BatchCheckpointEvent', description: 'A checkpoint was written; the job could go on from here.' })

export const BatchCompletedEvent = z
  .object({
    jobId: JobId,
    progress: BatchProgress.describe('How far the job came.'),
    analytics: BatchJobAnalytics.describe('Costs and times of the job.'),
    completedAt: instant('When the job ended.'),
  })
  .meta({ id: 'BatchCompletedEvent', description: 'The job is done.' })

export const BatchFailedEvent = z
  .object({
    jobId: JobId,
    progress: BatchProgress.describe('How far the job came.'),
    error: z.string().describe('Why the job failed.'),
  })
  .meta({ id: 'BatchFailedEvent', description: 'The job has failed.' })
