import { describe, expect, test, vi } from 'vitest'
import { json, problem } from './support.js'

/** A copy of the package: its classes are others than those of a copy that was made before. */
async function copy() {
  vi.resetModules()
  return import('./sample/generated/index.js')
}

type Copy = Awaited<ReturnType<typeof copy>>

async function errorOf({ Sample }: Copy, answer: Response): Promise<unknown> {
  const client = new Sample({ apiKey: 'k', transport: () => Promise.resolve(answer), maxRetries: 0 })
  return client.users.create({ email: 'a@b.c' }).then(
    () => undefined,
    (error: unknown) => error,
  )
}

describe('an error of another copy of the package', () => {
  test('is an instance of its classes, and of no other', async () => {
    const [one, other] = [await copy(), await copy()]
    const error = await errorOf(one, problem(404, 'not_found'))
    expect(one.NotFoundError).not.toBe(other.NotFoundError)
    for (const Class of [other.NotFoundError, other.APIStatusError, other.APIError, other.SampleError])
      expect(error).toBeInstanceOf(Class)
    for (const Class of [other.ConflictError, other.APIConnectionError, other.InvalidArgumentError])
      expect(error).not.toBeInstanceOf(Class)
  })

  test('is an instance of a class that the API declares', async () => {
    const [one, other] = [await copy(), await copy()]
    const error = await errorOf(one, problem(409, 'email_taken'))
    expect(error).toBeInstanceOf(other.EmailTakenError)
    expect(await errorOf(one, problem(409, 'x'))).not.toBeInstanceOf(other.EmailTakenError)
  })

  test('is no instance of a class that the caller has derived', async () => {
    const [one, other] = [await copy(), await copy()]
    class NotFoundError extends one.NotFoundError {}
    expect(await errorOf(one, problem(404, 'x'))).not.toBeInstanceOf(NotFoundError)
    expect(await errorOf(one, problem(404, 'x'))).toBeInstanceOf(other.NotFoundError)
  })

  test('is no instance of a class of another package, nor are other values', async () => {
    const [one, other] = [await copy(), await copy()]
    const { acrossCopies } = await import('./sample/runtime/across-copies.js')
    class SDKError extends Error {}
    const foreign = acrossCopies(SDKError as never, 'another-package')
    expect(await errorOf(one, problem(404, 'x'))).not.toBeInstanceOf(foreign)
    expect(new foreign('x')).not.toBeInstanceOf(other.SampleError)
    for (const value of [null, undefined, 1, 'x', {}, Object.create(null), new Error('x'), json({})])
      expect((value as unknown) instanceof other.SampleError).toBe(false)
  })
})
