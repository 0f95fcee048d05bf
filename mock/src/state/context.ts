import type { Api, Operation } from '@artificer/generator/ir'
import type { Generator } from '../data/generate.ts'
import type { Schemas } from '../schemas.ts'
import type { Inference } from './infer.ts'

/** What everything about state needs. */
export interface StateContext {
  api: Api
  schemas: Schemas
  generator: Generator
  inference: Inference
  seed: number
  /** `strict`: only what was made exists. */
  isStrict: boolean
  /** How many items a collection has from the start; undefined: those of its example, and made ones up to three. */
  seededCount: (list: Operation | undefined) => number | undefined
  /** Members whose values must differ among the items that an operation makes. */
  uniqueMembers: (create: Operation) => readonly string[]
}
