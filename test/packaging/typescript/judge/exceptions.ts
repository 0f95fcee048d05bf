/** Where openapi-typescript's types and ours differ for a reason. Each must still differ: one that agrees again is an error too. */
export interface Exception {
  /** Method and path. */
  operation: string
  side: 'body' | 'response'
  reason: string
}

const file = 'openapi-typescript has a file as text; ours is an `Uploadable`'
const bytes = 'openapi-typescript has bytes as text; ours is a `BinaryResponse`'

export const exceptions: readonly Exception[] = [
  { operation: 'POST /api/documents/convert', side: 'body', reason: file },
  { operation: 'POST /api/images/analyze', side: 'body', reason: file },
  { operation: 'POST /api/images/check-pdf', side: 'body', reason: file },
  { operation: 'POST /api/images/convert', side: 'body', reason: file },
  { operation: 'POST /api/images/extract-text', side: 'body', reason: file },
  { operation: 'POST /api/images/process-pdf', side: 'body', reason: file },
  { operation: 'POST /api/projects/{projectId}/documents', side: 'body', reason: file },
  { operation: 'POST /api/projects/{projectId}/documents/bulk', side: 'body', reason: file },
  { operation: 'POST /api/documents/convert', side: 'response', reason: bytes },
  { operation: 'POST /api/exports', side: 'response', reason: bytes },
  { operation: 'POST /api/exports/conversations/{conversationId}', side: 'response', reason: bytes },
  { operation: 'POST /api/images/convert', side: 'response', reason: bytes },
  { operation: 'GET /api/projects/{projectId}/documents/{documentId}/content', side: 'response', reason: bytes },
]
