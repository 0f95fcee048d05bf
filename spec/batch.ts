import { accepted, del, get, jsonl, nothing, page, post, sse } from '@artificer/contract'
import { z } from 'zod'
import {
  BatchAnalytics,
  BatchCheckpointEvent,
  BatchCompletedEvent,
  BatchFailedEvent,
  BatchItem,
  BatchItemEvent,
  BatchJob,
  BatchOptions,
  BatchPhase,
  BatchProgressEvent,
  BatchResult,
  BatchStatus,
} from './batch-schemas.ts'
import { Conflict, NotFound, ValidationFailed } from './errors.ts'
import { JobId, ProjectId, count } from './shared.ts'

const params = { jobId: JobId }
const exampleParams = { jobId: 'job_01j9x4q2m7' }

export const exampleJob = {
  id: 'job_01j9x4q2m7',
  name: 'Summaries',
  projectId: 'proj_01j9x4q2m7',
  status: 'RUNNING',
  phases: [{ name: 'summary', taskType: 'summarization' }],
  options: { concurrency: 5, checkpointFrequency: 10, autoStart: true },
  progress: { totalItems: 50, completedItems: 20, failedItems: 0, percentComplete: 40 },
  analytics: { costIncurred: 0.08, tokensUsed: 18_400, estimatedTimeRemainingMs: 42_000 },
  currentPhase: 'summary',
  createdAt: '2026-03-01T09:30:00Z',
  startedAt: '2026-03-01T09:30:01Z',
}

const exampleResult = {
  itemIndex: 0,
  input: 'A long report.',
  output: 'Revenue grew.',
  status: 'COMPLETED',
  phaseOutputs: { summary: 'Revenue grew.' },
  errors: [],
  retryCount: 0,
  costIncurred: 0.004,
  tokensUsed: 920,
  processingTimeMs: 1310,
}

/** A call that moves a job from one state to another. */
function transition<const V extends string>(
  verb: V,
  effect: { summary: string; description: string; status: z.infer<typeof BatchStatus> },
) {
  return post(`/api/batch/{jobId}/${verb}`, {
    summary: effect.summary,
    description: `${effect.description} A job in another state answers 409.`,
    service: 'python',
    params,
    returns: BatchJob,
    throws: [NotFound, Conflict],
    idempotency: 'key',
    examples: { moved: { request: { params: exampleParams }, response: { ...exampleJob, status: effect.status } } },
  })
}

export const batch = {
  create: post('/api/batch', {
    summary: 'Create a batch job',
    description:
      'Creates a job that runs each item through all phases. It starts at once unless `options.autoStart` is false.',
    service: 'python',
    body: z.object({
      name: z.string().min(1).max(200).describe('Name of the job.'),
      projectId: ProjectId.optional().describe('Project that the job belongs to; its documents give context.'),
      items: z.array(BatchItem).min(1).max(10_000).describe('Texts to process.'),
      phases: z.array(BatchPhase).min(1).max(10).describe('Steps that each item goes through, in order.'),
      options: BatchOptions.optional().describe('How the job runs. Absent: the defaults.'),
    }),
    returns: accepted(BatchJob, { description: 'The job was created.' }),
    throws: [ValidationFailed, NotFound],
    idempotency: 'key',
    examples: {
      summaries: {
        request: {
          body: {
            name: 'Summaries',
            projectId: 'proj_01j9x4q2m7',
            items: [{ input: 'A long report.' }, { input: 'Another one.', metadata: { source: 'mail' } }],
            phases: [{ name: 'summary', taskType: 'summarization', validation: { enabled: true, minScore: 7 } }],
            options: { concurrency: 5 },
          },
        },
        response: { ...exampleJob, status: 'PENDING' },
      },
    },
  }),
  list: get('/api/batch', {
    summary: 'List batch jobs',
    description: 'Lists batch jobs, newest first.',
    service: 'python',
    query: {
      projectId: ProjectId.optional().describe('Only jobs of this project.'),
      status: BatchStatus.optional().describe('Only jobs in this state.'),
    },
    returns: page.offset(BatchJob, { id: 'BatchJobPage' }),
    throws: [ValidationFailed],
    examples: { running: { request: { query: { status: 'RUNNING' } }, response: { data: [exampleJob], total: 1 } } },
  }),
  retrieve: get('/api/batch/{jobId}', {
    summary: 'Get a batch job',
    description: 'Gets the state and the progress of a job.',
    service: 'python',
    params,
    returns: BatchJob,
    throws: [NotFound],
    examples: { found: { request: { params: exampleParams }, response: exampleJob } },
  }),
  delete: del('/api/batch/{jobId}', {
    summary: 'Delete a batch job',
    description: 'Deletes a job, its results and its checkpoints. A running job answers 409.',
    service: 'python',
    params,
    returns: nothing({ description: 'The job is gone.' }),
    throws: [NotFound, Conflict],
    examples: { deleted: { request: { params: exampleParams } } },
  }),
  start: transition('start', {
    summary: 'Start a batch job',
    description: 'Starts a job that was created with `autoStart: false`.',
    status: 'RUNNING',
  }),
  pause: transition('pause', {
    summary: 'Pause a batch job',
    description: 'Pauses a running job after the items that are being processed.',
    status: 'PAUSED',
  }),
  resume: transition('resume', {
    summary: 'Resume a batch job',
    description: 'Goes on with a paused or failed job from its last checkpoint.',
    status: 'RUNNING',
  }),
  cancel: transition('cancel', {
    summary: 'Cancel a batch job',
    description: 'Ends a job for good; the results so far stay.',
    status: 'CANCELLED',
  }),
  results: get('/api/batch/{jobId}/results', {
    summary: 'List the results of a batch job',
    description: 'Lists the results of a job in the order of its items.',
    service: 'python',
    params,
    returns: page(BatchResult),
    throws: [ValidationFailed, NotFound],
    examples: { first: { request: { params: exampleParams }, response: { data: [exampleResult], nextCursor: null } } },
  }),
  resultsStream: get('/api/batch/{jobId}/results.jsonl', {
    summary: 'Stream the results of a batch job',
    description: 'Answers all results of a job, one JSON object a line, in the order of its items.',
    service: 'python',
    params,
    returns: jsonl(BatchResult, { description: 'One result a line.' }),
    throws: [NotFound],
    timeout: '120s',
    examples: { results: { request: { params: exampleParams }, response: [exampleResult] } },
  }),
  events: get('/api/batch/{jobId}/events', {
    summary: 'Follow a batch job',
    description:
      'Streams what happens to a job until it is done or has failed. A comment every 15 seconds keeps the connection alive; ' +
      'a broken stream is taken up again with `Last-Event-ID`.',
    service: 'python',
    params,
    returns: sse(
      {
        progress: BatchProgressEvent,
        item: BatchItemEvent,
        checkpoint: BatchCheckpointEvent,
        completed: BatchCompletedEvent,
        failed: BatchFailedEvent,
      },
      {
        end: ['completed', 'failed'],
        resume: 'last-event-id',
        description: 'Events of the job; `completed` or `failed` is the last.',
      },
    ),
    throws: [NotFound],
    examples: {
      completed: {
        request: { params: exampleParams },
        response: [
          {
            event: 'progress',
            data: { jobId: 'job_01j9x4q2m7', status: 'RUNNING', progress: exampleJob.progress },
            id: '1',
          },
          { event: 'item', data: { jobId: 'job_01j9x4q2m7', result: exampleResult }, id: '2' },
          {
            event: 'checkpoint',
            data: { jobId: 'job_01j9x4q2m7', itemIndex: 0, createdAt: '2026-03-01T09:31:00Z' },
            id: '3',
          },
          {
            event: 'completed',
            data: {
              jobId: 'job_01j9x4q2m7',
              progress: { totalItems: 1, completedItems: 1, failedItems: 0, percentComplete: 100 },
              analytics: { costIncurred: 0.004, tokensUsed: 920 },
              completedAt: '2026-03-01T09:31:00Z',
            },
            id: '4',
          },
        ],
      },
    },
  }),
  analytics: get('/api/batch/{jobId}/analytics', {
    summary: 'Get the costs and times of a batch job',
    description: 'Tells what a job cost by phase and per item, how long an item took, and how many succeeded.',
    service: 'python',
    params,
    returns: BatchAnalytics,
    throws: [NotFound],
    examples: {
      analytics: {
        request: { params: exampleParams },
        response: {
          jobId: 'job_01j9x4q2m7',
          totalCost: 0.2,
          costByPhase: [{ phase: 'summary', cost: 0.2, tokens: 46_000 }],
          costPerItem: 0.004,
          averageProcessingTimeMs: 1310,
          successRate: 0.98,
        },
      },
    },
  }),
  cleanupCheckpoints: post('/api/batch/checkpoints/cleanup', {
    summary: 'Delete old checkpoints',
    description: 'Deletes the checkpoints of jobs that ended some time ago. Results stay.',
    service: 'python',
    body: z.object({
      olderThanDays: z.int().min(1).max(365).default(30).describe('Least age of a checkpoint in days.'),
      status: BatchStatus.optional().describe('Only checkpoints of jobs in this state.'),
    }),
    returns: z
      .object({
        deleted: count('Number of checkpoints that were deleted.'),
        freedBytes: count('Space that was freed, in bytes.'),
      })
      .meta({ id: 'CheckpointCleanup', description: 'Outcome of a cleanup.' }),
    throws: [ValidationFailed],
    idempotency: 'key',
    examples: {
      cleaned: {
        request: { body: { olderThanDays: 30, status: 'COMPLETED' } },
        response: { deleted: 12, freedBytes: 4_096_000 },
      },
    },
  }),
}
