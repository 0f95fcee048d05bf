import type { ResultKind } from './execute.js'
import { isBodyless, readText } from './read.js'

/** The body as text. */
export const textResult: ResultKind<string> = { accept: 'text/*', read: (response, call) => readText(response, call) }

/** Nothing: a short body is read to its end, so that the connection can be used again. */
export const noResult: ResultKind<void> = {
  accept: '*/*',
  read: async (response, call) => void (isBodyless(response) || (await readText(response, call))),
}
