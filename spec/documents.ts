import { binary, file, form, post } from '@artificer/contract'
import { z } from 'zod'
import { ValidationFailed, upload } from './errors.ts'

export const DocumentFormat = z
  .enum(['markdown', 'html', 'docx', 'pdf', 'epub', 'rst', 'latex', 'odt', 'rtf', 'org', 'plain'])
  .meta({ id: 'DocumentFormat', description: 'Format of a document.' })

const mediaTypes = [
  'text/markdown',
  'text/html',
  'text/plain',
  'text/x-rst',
  'text/org',
  'application/pdf',
  'application/epub+zip',
  'application/rtf',
  'application/x-latex',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]

export const documents = {
  convert: post('/api/documents/convert', {
    summary: 'Convert a document',
    description: 'Converts a document to another format and answers its bytes.',
    service: 'python',
    body: form({
      file: file([...mediaTypes, 'application/octet-stream'], '50mb').describe('The document, at most 50 MB.'),
      from: DocumentFormat.optional().describe('Format of the file. Absent: told from its name and content.'),
      to: DocumentFormat.describe('Format of the answer.'),
    }),
    returns: binary(mediaTypes, { description: 'The converted document.' }),
    throws: [ValidationFailed, ...upload],
    timeout: '300s',
    idempotency: 'key',
    examples: { markdown: { request: { body: { file: 'report.docx', from: 'docx', to: 'markdown' } } } },
  }),
}
