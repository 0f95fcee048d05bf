import { z } from 'zod'
import { problem } from './errors.ts'

/** A problem document with any code: what the `error` event of a stream carries. */
export const Problem = z
  .object({
    type: z.string().describe('URI reference that names the kind of problem.'),
    title: z.string().describe('Short summary of the kind of problem.'),
    status: z.int().min(400).max(599).describe('HTTP status that the problem would have had as a response.'),
    detail: z.string().optional().describe('What went wrong this time, for a person to read.'),
    instance: z.string().optional().describe('URI reference of this occurrence.'),
    code: z.string().optional().describe('Stable code of the problem, as in error responses.'),
    requestId: problem.requestId.optional(),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457).' })
