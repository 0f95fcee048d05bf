/** Where a fact stands in the input, for messages. `file` is relative to the document's folder and absent in a single-file document. */
export interface SourcePlace {
  file?: string
  /** JSON pointer (RFC 6901), such as `/paths/~1users/get`. */
  pointer: string
}

/** Stable id of a model: the place of its schema, such as `/components/schemas/User` (with the file before it in a multi-file document). */
export type ModelId = string

/** Stable id of an operation: upper-case HTTP method, space, path as the document spells it: `GET /users/{id}`. */
export type OperationId = string

/** Stable id of a declared error: `<status>:<code>`. */
export type ErrorId = string
