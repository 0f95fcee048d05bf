/** A run of the contract tests, from a loaded API to a report. */
import type { Language, NameTable } from '@artificer/generator'
import type { Api, Operation } from '@artificer/generator/ir'
import { sdkNameOf } from '@artificer/mock/data'
import { openBench } from './bench.ts'
import type { Secrets } from './cases/client-options.ts'
import { type Check, type CheckContext, type CheckId, isOffered, type Verdict, wholeClient } from './check.ts'
import { ALL_CHECKS } from './checks/index.ts'
import { createContext } from './context.ts'
import type { TableReport } from './report/table.ts'
import { type SdkFolders, startSdks } from './sdks.ts'

export interface ContractTest {
  api: Api
  /** The document's own value. */
  document: unknown
  names: Partial<Record<Language, NameTable>>
  folders: SdkFolders
  /** Checks to run. @default all */
  checks?: readonly CheckId[]
  /** Python that has the dependencies of the Python SDK. */
  interpreter?: string | undefined
  /** A real server, in the mock's place. */
  server?: string | undefined
  /** Whether operations that change a real server are called. @default false */
  isUnsafe?: boolean
  /** Decides all made data. @default 1 */
  seed?: number
  /** Credentials for a real server. */
  secrets?: Secrets
}

export interface ContractReport {
  operations: string[]
  clients: string[]
  checks: { id: CheckId; title: string }[]
  /** Requests that were sent, by client. */
  requests: { [client: string]: number }
  verdicts: Verdict[]
}

const SECRETS: Secrets = { first: 'key_for_contract_tests_1', second: 'key_for_contract_tests_2' }

/** @throws {VerifyUsageError} when a folder holds no SDK of the API */
export async function runContractTests(test: ContractTest): Promise<ContractReport> {
  const { api, document, names, folders, checks, interpreter, server, seed = 1 } = test
  const sdks = await startSdks(folders, { names, interpreter })
  const bench = await openBench(api, { seed, server })
  const isAllowed = ({ httpMethod }: Operation): boolean =>
    server === undefined || test.isUnsafe === true || /^(GET|HEAD|OPTIONS)$/.test(httpMethod)
  const { clients } = sdks
  const secrets = test.secrets ?? SECRETS
  const context = createContext({ api, document, seed, bench, clients, folders, interpreter, secrets, isAllowed })
  const wanted = ALL_CHECKS.filter(({ id }) => checks?.includes(id) ?? true)
  try {
    const verdicts: Verdict[] = []
    for (const check of wanted) verdicts.push(...(await complete(check, context)))
    return {
      operations: api.operations.map(sdkNameOf),
      clients: clients.map(({ name }) => name),
      checks: wanted.map(({ id, title }) => ({ id, title })),
      requests: context.requests,
      verdicts,
    }
  } finally {
    sdks.stop()
    await bench.close()
  }
}

/** An operation of which a check says nothing is red: silence proves nothing. */
async function complete(check: Check, context: CheckContext): Promise<Verdict[]> {
  const verdicts = await check.run(context)
  if (verdicts.every(({ operation }) => operation === wholeClient)) return verdicts
  const known = new Set(verdicts.map(({ operation, client }) => `${operation} ${client}`))
  const silent = context.api.operations.flatMap((operation) =>
    context.clients
      .filter((client) => isOffered(operation, client) && !known.has(`${sdkNameOf(operation)} ${client.name}`))
      .map(({ name }): Verdict => ({
        check: check.id,
        operation: sdkNameOf(operation),
        client: name,
        kind: 'fail',
        reasons: ['there is no case'],
      })),
  )
  return [...verdicts, ...silent]
}

/** Whether anything of the report does not hold. */
export const isRed = ({ verdicts }: Pick<TableReport, 'verdicts'>): boolean =>
  verdicts.some(({ kind }) => kind === 'fail')
