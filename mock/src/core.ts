import type { Api } from '@artificer/generator/ir'
import { toResponse, type Answer } from './answer.ts'
import { createAnswering } from './answering.ts'
import { checkApi } from './check.ts'
import { createGenerator } from './data/generate.ts'
import type { FaultRule } from './faults/fault.ts'
import { createFaultRules } from './faults/rules.ts'
import { readIncoming, splitTarget, type Incoming, type MockRequest } from './incoming.ts'
import { createJournal, type Journal } from './journal.ts'
import { createMasking } from './mask.ts'
import { createOperationIndex } from './operations.ts'
import type { MockOptions } from './options.ts'
import { createOverrides, type Override } from './override.ts'
import { createSchemas } from './schemas.ts'
import { serverPrefixes } from './server-prefixes.ts'
import { realSleep } from './sleep.ts'
import { inferState } from './state/infer.ts'
import type { StateContext } from './state/context.ts'
import { createStore } from './state/store.ts'
import { seededCounts, uniqueMembersOf } from './state/settings.ts'
import { createScript, type ScriptOptions, type StreamScript } from './streams/script.ts'
import { createScripts } from './streams/reply.ts'
import { track } from './track.ts'
import type { Finding } from './validate/finding.ts'
import { createMatcher } from './validate/match.ts'
import { MockUsageError } from './usage-error.ts'
import { createWebhookMaker, type WebhookDelivery, type WebhookOptions } from './webhook.ts'

/** A mock of an API: one core that adapters show as MSW handlers or as an HTTP server. */
export interface Mock {
  readonly api: Api
  readonly options: MockOptions
  /** Answers a Fetch request. A broken connection is `Response.error()`, or a body that fails. */
  handle(request: MockRequest): Promise<Response>
  /** Answers a request that an adapter has read itself. */
  answer(incoming: Incoming): Promise<Answer>
  /** Whether an operation answers this method and target. */
  knows(method: string, target: string): boolean
  readonly journal: Journal
  /**
   * Sets what a stream says, or how it is written.
   *
   * @throws {MockUsageError} for an operation without a stream, an undeclared event, data that does not fit
   * @example
   * mock.script('chat.stream', [event('chunk', { content: 'Hi', index: 0 }), pause(50), event('done', done)])
   */
  script(operation: string, steps: StreamScript | undefined, options?: ScriptOptions): void
  /**
   * Sets an answer that goes before all others: `mock.override('users.create', { status: 409, code: 'email_taken', times: 1 })`.
   *
   * @throws {MockUsageError} for an unknown operation, an undeclared status or code, a body that does not fit
   */
  override(operation: string, override: Override): void
  /** Puts a fault in. @throws {MockUsageError} for an unknown operation or kind */
  fault(rule: FaultRule): void
  /** Takes faults out again: those of a namespace, or all. */
  clearFaults(namespace?: string): void
  /** Makes a signed webhook delivery. @throws {MockUsageError} for an event that the API does not declare, or data that does not fit */
  webhook(event: string, options?: WebhookOptions): WebhookDelivery
  /** Everything that the API declares and that no value fits. Takes as long as making one body for each response. */
  check(): Finding[]
  /** Forgets state, scripts, overrides, faults and journal of a namespace, or of all; faults of the options are back after a whole reset. */
  reset(namespace?: string): void
}

/** Header that keeps the state of parallel tests apart. */
export const NAMESPACE_HEADER = 'x-mock-namespace'

const MAX_BODY_BYTES = 64 * 1024 * 1024

/**
 * Makes a mock of an API that was loaded (`loadApi`).
 *
 * @throws {MockUsageError} when an option names something that the API does not have
 */
export const createMock = (api: Api, options: MockOptions = {}): Mock => {
  const seed = checkedSeed(options.seed ?? 1)
  const schemas = createSchemas(api)
  const generator = createGenerator(api, schemas, seed)
  const operations = createOperationIndex(api)
  const state: StateContext = {
    api,
    schemas,
    generator,
    inference: inferState(api, schemas),
    seed,
    isStrict: options.state === 'strict',
    seededCount: seededCounts(operations, options.seeded),
    uniqueMembers: uniqueMembersOf(api, operations, options.unique),
  }
  const store = createStore()
  const scripts = createScripts()
  const overrides = createOverrides(operations, state)
  const faults = createFaultRules(operations)
  const journal = createJournal(createMasking(api), options.journalLimit ?? 10_000)
  const addFaults = (): void => options.faults?.forEach((rule) => faults.add(rule))
  addFaults()
  const behaviours = new Map(
    Object.entries(options.behaviours ?? {}).map(([name, behaviour]) => [operations.get(name).id, behaviour]),
  )
  const match = createMatcher(api, serverPrefixes(api))
  const answering = createAnswering({
    api,
    match,
    options,
    operations,
    state,
    scripts,
    overrides,
    faults,
    behaviours,
    sleep: options.sleep ?? realSleep,
  })
  const answer = async (incoming: Incoming): Promise<Answer> => {
    const namespace = namespaceOf(incoming)
    const entry = journal.open(incoming, namespace)
    const made = await answering(incoming, store.namespace(namespace), entry)
    return track(made, entry, incoming.signal, options.onJournal)
  }
  return {
    api,
    options,
    handle: async (request) => {
      const abort = new AbortController()
      const incoming = await readIncoming(request, options.maxBodyBytes ?? MAX_BODY_BYTES)
      const signal = AbortSignal.any([incoming.signal, abort.signal])
      return toResponse(await answer({ ...incoming, signal }), () => abort.abort())
    },
    answer,
    knows: (method, target) => match(method.toUpperCase(), splitTarget(target).path).kind === 'operation',
    journal,
    script: (name, steps, scriptOptions = {}) =>
      scripts.add(createScript(operations.get(name), steps, scriptOptions, schemas)),
    override: (name, override) => overrides.add(name, override),
    check: () => checkApi(api, generator),
    fault: (rule) => faults.add(rule),
    clearFaults: (namespace) => faults.clear(namespace),
    webhook: createWebhookMaker(api, {
      schemas,
      generator,
      seed,
      secret: options.webhookSecret,
      now: options.now ?? Date.now,
    }),
    reset: (namespace) => {
      store.clear(namespace)
      scripts.clear(namespace)
      overrides.clear(namespace)
      faults.clear(namespace)
      journal.clear(namespace)
      if (namespace === undefined) addFaults()
    },
  }
}

const checkedSeed = (seed: number): number => {
  if (Number.isSafeInteger(seed)) return seed
  throw new MockUsageError(`The seed must be a whole number; it is ${JSON.stringify(seed)}.`)
}

const namespaceOf = (incoming: Incoming): string =>
  incoming.headers.find(([name]) => name.toLowerCase() === NAMESPACE_HEADER)?.[1] ?? 'default'
