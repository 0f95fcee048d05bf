import { ConnectionReset, isWhole, type Answer, type Answered } from './answer.ts'
import type { JournalEntry } from './journal.ts'

/** Writes into the journal what becomes of an answer, to the last chunk of its body. */
export const track = (
  answer: Answer,
  entry: JournalEntry,
  signal: AbortSignal,
  write: ((line: string) => void) | undefined,
): Answer => {
  const close = (outcome: JournalEntry['outcome']): void => {
    if (entry.outcome !== 'open') return
    entry.outcome = outcome
    write?.(JSON.stringify(entry))
  }
  if (answer.kind === 'reset') {
    close(signal.aborted ? 'aborted' : 'reset')
    return answer
  }
  entry.status = answer.status
  if (!isWhole(answer.body)) return { ...answer, body: tracked(answer.body, entry, signal, close) }
  close('answered')
  return answer
}

async function* tracked(
  body: Exclude<Answered['body'], Uint8Array>,
  entry: JournalEntry,
  signal: AbortSignal,
  close: (outcome: JournalEntry['outcome']) => void,
): AsyncGenerator<Uint8Array> {
  entry.chunks = 0
  let outcome: JournalEntry['outcome'] = 'aborted'
  try {
    for await (const chunk of body) {
      yield chunk
      entry.chunks++
    }
    outcome = signal.aborted ? 'aborted' : 'answered'
  } catch (error) {
    outcome = error instanceof ConnectionReset ? 'reset' : outcome
    throw error
  } finally {
    close(outcome)
  }
}
