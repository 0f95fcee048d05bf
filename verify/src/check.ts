/** What a check is: it makes calls, looks at what passed, and says of each operation and client whether the contract holds. */
import type { Api, Operation } from '@artificer/generator/ir'
import { sdkNameOf, type Schemas } from '@artificer/mock/data'
import type { Bench, Exchange } from './bench.ts'
import type { Case } from './cases/case.ts'
import type { Sampler } from './cases/sampler.ts'
import type { CallOptions, ClientSpec, Outcome, Reading } from './drivers/protocol.ts'
import type { Client, SdkFolders } from './sdks.ts'

export const CHECKS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12'] as const
export type CheckId = (typeof CHECKS)[number]

/** What holds of one operation and client. */
export interface Verdict {
  check: CheckId
  /** As the SDKs call it; `-` for what concerns the whole client. */
  operation: string
  client: string
  kind: 'pass' | 'fail' | 'skip'
  /** What is wrong, each in a sentence; for `skip`, why nothing was tried. */
  reasons: string[]
}

export interface Check {
  id: CheckId
  /** What must hold, in a few words. */
  title: string
  run(context: CheckContext): Promise<Verdict[]>
}

/** A call and what passed for it. */
export interface Called {
  case: Case
  client: Client
  outcome: Outcome
  exchanges: Exchange[]
}

/** How a call differs from the ordinary one. */
export interface CallChange {
  options?: CallOptions
  reading?: Reading
  /** Options of the client that are added to the usual ones. */
  client?: { [option: string]: string | number }
  /** Replaces the client altogether. */
  spec?: ClientSpec
  /** Gives the call up when its first request is there. */
  isCancelled?: boolean
  /** Its first file is made piece by piece, and all pieces but the first wait at a gate. */
  gate?: { name: string; piece: number; pieces: number }
}

export interface CheckContext {
  api: Api
  schemas: Schemas
  sampler: Sampler
  cases: readonly Case[]
  clients: readonly Client[]
  /** Requests that were sent so far, by client. */
  requests: { [client: string]: number }
  bench: Bench
  folders: SdkFolders
  /** Python that runs the SDK. */
  interpreter: string | undefined
  /** Whether an operation may be called: all against the mock; only what changes nothing against a real server, unless told otherwise. */
  isAllowed(operation: Operation): boolean
  /** The client with all credentials, and with what else is given. */
  specOf(client: Client, more?: CallChange['client']): ClientSpec
  /** A name that no other call has, under which the mock keeps its state and its requests apart. */
  namespace(): string
  /** Makes a call, under a namespace of its own unless one is given. */
  call(client: Client, one: Case, change?: CallChange, namespace?: string): Promise<Called>
  /** Every case with every client, made once. */
  calls(): Promise<Called[]>
}

export const wholeClient = '-'

/** The verdict of all that was found of an operation and client; nothing found is good. */
export const judged = (
  check: CheckId,
  operation: Operation | string,
  client: Client,
  faults: readonly string[],
): Verdict => ({
  check,
  operation: typeof operation === 'string' ? operation : sdkNameOf(operation),
  client: client.name,
  kind: faults.length > 0 ? 'fail' : 'pass',
  reasons: [...new Set(faults)],
})

export const skipped = (check: CheckId, operation: Operation | string, client: Client, reason: string): Verdict => ({
  ...judged(check, operation, client, []),
  kind: 'skip',
  reasons: [reason],
})

/** Whether the operation is a method in the client's language. */
export const isOffered = (operation: Operation, client: Client): boolean => !operation.skip.includes(client.language)

/**
 * Judges every operation with every client at the same time. `judge` gives what is wrong, or a reason for which there is nothing to try.
 */
export async function forEachOperation(
  check: CheckId,
  context: CheckContext,
  judge: (operation: Operation, client: Client) => Promise<readonly string[] | { skip: string }>,
): Promise<Verdict[]> {
  const pairs = context.api.operations.flatMap((operation) => context.clients.map((client) => ({ operation, client })))
  return Promise.all(
    pairs.map(async ({ operation, client }) => {
      if (!isOffered(operation, client)) return skipped(check, operation, client, 'left out of this language')
      if (!context.isAllowed(operation)) return skipped(check, operation, client, 'changes the server')
      const found = await judge(operation, client)
      return 'skip' in found ? skipped(check, operation, client, found.skip) : judged(check, operation, client, found)
    }),
  )
}
