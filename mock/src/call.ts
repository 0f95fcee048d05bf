import type { Api, Result } from '@artificer/generator/ir'
import { answerOf, encodeText, type Answer, type Answered } from './answer.ts'
import type { Behaviour } from './behaviour.ts'
import { createBehaviourContext } from './behaviour-context.ts'
import { errorReply } from './data/error-reply.ts'
import { responseFor } from './data/respond.ts'
import {
  defaultOutcome,
  plainOutcome,
  resultOf,
  unknownEventId,
  type DefaultContext,
  type Outcome,
} from './default-reply.ts'
import { encodeReply } from './encode.ts'
import type { FaultRules } from './faults/rules.ts'
import { headerOf } from './incoming.ts'
import type { JournalEntry } from './journal.ts'
import { sdkNameOf, type OperationIndex } from './operations.ts'
import type { MockOptions } from './options.ts'
import type { Overrides } from './override.ts'
import { plainRefusal, refusal } from './refuse.ts'
import type { Reply } from './reply.ts'
import { replayed } from './state/idempotency.ts'
import type { StateContext } from './state/context.ts'
import type { NamespaceState } from './state/store.ts'
import type { Sleep } from './sleep.ts'
import type { StreamPreset } from './streams/preset.ts'
import { streamAnswer, type Scripts } from './streams/reply.ts'
import { contractFinding, sdkFinding, type Finding } from './validate/finding.ts'
import type { Matcher } from './validate/match.ts'
import type { ReadRequest } from './validate/read-request.ts'

/** Header with which a caller asks for a declared status, and the one that chooses among the codes of that status. */
export const STATUS_HEADER = 'x-mock-status'
export const CODE_HEADER = 'x-mock-code'

/** What all requests share. */
export interface AnsweringParts {
  api: Api
  options: MockOptions
  match: Matcher
  operations: OperationIndex
  state: StateContext
  scripts: Scripts
  overrides: Overrides
  faults: FaultRules
  behaviours: ReadonlyMap<string, Behaviour>
  sleep: Sleep
}

/** One request on its way to an answer. */
export interface Call extends AnsweringParts {
  request: ReadRequest
  namespace: NamespaceState
  entry: JournalEntry
  /** How a stream is written; set by the script that answers. */
  preset: StreamPreset
}

/** Answers a request that has found its operation. */
export const answerCall = async (call: Call): Promise<Answer> => {
  const { entry, options, request, namespace } = call
  const refused = options.validate === 'report' ? [] : entry.findings.filter(({ refuses }) => refuses)
  if (refused.length > 0) return encode(refusal(call.api, request.operation, refused, call.state), call)
  const asked = headerOf(request.incoming, STATUS_HEADER)
  if (asked !== undefined) return askedAnswer(asked, call)
  if (options.state === 'off') return encodedOutcome(await outcomeOf(call), call)
  const replay = await replayed(request, namespace, async () => encodedOutcome(await outcomeOf(call), call))
  if (replay.kind === 'finding') return refuseFor(replay.finding, call)
  if (replay.kind === 'replay') entry.isReplay = true
  return replay.answer
}

const askedAnswer = (asked: string, call: Call): Answered => {
  const wrong = sdkFinding('mock-status', `header:${STATUS_HEADER}`, `${asked} is no status from 200 to 599`)
  if (!/^[2-5]\d\d$/.test(asked)) return refuseFor(wrong, call)
  return encode(declaredReply(call, Number(asked), headerOf(call.request.incoming, CODE_HEADER)), call)
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

/** What answers: an override, else a script, else a behaviour, else the default. */
const outcomeOf = async (call: Call): Promise<Outcome> => {
  const { request, namespace, behaviours, overrides, scripts, sleep } = call
  const { operation, incoming } = request
  const override = overrides.take(operation, namespace.name)
  if (override !== undefined) {
    if (override.delay > 0) await sleep(override.delay, incoming.signal)
    return { reply: override.reply }
  }
  const behaviour = behaviours.get(operation.id)
  if (behaviour === undefined || scripts.hasSteps(operation, namespace.name)) return byDefault(call)
  return behavedOutcome(behaviour, call)
}

const behavedOutcome = async (behaviour: Behaviour, call: Call): Promise<Outcome> => {
  const seat = { ...call, signal: call.request.incoming.signal, next: () => nextReply(call) }
  try {
    const reply = await behaviour(createBehaviourContext(seat))
    if (reply === undefined) return byDefault(call)
    return reply.stream === undefined ? { reply } : streamOutcome(reply, reply.stream, call)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const text = `the behaviour of ${sdkNameOf(call.request.operation)} failed: ${message}`
    return { finding: contractFinding('failed-behaviour', 'behaviour', text) }
  }
}

/** A behaviour's stream is resumed and varied as any other. */
const streamOutcome = (reply: Reply, steps: NonNullable<Reply['stream']>, call: Call): Outcome => {
  const result = resultOf(call.request.operation, call.request)
  if (result.kind !== 'stream') return { reply }
  const made = streamFor(call, result, steps)
  return made === undefined ? { finding: unknownEventId() } : { reply: { ...reply, ...made } }
}

const streamFor = (
  call: Call,
  result: Extract<Result, { kind: 'stream' }>,
  steps?: Reply['stream'],
): Reply | undefined => {
  const { request, namespace, scripts, state } = call
  const script = scripts.take(request.operation, namespace.name)
  const made = streamAnswer(request, result, { script, steps, namespace: namespace.name }, state)
  if (made !== undefined) call.preset = made.preset
  return made?.reply
}

const nextReply = async (call: Call): Promise<Reply> => {
  const outcome = byDefault(call)
  return 'reply' in outcome ? outcome.reply : refusal(call.api, call.request.operation, [outcome.finding], call.state)
}

const byDefault = (call: Call): Outcome => {
  const { api, state, options, request, namespace } = call
  const streamReply: DefaultContext['streamReply'] = (result) => streamFor(call, result)
  return defaultOutcome(request, namespace, { api, state, isStateless: options.state === 'off', streamReply })
}

/** A declared answer of a status: an error, or a success from example or made data. */
export const declaredReply = (call: Call, status: number, code: string | undefined): Reply => {
  const { api, state, request } = call
  if (status >= 400 || responseFor(request.operation, status) === undefined)
    return errorReply(api, request.operation, status, code === undefined ? {} : { code }, state)
  const outcome = plainOutcome(request, status, { state })
  return 'reply' in outcome ? outcome.reply : { status: 500, isUnchecked: true }
}

export const encode = (reply: Reply, call: Call): Answered => {
  const { request, api, state, sleep, preset } = call
  const encoded = encodeReply(reply, request, api, state, { preset, sleep, signal: request.incoming.signal })
  return 'answer' in encoded ? encoded.answer : failFor(encoded.finding, call)
}
