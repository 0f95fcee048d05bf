/** Gives checks what they work with. */
import type { Api, Operation } from '@artificer/generator/ir'
import { NAMESPACE_HEADER } from '@artificer/mock'
import type { Bench } from './bench.ts'
import { type Case, casesOf, languageCall, type LanguageCall } from './cases/case.ts'
import { addressOptions, credentialOptions, type Secrets } from './cases/client-options.ts'
import { nativeContext } from './cases/native-values.ts'
import { createSampler } from './cases/sampler.ts'
import { type CallChange, type Called, type CheckContext, isOffered } from './check.ts'
import type { ClientSpec, FileStandIn } from './drivers/protocol.ts'
import type { Client, SdkFolders } from './sdks.ts'

export interface ContextOptions {
  api: Api
  document: unknown
  seed: number
  bench: Bench
  clients: readonly Client[]
  folders: SdkFolders
  interpreter: string | undefined
  secrets: Secrets
  isAllowed(operation: Operation): boolean
}

/** No call of a test may hang for longer; whether one was quick is nobody's question here. Milliseconds. */
const PATIENCE = 20_000

export function createContext(given: ContextOptions): CheckContext {
  const { api, document, seed, bench, clients, secrets } = given
  const sampler = createSampler(api, document, seed)
  const cases = casesOf(api, sampler)
  const contexts = new Map(clients.map((client) => [client, nativeContext(api, client.names, sampler.schemas)]))
  let count = 0
  const requests: CheckContext['requests'] = {}
  const finished = (called: Called): Called => {
    const { name } = called.client
    requests[name] = (requests[name] ?? 0) + called.exchanges.length
    return called
  }
  const namespace = (): string => `n${(count += 1)}`
  const specOf = (client: Client, more: CallChange['client'] = {}): ClientSpec => ({
    class: client.isAsync ? client.names.client.asyncClass : client.names.client.class,
    ...(client.isAsync && { isAsync: true }),
    options: {
      ...credentialOptions(client.names, api.securitySchemes, secrets),
      ...addressOptions(api, client.names, bench.url),
      maxRetries: 0,
      ...more,
    },
  })
  const call = async (client: Client, one: Case, change: CallChange = {}, own = namespace()): Promise<Called> => {
    const { options = {}, reading = {} } = change
    const headers = { ...options.headers, [NAMESPACE_HEADER]: own }
    const command = {
      kind: 'call' as const,
      ...gated(languageCall(one, contexts.get(client)!), change.gate),
      client: change.spec ?? specOf(client, change.client),
      options: { timeout: PATIENCE, ...options, headers },
      reading,
    }
    if (change.isCancelled !== true) {
      const outcome = await client.driver.ask(command)
      return finished({ case: one, client, outcome, exchanges: bench.exchanges(own) })
    }
    const begun = client.driver.begin(command)
    bench.whenAsked(own, begun.cancel)
    return finished({ case: one, client, outcome: await begun.outcome, exchanges: bench.exchanges(own) })
  }
  let made: Promise<Called[]> | undefined
  const makeAll = (): Promise<Called[]> => {
    const wanted = cases.filter(({ operation }) => given.isAllowed(operation))
    const pairs = clients.flatMap((client) =>
      wanted.filter(({ operation }) => isOffered(operation, client)).map((one) => ({ client, one })),
    )
    return Promise.all(pairs.map(({ client, one }) => call(client, one, { reading: { most: MOST } })))
  }
  return {
    ...given,
    schemas: sampler.schemas,
    sampler,
    cases,
    requests,
    specOf,
    namespace,
    call,
    calls: () => (made ??= makeAll()),
  }
}

/** The call whose first file waits at a gate. */
function gated(call: LanguageCall, gate: CallChange['gate']): LanguageCall {
  if (gate === undefined) return call
  let isDone = false
  return JSON.parse(JSON.stringify(call), (key, member: unknown) => {
    if (key !== '$file' || isDone) return member
    isDone = true
    const { name, type } = member as FileStandIn['$file']
    return { name, type, gate: gate.name, piece: gate.piece, pieces: gate.pieces }
  }) as LanguageCall
}

/** Items and events that an ordinary call reads: lists of a mock may go on. */
const MOST = 50
