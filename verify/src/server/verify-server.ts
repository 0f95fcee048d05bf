/** The contract tests turned round: requests made from the contract judge a real server. */
import type { Api, Operation } from '@artificer/generator/ir'
import { sdkNameOf } from '@artificer/mock/data'
import { casesOf } from '../cases/case.ts'
import type { Secrets } from '../cases/client-options.ts'
import { createSampler } from '../cases/sampler.ts'
import type { TableReport } from '../report/table.ts'
import { VerifyUsageError } from '../usage-error.ts'
import { type Found, RULES, type RuleContext } from './rules.ts'
import { send } from './send.ts'

export interface ServerTest {
  api: Api
  /** The document's own value. */
  document: unknown
  /** Base URL. */
  server: string
  /** Whether operations that change the server are called. @default false */
  isUnsafe?: boolean
  /** Credentials that the server knows. */
  secrets?: Secrets
  /** Headers of every request. */
  headers?: [string, string][]
  /** Decides all made data. @default 1 */
  seed?: number
  /** Operations to judge, as the SDKs call them. @default all */
  only?: readonly string[]
}

const SECRETS: Secrets = { first: 'key_for_contract_tests_1', second: 'key_for_contract_tests_2' }

/** @throws {VerifyUsageError} when nothing answers at the URL */
export async function verifyServer(test: ServerTest): Promise<TableReport> {
  const { api, document, server, isUnsafe = false, secrets = SECRETS, headers = [], seed = 1, only } = test
  await reached(server)
  const sampler = createSampler(api, document, seed)
  const cases = casesOf(api, sampler).filter(({ missing }) => missing.length === 0)
  const context: RuleContext = { api, schemas: sampler.schemas, secrets, server, headers, requests: { server: 0 } }
  const operations = api.operations.filter((operation) => only?.includes(sdkNameOf(operation)) ?? true)
  const verdicts: TableReport['verdicts'] = []
  for (const operation of operations) {
    const own = cases.filter((one) => one.operation === operation)
    for (const { id, judge } of RULES) {
      const found = await tried(() => skipReason(operation, own.length, isUnsafe) ?? judge(operation, own, context))
      verdicts.push({ check: id, operation: sdkNameOf(operation), client: 'server', ...verdictOf(found) })
    }
  }
  return {
    operations: operations.map(sdkNameOf),
    clients: ['server'],
    checks: RULES.map(({ id, title }) => ({ id, title })),
    requests: context.requests,
    verdicts,
  }
}

const skipReason = ({ httpMethod }: Operation, count: number, isUnsafe: boolean): Found | undefined =>
  !isUnsafe && !/^(GET|HEAD|OPTIONS)$/.test(httpMethod)
    ? { skip: 'changes the server' }
    : count === 0
      ? ['there is no case']
      : undefined

/** A connection that breaks is a fault of the server, not the end of the run. */
async function tried(judge: () => Found | Promise<Found>): Promise<Found> {
  try {
    return await judge()
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error
    return [`no answer came (${reasonOf(error)})`]
  }
}

const reasonOf = (error: Error): string => (error.cause instanceof Error ? error.cause.message : error.message)

const verdictOf = (found: Found): Pick<TableReport['verdicts'][number], 'kind' | 'reasons'> => {
  if ('skip' in found) return { kind: 'skip', reasons: [found.skip] }
  return { kind: found.length > 0 ? 'fail' : 'pass', reasons: [...new Set(found)] }
}

async function reached(server: string): Promise<void> {
  try {
    await send(server, { method: 'HEAD', target: '/', headers: [] })
  } catch (error) {
    const reason = error instanceof Error ? reasonOf(error) : String(error)
    throw new VerifyUsageError(`nothing answers at ${server}: ${reason}`, 'start the server, or give its URL', {
      cause: error,
    })
  }
}
