import { isWhole, type Answered } from '../answer.ts'
import { headerOf } from '../incoming.ts'
import { callerFinding, type Finding } from '../validate/finding.ts'
import type { ReadRequest } from '../validate/read-request.ts'
import type { NamespaceState } from './store.ts'

export type Replayed = { kind: 'first' | 'replay'; answer: Answered } | { kind: 'finding'; finding: Finding }

/**
 * Answers a request once for each idempotency key: a repeat gets the same bytes, also while the first is still being answered; another
 * request under the same key is refused. Only successes with a whole body are kept.
 */
export const replayed = async (
  request: ReadRequest,
  state: NamespaceState,
  answer: () => Promise<Answered>,
): Promise<Replayed> => {
  const { idempotency, id } = request.operation
  const key = idempotency.kind === 'key' ? headerOf(request.incoming, idempotency.header) : undefined
  if (key === undefined) return { kind: 'first', answer: await answer() }
  const place = `${id}\n${key}`
  const known = state.replays.get(place)
  if (known !== undefined && known.fingerprint !== request.key) {
    return {
      kind: 'finding',
      finding: callerFinding(
        'reused-idempotency-key',
        'header:idempotency-key',
        'the key was used for another request',
        { status: 409 },
      ),
    }
  }
  const kept = await known?.answer
  if (kept !== undefined) return { kind: 'replay', answer: kept }
  const made = answer()
  state.replays.set(place, { fingerprint: request.key, answer: made.then(keepable, () => undefined) })
  const first = await made
  if (keepable(first) === undefined) state.replays.delete(place)
  return { kind: 'first', answer: first }
}

const keepable = (answer: Answered): Answered | undefined =>
  answer.status < 300 && isWhole(answer.body) ? answer : undefined
