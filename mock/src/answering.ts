import type { Answer, Answered } from './answer.ts'
import { answerCall, declaredReply, encode, type AnsweringParts, type Call } from './call.ts'
import { applyFault } from './faults/apply.ts'
import type { Incoming } from './incoming.ts'
import type { JournalEntry } from './journal.ts'
import { sdkNameOf } from './operations.ts'
import { matched, unmatched, withoutBodyForHead } from './routing.ts'
import type { NamespaceState } from './state/store.ts'
import { createRequestReader } from './validate/read-request.ts'

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
