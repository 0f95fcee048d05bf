import assert from 'node:assert/strict'
import {
  ConflictError,
  EmailTakenError,
  NameTakenError,
  NotFoundError,
  Users,
} from '../../../.work/test/golden/errors/typescript/src/index.js'
import { fakeFetch, isType, offline, type Same } from '../fake-fetch.ts'

export async function use(): Promise<void> {
  const network = fakeFetch(
    problem({ status: 409, code: 'email_taken', email: 'a@b.test' }),
    problem({ status: 409, code: 'name_taken', suggestions: ['ada2'] }),
    problem({ status: 404, code: 'not_found' }),
  )
  const client = new Users({ ...offline(network), apiKey: 'secret' })
  isType<Same<EmailTakenError['body']['email'], string>>()
  isType<Same<NameTakenError['body']['suggestions'], string[]>>()
  // @ts-expect-error the name is required
  void (() => client.users.create({ email: 'a@b.test' }))
  const params = { email: 'a@b.test', name: 'ada' }
  await assert.rejects(client.users.create(params), (error) => {
    assert.ok(error instanceof EmailTakenError && error instanceof ConflictError)
    return error.body.email === 'a@b.test'
  })
  await assert.rejects(client.users.create(params), (error) => {
    assert.ok(error instanceof NameTakenError)
    return error.body.suggestions[0] === 'ada2'
  })
  await assert.rejects(client.users.delete('u'), NotFoundError)
  assert.equal(network.requests[0]?.headers.get('authorization'), 'Bearer secret')
}

function problem(members: { status: number; code: string; [name: string]: unknown }): Response {
  const body = JSON.stringify({ type: 'about:blank', title: 'Problem', ...members })
  return new Response(body, { status: members.status, headers: { 'content-type': 'application/problem+json' } })
}
