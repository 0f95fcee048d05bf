import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { z } from 'zod'
import { contract, exportOpenAPI, nothing, post } from '../../src/index.ts'
import type { JsonObject } from '../../src/index.ts'
import { carried } from '../../src/server/carry.ts'

/** What a document says of wire values, judged by a validator that knows nothing of Zod. */
export interface Judge {
  accepts(value: unknown): boolean
}

/** The emitted schemas of one Zod schema: as a request's and as a response's. */
export function emitted(schema: z.ZodType): Record<'request' | 'response', Judge> {
  const api = contract(
    { title: 'Case', version: '1.0.0' },
    {
      cases: {
        request: post('/request', { body: schema, returns: nothing() }),
        response: post('/response', { returns: schema }),
      },
    },
  )
  const { document, diagnostics } = exportOpenAPI(api)
  if (diagnostics.length) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'))
  const at = (...keys: string[]): JsonObject => keys.reduce((value, key) => value[key] as JsonObject, document)
  const media = ['content', 'application/json', 'schema']
  return {
    request: judge(document, at('paths', '/request', 'post', 'requestBody', ...media)),
    response: judge(document, at('paths', '/response', 'post', 'responses', '200', ...media)),
  }
}

function judge(document: JsonObject, schema: JsonObject): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  for (const format of ['int64', 'uint32', 'binary']) ajv.addFormat(format, true)
  ajv.addSchema({ ...document, $id: 'document' })
  const validate = ajv.compile({ $id: 'case', ...(qualify(schema) as JsonObject) })
  return { accepts: (value) => validate(value) }
}

/** References into the document, seen from outside. */
function qualify(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(qualify)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === '$ref' ? `document${String(item)}` : qualify(item)]),
  )
}

/**
 * Zod's own word: a request is what decodes; a response is what decodes and is what some value of a handler encodes to. The
 * values tried are the decoded one and the wire value itself.
 */
export function zodAccepts(schema: z.ZodType, direction: 'request' | 'response', value: unknown): boolean {
  const wire = carried(schema)
  const decoded = z.safeDecode(wire, value as never)
  if (!decoded.success) return false
  return direction === 'request' || [decoded.data, value].some((candidate) => encodesTo(wire, candidate, value))
}

function encodesTo(wire: z.ZodType, candidate: unknown, value: unknown): boolean {
  try {
    const encoded = z.safeEncode(wire, candidate as never)
    return encoded.success && covers(value, JSON.parse(JSON.stringify(encoded.data ?? null)))
  } catch {
    return false
  }
}

function covers(value: unknown, encoded: unknown): boolean {
  if (typeof encoded !== 'object' || encoded === null) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(encoded).every(
    ([key, item]) => Object.hasOwn(value, key) && covers((value as JsonObject)[key], item),
  )
}
