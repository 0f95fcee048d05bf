import { binary, created, del, file, files, form, get, nothing, page, post } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed, upload } from './errors.ts'
import { Problem } from './problem.ts'
import { DocumentId, Metadata, ProjectId, Score, count, instant } from './shared.ts'

/** Media types of documents that can be searched. */
const documentTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
  'text/markdown',
  'text/html',
  'text/csv',
  'application/json',
]

export const DocumentStatus = z
  .enum(['pending', 'processing', 'processed', 'failed'])
  .meta({ id: 'DocumentStatus', description: 'How far the text of a document has been extracted and indexed.' })

export const Document = z
  .object({
    id: DocumentId,
    projectId: ProjectId,
    name: z.string().describe('File name.'),
    mediaType: z.string().meta({ description: 'Media type of the file.', examples: ['application/pdf'] }),
    size: count('Size of the file in bytes.'),
    status: DocumentStatus.describe('How far its processing is.'),
    pages: z.int().min(1).optional().describe('Number of pages, where the file has pages.'),
    metadata: Metadata,
    error: z.string().optional().describe('Why the document could not be processed.'),
    createdAt: instant('When it was uploaded.'),
    processedAt: instant('When it was processed.').optional(),
  })
  .meta({ id: 'Document', description: 'A file of a project.' })

export const SearchHit = z
  .object({
    documentId: DocumentId,
    documentName: z.string().describe('File name of the document.'),
    text: z.string().describe('Passage that fits the query.'),
    score: Score.describe('How well it fits, from 0 to 1.'),
    page: z.int().min(1).optional().describe('Page of the passage.'),
  })
  .meta({ id: 'SearchHit', description: 'A passage that fits a query.' })

export const SearchResults = z
  .object({ query: z.string().describe('The query.'), results: z.array(SearchHit).describe('Passages, best first.') })
  .meta({ id: 'SearchResults', description: 'Outcome of a search.' })

export const UploadOutcome = z
  .discriminatedUnion('status', [
    z
      .object({
        status: z.literal('created').describe('Always `created`.'),
        name: z.string().describe('File name.'),
        document: Document.describe('The new document.'),
      })
      .meta({ id: 'UploadCreated', description: 'The file was taken.' }),
    z
      .object({
        status: z.literal('error').describe('Always `error`.'),
        name: z.string().describe('File name.'),
        error: Problem.describe('Why the file was refused.'),
      })
      .meta({ id: 'UploadFailed', description: 'The file was refused.' }),
  ])
  .meta({ id: 'UploadOutcome', description: 'What became of one file of several.' })

const exampleDocument = {
  id: 'doc_01j9x4q2m7',
  projectId: 'proj_01j9x4q2m7',
  name: 'report.pdf',
  mediaType: 'application/pdf',
  size: 482_133,
  status: 'pending',
  metadata: { year: '2025' },
  createdAt: '2026-03-01T09:30:00Z',
}

export const exampleHit = {
  documentId: 'doc_01j9x4q2m7',
  documentName: 'report.pdf',
  text: 'Revenue grew by 12 % over the quarter.',
  score: 0.91,
  page: 3,
}

const params = { projectId: ProjectId, documentId: DocumentId }
const exampleProjectParams = { projectId: 'proj_01j9x4q2m7' }
const exampleParams = { ...exampleProjectParams, documentId: 'doc_01j9x4q2m7' }

export const projectDocuments = {
  list: get('/api/projects/{projectId}/documents', {
    summary: 'List the documents of a project',
    description: 'Lists the documents of a project, newest first.',
    params: { projectId: ProjectId },
    returns: page(Document),
    throws: [ValidationFailed, NotFound],
    examples: {
      first: { request: { params: exampleProjectParams }, response: { data: [exampleDocument], nextCursor: null } },
    },
  }),
  upload: post('/api/projects/{projectId}/documents', {
    summary: 'Upload a document',
    description: 'Adds a file to a project. Its text is extracted and indexed afterwards: see `status`.',
    params: { projectId: ProjectId },
    body: form({
      file: file(documentTypes, '50mb').describe('The file, at most 50 MB.'),
      metadata: Metadata.optional(),
    }),
    returns: created(Document),
    throws: [ValidationFailed, NotFound, ...upload],
    timeout: '300s',
    idempotency: 'key',
    examples: {
      uploaded: {
        request: { params: exampleProjectParams, body: { file: 'report.pdf', metadata: { year: '2025' } } },
        response: exampleDocument,
      },
    },
  }),
  retrieve: get('/api/projects/{projectId}/documents/{documentId}', {
    summary: 'Get a document',
    description: 'Gets what is known of a document; `projects.documents.download` gets its bytes.',
    params,
    returns: Document,
    throws: [NotFound],
    examples: { found: { request: { params: exampleParams }, response: exampleDocument } },
  }),
  delete: del('/api/projects/{projectId}/documents/{documentId}', {
    summary: 'Delete a document',
    description: 'Deletes a document and what was indexed of it.',
    params,
    returns: nothing({ description: 'The document is gone.' }),
    throws: [NotFound],
    examples: { deleted: { request: { params: exampleParams } } },
  }),
  download: get('/api/projects/{projectId}/documents/{documentId}/content', {
    summary: 'Download a document',
    description: 'Answers the bytes of the file with its media type.',
    params,
    returns: binary([...documentTypes, 'application/octet-stream'], { description: 'The bytes of the file.' }),
    throws: [NotFound],
    timeout: '300s',
    examples: { downloaded: { request: { params: exampleParams } } },
  }),
  uploadMany: post('/api/projects/{projectId}/documents/bulk', {
    summary: 'Upload several documents',
    description: 'Adds up to 20 files to a project. One that is refused does not stop the others.',
    params: { projectId: ProjectId },
    body: form({
      files: files(documentTypes, '50mb', { min: 1, max: 20 }).describe('The files, each at most 50 MB.'),
      metadata: Metadata.optional(),
    }),
    returns: z
      .object({ outcomes: z.array(UploadOutcome).describe('What became of each file, in the order of the files.') })
      .meta({ id: 'UploadOutcomes', description: 'What became of several files.' }),
    throws: [ValidationFailed, NotFound, ...upload],
    timeout: '600s',
    idempotency: 'key',
    examples: {
      uploaded: {
        request: { params: exampleProjectParams, body: { files: ['report.pdf', 'broken.exe'] } },
        response: {
          outcomes: [
            { status: 'created', name: 'report.pdf', document: exampleDocument },
            {
              status: 'error',
              name: 'broken.exe',
              error: {
                type: 'about:blank',
                title: 'Unsupported media type',
                status: 415,
                code: 'unsupported_media_type',
              },
            },
          ],
        },
      },
    },
  }),
  search: post('/api/projects/{projectId}/documents/search', {
    summary: 'Search the documents of a project',
    description: 'Finds the passages of a project’s documents that fit a query best.',
    params: { projectId: ProjectId },
    body: z.object({
      query: z.string().min(1).max(1000).describe('What to look for.'),
      limit: z.int().min(1).max(50).default(10).describe('Greatest number of passages.'),
      minScore: Score.optional().describe('Least score of a passage.'),
      documentIds: z.array(DocumentId).optional().describe('Only passages of these documents.'),
    }),
    returns: SearchResults,
    throws: [ValidationFailed, NotFound],
    idempotency: 'safe',
    examples: {
      found: {
        request: { params: exampleProjectParams, body: { query: 'revenue growth', limit: 5 } },
        response: { query: 'revenue growth', results: [exampleHit] },
      },
    },
  }),
}
