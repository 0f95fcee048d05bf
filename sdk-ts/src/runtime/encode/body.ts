import type { BodyOptions, Operation } from '../operation.js'
import type { ParameterStyle } from './parameter.js'

/** A body as it is handed to the transport. */
export interface EncodedBody {
  /** Absent when there is nothing to send. */
  content: BodyInit | undefined
  /** `content-type`, and `content-length` when it is known and the platform does not find it out itself. */
  headers: Readonly<Record<string, string>>
  /** What the transport must be told of the content. */
  init?: RequestInit | undefined
  /** Whether the content can be sent only once, so that a failed call cannot be repeated. */
  once?: boolean | undefined
}

/** Makes the body of an attempt from the value of the call: the object of the body's arguments, or the whole body. Called again for each attempt; `undefined`: nothing is sent. */
export type BodyEncoder = (
  value: unknown,
  operation: Operation,
  context: EncodeContext,
  options?: BodyOptions<string>,
) => EncodedBody | undefined

/** Sources of chance for encoders. */
export interface EncodeContext {
  /** A new UUID, for multipart boundaries. */
  uuid: () => string
}

/** How a multipart part or a form's field is written. `repeated: false` writes an array in one part. */
export type PartKind = 'text' | 'json' | 'file' | PartSpec

export interface PartSpec extends ParameterStyle {
  kind: 'text' | 'json' | 'file'
  /** One part an item of an array. @default true for text and file, false for json */
  repeated?: boolean
  /** Content type of the part, where it is not the kind's own. */
  mediaType?: string
}

/** How a member is written, where the API says so: a member may be called like those that every object has. */
export function partOf(parts: Readonly<Record<string, PartKind>> = {}, name: string): PartKind | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined
}
