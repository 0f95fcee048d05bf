import { InvalidArgumentError } from '../errors.js'
import type { BodyEncoder, PartKind } from './body.js'
import { isBytes } from './content.js'
import { isPlainObject } from './value.js'

/** One of the bodies that an operation takes. */
export interface BodyChoice {
  /** Absent where the document names a range, which leaves the type to what is sent. */
  mediaType?: string
  encode: BodyEncoder
  /** What it has a place for: bytes and streams, a text, any other value. */
  takes: readonly ('file' | 'text' | 'data')[]
  /** Its members, where not all bodies have the same. */
  names?: readonly string[]
  /** The member that is the whole of it. */
  whole?: string
  /** Parts of a multipart body or fields of a form. */
  parts?: { readonly [argument: string]: PartKind }
}

/** The body that the option `contentType` names; else the first, of those that have all the members given, that has a place for what they are. */
export const chooseBody: BodyEncoder = (value, operation, context, { contentType } = {}) => {
  const { bodies = [] } = operation
  const contentOf = ({ whole }: BodyChoice): unknown => (whole ? (value as Record<string, unknown>)[whole] : value)
  const fits = (body: BodyChoice): boolean => body.takes.includes(kindOf(contentOf(body), bodies))
  const named = bodies.filter(
    ({ names }) => !names || Object.keys(value as object).every((name) => names.includes(name)),
  )
  const chosen = contentType
    ? bodies.find(({ mediaType }) => mediaType === contentType)
    : (named.find(fits) ?? bodies.find(fits) ?? bodies[0])
  if (chosen) return chosen.encode(contentOf(chosen), { ...operation, ...chosen }, context)
  const known = bodies.flatMap(({ mediaType = [] }) => mediaType).join(', ')
  throw new InvalidArgumentError(`The body is never ${contentType}, but one of ${known}`)
}

function kindOf(value: unknown, bodies: readonly BodyChoice[]): BodyChoice['takes'][number] {
  if (isUpload(value) || hasFile(value, bodies)) return 'file'
  return typeof value === 'string' ? 'text' : 'data'
}

/** Whether something is sent as it is, byte for byte. */
function isUpload(value: unknown): boolean {
  return (
    isBytes(value) ||
    typeof value === 'function' ||
    value instanceof ReadableStream ||
    Symbol.asyncIterator in Object(value)
  )
}

/** Whether such stands anywhere below a value. In the part of a file, content with a name is one as well, and a text that no other body has a place for. */
function hasFile(value: unknown, bodies: readonly BodyChoice[]): boolean {
  if (!isPlainObject(value) && !Array.isArray(value)) return false
  return Object.entries(value).some(([name, item]) => {
    const isPart = bodies.some(({ parts }) => parts?.[name] === 'file' || Object(parts?.[name]).kind === 'file')
    const isText = bodies.some(({ parts, names }) => !parts && names?.includes(name))
    return [item].flat().some((each: unknown) => {
      const isContent = typeof each === 'string' ? !isText : 'content' in Object(each)
      return isUpload(each) || (isPart && isContent) || hasFile(each, [])
    })
  })
}
