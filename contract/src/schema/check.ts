import { z } from 'zod'
import type { AnySchema } from './kinds.ts'
import type { Direction } from './presence.ts'
import { wireForm } from './wire.ts'

/** What is wrong with a value: where, and what was expected. */
export interface ValueFault {
  readonly path: string
  readonly message: string
}

/** Checks wire values against schemas without running anything of the author's. */
export type ValueChecker = (schema: AnySchema, direction: Direction, value: unknown) => ValueFault[]

/** A checker that makes the wire form of each schema once. Members that a schema does not know are faults too. */
export function createValueChecker(names: ReadonlyMap<AnySchema, string>): ValueChecker {
  const forms = { request: createForms(names, 'request'), response: createForms(names, 'response') }
  return (schema, direction, value) => {
    // Compiling a schema for the one or two values that it will see costs more than it saves.
    const result = forms[direction](schema).safeParse(value, { jitless: true })
    return (result.error?.issues ?? []).map(({ path, message }) => ({
      path: path.map((key) => `.${String(key)}`).join(''),
      message,
    }))
  }
}

function createForms(names: ReadonlyMap<AnySchema, string>, direction: Direction): (schema: AnySchema) => z.ZodType {
  const made = new Map<AnySchema, z.ZodType>()
  const form = (schema: AnySchema): z.ZodType => {
    const known = made.get(schema) ?? wireForm(schema, context, true)
    made.set(schema, known)
    return known
  }
  const context = {
    direction,
    names,
    metadata: new Map(),
    isStrict: true,
    reference: (named: AnySchema) => z.lazy(() => form(named)),
    file: () => z.string(),
    union: () => undefined,
  }
  return form
}
