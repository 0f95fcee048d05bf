/** The shape of the tables about what is written on the wire. */
import type { Json } from '../../../generator/src/ir/models.ts'
import type { AnyCase } from './case.ts'

/** An argument `v` outside the body. `$number`, `$int`, `$datetime`, `$date` and `$absent` stand for values of a language's own. */
export interface ParameterCase extends AnyCase {
  in: 'path' | 'query' | 'header' | 'cookie'
  style?: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'
  explode?: boolean
  allowReserved?: boolean
  /** The value is written as a JSON document. */
  json?: boolean
  value: Json
  expect: Written
}

/** The segment of the path, the whole query, the header or the header `cookie`; null: nothing is sent. */
export type Written = { written: string | null } | { error: string }

export interface BodyCase extends AnyCase {
  body: 'json' | 'form' | 'multipart' | 'text' | 'bytes'
  /** The value is one argument rather than an object of arguments. */
  whole?: boolean
  mediaType?: string
  /** How members are written, in TypeScript's spelling. */
  parts?: Record<string, Part | PartData>
  value: Json
  expect: WrittenBody
}

export type Part = 'text' | 'json' | 'file'

export interface PartData {
  kind: Part
  style?: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'
  explode?: boolean
  repeated?: boolean
  mediaType?: string
}

/** The media type, and the bytes as text where they are text; BOUNDARY stands for the boundary. */
export type WrittenBody = { type: string; text: string } | { type: string; base64: string } | { error: string }
