import { binary, get, post } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed } from './errors.ts'
import { ConversationId } from './shared.ts'

export const ExportFormat = z
  .enum(['markdown', 'notion', 'roam', 'obsidian', 'google-docs', 'json', 'html'])
  .meta({ id: 'ExportFormat', description: 'Format of an export.' })

export const ExportFormatInfo = z
  .object({
    format: ExportFormat.describe('The format.'),
    name: z.string().describe('Name for people.'),
    mediaType: z.string().describe('Media type of the file.'),
    extension: z.string().meta({ description: 'Extension of the file.', examples: ['md'] }),
    description: z.string().describe('What the format is good for.'),
  })
  .meta({ id: 'ExportFormatInfo', description: 'A format that conversations can be exported to.' })

const options = {
  format: ExportFormat.describe('Format of the file.'),
  includeMetadata: z.boolean().optional().describe('Whether title, model and dates are written.'),
  includeTimestamps: z.boolean().optional().describe('Whether the time of each message is written.'),
  includeCosts: z.boolean().optional().describe('Whether tokens and costs are written.'),
}

const bytes = binary(
  ['text/markdown', 'text/html', 'application/json', 'application/zip', 'application/octet-stream'],
  {
    description: 'The export.',
  },
)

export const exports = {
  formats: get('/api/exports/formats', {
    summary: 'List export formats',
    description: 'Lists the formats that conversations can be exported to.',
    returns: z
      .object({ formats: z.array(ExportFormatInfo).describe('All formats.') })
      .meta({ id: 'ExportFormats', description: 'The formats of exports.' }),
    examples: {
      formats: {
        response: {
          formats: [
            {
              format: 'markdown',
              name: 'Markdown',
              mediaType: 'text/markdown',
              extension: 'md',
              description: 'Plain text with marks.',
            },
          ],
        },
      },
    },
  }),
  conversation: post('/api/exports/conversations/{conversationId}', {
    summary: 'Export a conversation',
    description: 'Writes one conversation in a format and answers the file.',
    params: { conversationId: ConversationId },
    body: z.object(options),
    returns: bytes,
    throws: [ValidationFailed, NotFound],
    timeout: '120s',
    idempotency: 'safe',
    examples: {
      markdown: {
        request: {
          params: { conversationId: 'conv_01j9x4q2m7' },
          body: { format: 'markdown', includeTimestamps: true },
        },
      },
    },
  }),
  all: post('/api/exports', {
    summary: 'Export all conversations',
    description:
      'Writes all conversations in a format and answers one file: an archive, unless they are written into one document.',
    body: z.object({
      ...options,
      groupByConversation: z.boolean().optional().describe('Whether each conversation is a file of its own.'),
    }),
    returns: bytes,
    throws: [ValidationFailed],
    timeout: '300s',
    idempotency: 'safe',
    examples: { archive: { request: { body: { format: 'obsidian', groupByConversation: true } } } },
  }),
}
