import { z } from 'zod'
import type { Finding } from './report.ts'

/** A part of a declaration that is not of the type that TypeScript would have asked for. */
export interface OptionFault {
  readonly way: string
  readonly finding: Finding
}

const words = z.string().optional()
const duration = z.union([z.number(), z.string()]).optional()
const values = z.record(z.string(), z.unknown()).optional()
const auth = z.looseObject({ kind: z.enum(['bearer', 'apiKey', 'basic', 'none']) }).optional()
const errors = z.array(
  z.custom((value) => typeof value === 'function' && 'kind' in value && value.kind === 'error', 'expected `error(…)`'),
)

const example = z.looseObject({
  summary: words,
  request: z.looseObject({ params: values, query: values, headers: values, cookies: values }).optional(),
  status: z.number().optional(),
})

const ENDPOINT = z.looseObject({
  path: z.string(),
  options: z.looseObject({
    params: values,
    query: values,
    headers: values,
    cookies: values,
    throws: errors.optional(),
    summary: words,
    description: words,
    tags: z.array(z.string()).optional(),
    deprecated: z.union([z.string(), z.literal(true)]).optional(),
    service: words,
    timeout: duration,
    retry: z
      .looseObject({ on: z.array(z.number()).optional(), max: z.number().optional(), maxElapsed: duration })
      .optional(),
    hedge: z.looseObject({ after: z.union([z.number(), z.string()]) }).optional(),
    idempotency: z.union([z.enum(['key', 'safe']), z.looseObject({})]).optional(),
    examples: z.record(z.string(), example).optional(),
    auth,
    skip: z.union([z.literal(true), z.array(z.string())]).optional(),
  }),
})

const INFO = z.looseObject({
  title: z.string(),
  version: z.string(),
  summary: words,
  description: words,
  auth,
  throws: errors.optional(),
  problem: values,
  responseHeaders: values,
  services: z.record(z.string(), z.union([z.string(), z.looseObject({ url: z.string() })])).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  webhooks: values,
})

const STREAM = z.looseObject({
  end: z.union([z.string(), z.array(z.string()), z.looseObject({ sentinel: z.string() })]).optional(),
  error: words,
  final: words,
  text: words,
  in: words,
  when: words,
})

const PAGE = z.looseObject({
  items: words,
  next: words,
  total: words,
  param: words,
  id: words,
  size: z.looseObject({}).optional(),
})

const KINDS = { endpoint: ENDPOINT, info: INFO, stream: STREAM, page: PAGE }

/** Checks a declaration as plain JavaScript may have made it. What is a schema in it is checked elsewhere. */
export function checkOptions(kind: keyof typeof KINDS, value: unknown): OptionFault[] {
  const issues = KINDS[kind].safeParse(value).error?.issues ?? []
  return issues.map(({ path, message }) => ({
    way: path.filter((key) => key !== 'options').join('.'),
    finding: {
      code: 'contract/option',
      message: `\`${path.at(-1) === undefined ? kind : String(path.at(-1))}\` is not what can stand there: ${message}`,
      cure: 'see the type of the option; TypeScript would have told',
    },
  }))
}
