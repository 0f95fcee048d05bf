/** Runs a case of kind `call` against the TypeScript runtime. */
import { inspect } from 'node:util'
import { binary } from '../../../../sdk-ts/src/runtime/binary.ts'
import type { Client } from '../../../../sdk-ts/src/runtime/client.ts'
import type { RequestOptions } from '../../../../sdk-ts/src/runtime/operation.ts'
import { request } from '../../../../sdk-ts/src/runtime/request.ts'
import { showsCanary } from '../canary.ts'
import type { CallCase, CallData } from '../case.ts'
import type { Observation, Outcome } from '../observation.ts'
import { createClient, createWorld, type World } from './client.ts'
import { withClock } from './clock.ts'
import { seenError } from './error.ts'
import { argumentsOf, operationOf } from './operation.ts'
import type { Json } from '../../../../generator/src/ir/models.ts'

export async function runCall(given: CallCase): Promise<Observation> {
  const world = createWorld(given)
  const outcomes: Outcome[] = []
  const leaks: string[] = []
  const fail = (error: unknown): void => {
    outcomes.push({ error: seenError(error) })
    leaks.push(...leaksOf(error))
  }
  try {
    const client = withEnvironment(given.environment ?? {}, () => createClient(world, given.client))
    for (const call of listCalls(given))
      await runOne(world, client, given, call).then((value) => outcomes.push({ value }), fail)
    if (showsCanary(inspect(client, { depth: 20, showHidden: true }))) leaks.push('inspect of the client')
  } catch (error) {
    fail(error)
  }
  if (world.log.some(showsCanary)) leaks.push('log')
  return { requests: world.server.requests, outcomes, leaks }
}

function listCalls({ calls = [{}], times = 1 }: CallCase): CallData[] {
  const once = calls.flatMap((call) => Array.from({ length: call.times ?? 1 }, () => call))
  return Array.from({ length: times }, () => once).flat()
}

async function runOne(world: World, client: Client, given: CallCase, call: CallData): Promise<Json> {
  if (call.pause) await withClock(world.clock, world.clock.wait(call.pause))
  const isDownload = { ...given.operation, ...call.operation }.result === 'bytes'
  const operation = operationOf({ ...given.operation, ...call.operation }, call.body !== undefined)
  const download = async (): Promise<unknown> =>
    (await binary(client, operation, argumentsOf(call), call.options as RequestOptions | undefined)).text()
  const work = async (): Promise<unknown> =>
    request(client, operation, argumentsOf(call), call.options as RequestOptions | undefined)
  return ((await withClock(world.clock, isDownload ? download() : work())) ?? null) as Json
}

function withEnvironment<T>(variables: Record<string, string>, work: () => T): T {
  Object.assign(process.env, variables)
  try {
    return work()
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name]
  }
}

/** Where an error shows a credential. */
function leaksOf(error: unknown): string[] {
  const views = {
    inspect: inspect(error, { depth: 20, showHidden: true }),
    JSON: JSON.stringify(error),
    text: String(error),
    stack: String((error as Error).stack),
  }
  return Object.entries(views).flatMap(([name, text]) => (showsCanary(text) ? [`${name} of the error`] : []))
}
