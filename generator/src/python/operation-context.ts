/** What the printers of operations share. */
import type { ErrorConstants } from './errors.ts'
import { keyword, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'
import type { TypeScope } from './types.ts'

export interface OperationContext {
  scope: TypeScope
  errors: ErrorConstants
  /** The module of the errors, from here: `.._errors`. */
  errorsModule: string
  /** What has the runtime's methods. @default 'self' */
  receiver?: string
}

/** A keyword argument, where there is something to say. */
export const given = (name: string, value: Doc | undefined): Doc[] =>
  value === undefined ? [] : [keyword(name, value)]

/** A tuple of texts. */
export const strings = (values: readonly string[]): Doc => tuple(values.map(pythonString))
