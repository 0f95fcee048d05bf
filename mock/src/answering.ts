import type { Api } from '@artificer/generator/ir'
import { answerOf, encodeText, isWhole, type Answer, type Answered } from './answer.ts'
import type { Behaviour } from './behaviour.ts'
import { createBehaviourContext } from './behaviour-context.ts'
import { errorReply } from './data/error-reply.ts'
import { responseFor, successStatus } from './data/respond.ts'
import { defaultOutcome, plainOutcome, type DefaultContext, type Outcome } from './default-reply.ts'
import { encodeReply } from './encode.ts'
import { applyFault } from './faults/apply.ts'
import type { FaultRules } from './faults/rules.ts'
import { headerOf, splitTarget, type Incoming } from './incoming.ts'
import type { JournalEntry } from './journal.ts'
import { sdkNameOf, type OperationIndex } from './operations.ts'
import type { MockOptions } from './options.ts'
import { plainRefusal, refusal } from './refuse.ts'
import type { Reply } from './reply.ts'
import { replayed } from './state/idempotency.ts'
import type { StateContext } from './state/context.ts'
import type { NamespaceState } from './state/store.ts'
import type { Sleep } from './sleep.ts'
import type { StreamPreset } from './streams/preset.ts'
import { streamAnswer, type Scripts } from './streams/reply.ts'
import { contractFinding, sdkFinding, type Finding } from './validate/finding.ts'
import type { Match, Matcher } from './validate/match.ts'
import { createRequestReader, type ReadRequest } from './validate/read-request.ts'

/** Header with which a caller asks for a declared status, and the one that chooses among the codes of that status. */
export const STATUS_HEADER = 'x-mock-status'
export const CODE_HEADER = 'x-mock-code'

export interface AnsweringParts {
  api: Api
  options: MockOptions
  match: Matcher
  operations: OperationIndex
  state: StateContext
  scripts: Scripts
  faults: FaultRules
  behaviours: ReadonlyMap<string, Behaviour>
  sleep: Sleep
}

export type Answering = (incoming: Incoming, namespace: NamespaceState, entry: JournalEntry) => Promise<Answer>

/** The way of a request: matched, read, judged, answered from a behaviour or the default, and met by a fault where one is set. */
export const createAnswering = (parts: AnsweringParts): Answering => {
  const { api, options } = parts
  const reader = createRequestReader(api, parts.state.schemas, options.authenticate ?? ((): 'ok' => 'ok'))
  return async (incoming, namespace, entry) => {
    const found = matched(parts.match, incoming)
    if (found.kind !== 'operation') return unmatched(found, incoming, entry)
    const { operation, values } = found
    entry.operation = sdkNameOf(operation)
    const { request, findings } = await reader.read(operation, values, incoming)
    entry.findings = options.validate === 'off' ? [] : findings
    const call: Call = { ...parts, request, namespace, entry, preset: {} }
    const fault = parts.faults.next(operation, namespace.name)
    const proceed = (): Promise<Answer> => answerCall(call)
    if (fault === undefined) return withoutBodyForHead(await proceed(), incoming)
    entry.fault = fault.kind
    const declared = async (status: number, code: string | undefined): Promise<Answered> =>
      encode(declaredReply(call, status, code), call)
    return applyFault(fault, {
      sleep: parts.sleep,
      signal: incoming.signal,
      proceed,
      declared,
      now: options.now ?? Date.now,
    })
  }
}

interface Call extends AnsweringParts {
  request: ReadRequest
  namespace: NamespaceState
  entry: JournalEntry
  /** How a stream is written; set by the script that answers. */
  preset: StreamPreset
}

/** HEAD is answered as GET where the document has no HEAD. */
const matched = (match: (method: string, path: string) => Match, incoming: Incoming): Match => {
  const { path } = splitTarget(incoming.target)
  const found = match(incoming.method, path)
  return found.kind === 'method' && incoming.method === 'HEAD' && found.allowed.includes('GET')
    ? match('GET', path)
    : found
}

const withoutBodyForHead = (answer: Answer, incoming: Incoming): Answer => {
  if (answer.kind === 'reset' || incoming.method !== 'HEAD') return answer
  const length: [string, string][] = isWhole(answer.body) ? [['content-length', String(answer.body.byteLength)]] : []
  return { ...answer, headers: [...answer.headers, ...length], body: new Uint8Array() }
}

const unmatched = (found: Exclude<Match, { kind: 'operation' }>, incoming: Incoming, entry: JournalEntry): Answer => {
  const methods =
    found.kind === 'method'
      ? [...new Set([...found.allowed, ...(found.allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].join(', ')
      : ''
  if (found.kind === 'method' && incoming.method === 'OPTIONS') return answerOf(204, [['allow', methods]])
  const { path } = splitTarget(incoming.target)
  const finding =
    found.kind === 'method'
      ? sdkFinding('unknown-method', 'route', `${path} has no ${incoming.method}; it has ${methods}`, { status: 405 })
      : sdkFinding('unknown-path', 'route', `the API has no path ${path}`, { status: 404 })
  entry.findings = [finding]
  const reply = plainRefusal(finding)
  const allow: [string, string][] = found.kind === 'method' ? [['allow', methods]] : []
  return answerOf(
    reply.status,
    [...Object.entries(reply.headers ?? {}), ...allow],
    encodeText(JSON.stringify(reply.body)),
  )
}

const answerCall = async (call: Call): Promise<Answer> => {
  const { entry, options, request, namespace } = call
  const refused = options.validate === 'report' ? [] : entry.findings.filter(({ refuses }) => refuses)
  if (refused.length > 0) return encode(refusal(call.api, request.operation, refused, call.state), call)
  const asked = headerOf(request.incoming, STATUS_HEADER)
  if (asked !== undefined)
    return encode(declaredReply(call, Number(asked), headerOf(request.incoming, CODE_HEADER)), call)
  if (options.state === 'off') return encodedOutcome(await outcomeOf(call), call)
  const replay = await replayed(request, namespace, async () => encodedOutcome(await outcomeOf(call), call))
  if (replay.kind === 'finding') return refuseFor(replay.finding, call)
  if (replay.kind === 'replay') entry.isReplay = true
  return replay.answer
}

const refuseFor = (finding: Finding, call: Call): Answered => {
  call.entry.findings = [...call.entry.findings, finding]
  return encode(refusal(call.api, call.request.operation, [finding], call.state), call)
}

const encodedOutcome = (outcome: Outcome, call: Call): Answered =>
  'finding' in outcome ? refuseOrFail(outcome.finding, call) : encode(outcome.reply, call)

const refuseOrFail = (finding: Finding, call: Call): Answered =>
  finding.class === 'contract' ? failFor(finding, call) : refuseFor(finding, call)

/** A body that its declaration forbids, or that could not be made, is not sent: 500 says why. */
const failFor = (finding: Finding, call: Call): Answered => {
  call.entry.findings = [...call.entry.findings, finding]
  const reply = plainRefusal({ ...finding, status: 500 })
  return answerOf(500, Object.entries(reply.headers ?? {}), encodeText(JSON.stringify(reply.body)))
}

const outcomeOf = async (call: Call): Promise<Outcome> => {
  const { request, namespace, behaviours } = call
  const behaviour = behaviours.get(request.operation.id)
  if (behaviour === undefined) return byDefault(call)
  const seat = { ...call, signal: request.incoming.signal, next: () => nextReply(call) }
  try {
    const reply = await behaviour(createBehaviourContext({ ...seat, namespace }))
    return reply === undefined ? byDefault(call) : { reply }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      finding: contractFinding(
        'failed-behaviour',
        'behaviour',
        `the behaviour of ${sdkNameOf(request.operation)} failed: ${message}`,
      ),
    }
  }
}

const nextReply = async (call: Call): Promise<Reply> => {
  const outcome = byDefault(call)
  return 'reply' in outcome ? outcome.reply : refusal(call.api, call.request.operation, [outcome.finding], call.state)
}

const byDefault = (call: Call): Outcome => {
  const { api, state, options, request, namespace } = call
  const streamReply: DefaultContext['streamReply'] = (read, result, { name }) => {
    const made = streamAnswer(
      read,
      result,
      call.scripts.take(read.operation, name),
      name,
      successStatus(read.operation),
      state,
    )
    if (made !== undefined) call.preset = made.preset
    return made?.reply
  }
  return defaultOutcome(request, namespace, { api, state, isStateless: options.state === 'off', streamReply })
}

/** A declared answer of a status: an error, or a success from example or made data. */
const declaredReply = (call: Call, status: number, code: string | undefined): Reply => {
  const { api, state, request } = call
  if (status >= 400 || responseFor(request.operation, status) === undefined)
    return errorReply(api, request.operation, status, code === undefined ? {} : { code }, state)
  const outcome = plainOutcome(request, status, { state })
  return 'reply' in outcome ? outcome.reply : { status: 500, isUnchecked: true }
}

const encode = (reply: Reply, call: Call): Answered => {
  const { request, api, state, sleep, preset } = call
  const encoded = encodeReply(reply, request, api, state, { preset, sleep, signal: request.incoming.signal })
  return 'answer' in encoded ? encoded.answer : failFor(encoded.finding, call)
}
