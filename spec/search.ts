import { accepted, get, post } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed, model } from './errors.ts'
import { SearchResults, exampleHit } from './project-documents.ts'
import { DocumentId, ModelId, ProjectId, Score, count, instant } from './shared.ts'

const Rerank = z
  .object({
    model: ModelId.describe('Id of the model that ranks the passages anew.'),
    topN: z.int().min(1).max(20).describe('Number of passages to keep.'),
  })
  .meta({ id: 'Rerank', description: 'How found passages are ranked anew.' })

export const EmbeddingStats = z
  .object({
    documents: count('Number of documents.'),
    chunks: count('Number of indexed passages.'),
    dimensions: z.int().min(1).describe('Length of each vector.'),
    model: ModelId.describe('Id of the model that makes the vectors.'),
    lastIndexedAt: instant('When a document was last indexed.').optional(),
  })
  .meta({ id: 'EmbeddingStats', description: 'Size of the search index.' })

export const ReindexTask = z
  .object({
    documentId: DocumentId,
    status: z.enum(['queued', 'running']).describe('How far the work is.'),
    chunks: count('Number of passages to index.'),
  })
  .meta({ id: 'ReindexTask', description: 'The indexing of one document.' })

export const search = {
  documents: post('/api/search', {
    summary: 'Search all documents',
    description: 'Finds the passages of all documents that fit a query best; ranks them anew with a model if asked to.',
    body: z.object({
      query: z.string().min(1).max(1000).describe('What to look for.'),
      limit: z.int().min(1).max(50).default(10).describe('Greatest number of passages.'),
      minScore: Score.optional().describe('Least score of a passage.'),
      projectId: ProjectId.optional().describe('Only documents of this project.'),
      documentIds: z.array(DocumentId).optional().describe('Only passages of these documents.'),
      rerank: Rerank.optional().describe('How the passages are ordered anew. Absent: not at all.'),
    }),
    returns: SearchResults,
    throws: [ValidationFailed, ...model],
    idempotency: 'safe',
    examples: {
      reranked: {
        request: { body: { query: 'revenue growth', rerank: { model: 'rerank-2', topN: 3 } } },
        response: { query: 'revenue growth', results: [exampleHit] },
      },
    },
  }),
  embeddingStats: get('/api/search/stats', {
    summary: 'Get the size of the search index',
    description: 'Tells how many documents and passages are indexed, and with which model.',
    returns: EmbeddingStats,
    examples: {
      stats: {
        response: {
          documents: 12,
          chunks: 840,
          dimensions: 1536,
          model: 'text-embedding-3-small',
          lastIndexedAt: '2026-03-01T09:30:00Z',
        },
      },
    },
  }),
  reindexDocument: post('/api/search/reindex', {
    summary: 'Index a document again',
    description: 'Starts to index a document again, for instance after a change of the model.',
    body: z.object({ documentId: DocumentId }),
    returns: accepted(ReindexTask),
    throws: [ValidationFailed, NotFound],
    idempotency: 'key',
    examples: {
      queued: {
        request: { body: { documentId: 'doc_01j9x4q2m7' } },
        response: { documentId: 'doc_01j9x4q2m7', status: 'queued', chunks: 70 },
      },
    },
  }),
}
