import { bearer, contract, del, error, nothing, post } from '@artificer/contract'
import { z } from 'zod'

const RateLimited = error('rate_limited', 429, { description: 'Too many calls.', retryable: true, retryAfter: true })
const NotFound = error('not_found', 404, { description: 'There is no such user.' })
const EmailTaken = error('email_taken', 409, z.object({ email: z.email() }), {
  description: 'The address has an owner.',
})
const NameTaken = error('name_taken', 409, z.object({ suggestions: z.array(z.string()) }), {
  description: 'The name has an owner.',
})

/** A status with one code, a status with two, and an error of every operation. */
export const users = contract(
  { title: 'Users', version: '1.0.0', auth: bearer(), throws: [RateLimited] },
  {
    users: {
      create: post('/users', {
        summary: 'Creates a user.',
        body: z.object({ email: z.email(), name: z.string() }),
        returns: z.object({ id: z.string() }),
        throws: [EmailTaken, NameTaken],
        idempotency: 'key',
      }),
      delete: del('/users/{userId}', { summary: 'Deletes a user.', returns: nothing(), throws: [NotFound] }),
    },
  },
)
