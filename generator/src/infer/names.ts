import type { OperationId } from '../ir/api.ts'

/** What is known of an operation when its name is looked for. */
export interface NameQuestion {
  id: OperationId
  httpMethod: string
  /** Template without query and fragment. */
  path: string
  /** Words that the document put behind `?` or `#` to tell operations on one path apart. */
  qualifier: string
  operationId?: string
  /** Whether the answer is a list: pages, an array, or an envelope around one. */
  isList: boolean
}

export interface InferredName {
  resource: string[]
  method: string
}

/** A name for each operation as a person would have chosen it; no two are equal. */
export function inferNames(questions: readonly NameQuestion[]): Map<OperationId, InferredName> {
  return new Map(questions.map((question) => [question.id, { resource: [], method: question.operationId ?? question.id }]))
}
