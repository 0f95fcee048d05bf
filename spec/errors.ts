import { error } from '@artificer/contract'
import { z } from 'zod'

/** Members of every problem document beside those of RFC 9457. */
export const problem = {
  requestId: z.string().meta({ description: 'Id of the request, as in `X-Request-Id`.', examples: ['req_01j9x4q2m7'] }),
}

const example = { requestId: 'req_01j9x4q2m7' }

export const FieldError = z
  .object({
    path: z.string().describe('Where the value stands: `items[3].input`.'),
    message: z.string().describe('What is wrong with it.'),
    code: z.string().describe('Kind of the fault: `too_small`, `invalid_type`.'),
  })
  .meta({ id: 'FieldError', description: 'One value of a request that is not valid.' })

export const ValidationFailed = error(
  'validation_failed',
  400,
  z.object({ errors: z.array(FieldError).describe('Every value that is not valid.') }),
  {
    description: 'The request is not valid; `errors` names each value.',
    retryable: false,
    example: {
      ...example,
      detail: '1 value is not valid.',
      errors: [{ path: 'content', message: 'Must not be empty.', code: 'too_small' }],
    },
  },
)

export const Unauthenticated = error('unauthenticated', 401, {
  description: 'There is no API key, or it is unknown, expired or revoked.',
  retryable: false,
  example,
})

export const PermissionDenied = error('permission_denied', 403, {
  description: 'The API key lacks the scope, or the caller is not on its allow-list.',
  retryable: false,
  example,
})

export const NotFound = error('not_found', 404, {
  description: 'There is no such thing, or the API key may not see it.',
  retryable: false,
  example,
})

export const Conflict = error('conflict', 409, {
  description: 'The state of the thing does not allow the call.',
  retryable: false,
  example: { ...example, detail: 'The job is already running.' },
})

export const PayloadTooLarge = error('payload_too_large', 413, {
  description: 'The body or a file in it is too large.',
  retryable: false,
  example,
})

export const UnsupportedMediaType = error('unsupported_media_type', 415, {
  description: 'A file has a media type that the operation does not take.',
  retryable: false,
  example,
})

export const Unprocessable = error('unprocessable', 422, {
  description: 'The request is valid but cannot be carried out: a damaged file, an empty document.',
  retryable: false,
  example: { ...example, detail: 'The PDF is encrypted.' },
})

export const RateLimited = error('rate_limited', 429, {
  description: 'Too many requests; `Retry-After` says when to try again.',
  retryable: true,
  retryAfter: true,
  headers: {
    'Retry-After': z.string().describe('Seconds to wait, or an HTTP date.'),
    'X-RateLimit-Limit': z.int().min(0).describe('Requests allowed in the window.'),
    'X-RateLimit-Remaining': z.int().min(0).describe('Requests left in the window.'),
    'X-RateLimit-Reset': z.int().min(0).describe('Seconds until the window ends.'),
  },
  example,
})

export const Internal = error('internal', 500, { description: 'A fault of the service.', retryable: true, example })

export const UpstreamFailed = error('upstream_failed', 502, {
  description: 'A model provider answered with an error.',
  retryable: true,
  example,
})

export const Unavailable = error('unavailable', 503, {
  description: 'The service is overloaded or in maintenance; `Retry-After` says when to try again.',
  retryable: true,
  retryAfter: true,
  headers: { 'Retry-After': z.string().describe('Seconds to wait, or an HTTP date.') },
  example,
})

export const UpstreamTimeout = error('upstream_timeout', 504, {
  description: 'A model provider did not answer in time.',
  retryable: true,
  example,
})

/** Errors of every operation. */
export const common = [Unauthenticated, PermissionDenied, RateLimited, Internal, Unavailable]

/** Further errors of operations that call a model. */
export const model = [UpstreamFailed, UpstreamTimeout]

/** Further errors of operations that take a file. */
export const upload = [PayloadTooLarge, UnsupportedMediaType, Unprocessable]
