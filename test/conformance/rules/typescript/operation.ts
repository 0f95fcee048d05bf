/** Operations of the tables as constants of generated code would have them. */
import { declaredError } from '../../../../sdk-ts/src/runtime/declared-error.ts'
import { inPlaces } from '../../../../sdk-ts/src/runtime/encode/arguments.ts'
import { encodeBinary } from '../../../../sdk-ts/src/runtime/encode/binary.ts'
import { encodeExactJson } from '../../../../sdk-ts/src/runtime/encode/exact.ts'
import { encodeText } from '../../../../sdk-ts/src/runtime/encode/text.ts'
import type { DeclaredError, Operation } from '../../../../sdk-ts/src/runtime/operation.ts'
import { noResult, textResult } from '../../../../sdk-ts/src/runtime/results.ts'
import { statusErrorClass } from '../../../../sdk-ts/src/runtime/status-errors.ts'
import type { CallData, OperationData, Upload } from '../case.ts'
import type { Json } from '../../../../generator/src/ir/models.ts'

const encoders = { json: encodeExactJson, bytes: encodeBinary, text: encodeText }
const results = { json: undefined, text: textResult, none: noResult, bytes: undefined }

/** @param hasBody Whether the call gives a body. */
export function operationOf(data: OperationData, hasBody: boolean): Operation {
  const {
    method = 'GET',
    path = '/things',
    body = hasBody ? 'json' : undefined,
    result = 'json',
    errors,
    ...rest
  } = data
  return {
    method,
    path,
    arguments: inPlaces,
    ...(body && { body: encoders[body], wholeBody: 'body' }),
    ...(results[result] && { result: results[result] }),
    ...(errors && { errorClass: declaredError, errors: errors.map(declare) }),
    ...rest,
  } as Operation
}

function declare({ status, code, class: name, path }: NonNullable<OperationData['errors']>[number]): DeclaredError {
  const Parent = statusErrorClass(status)
  const type =
    Parent.name === name
      ? Parent
      : class extends Parent {
          override readonly name: string = name
        }
  return { status, code, type, ...(path && { path }) }
}

/** The arguments of a call; a body of a form that JSON has not is made here. */
export function argumentsOf({ path = {}, body }: CallData): object {
  return { ...path, ...(body !== undefined && { body: contentOf(body) }) }
}

function contentOf(body: Json | Upload): unknown {
  if (body === null || typeof body !== 'object' || !('$upload' in body)) return body
  const { $upload: kind, text } = body as Upload
  const stream = (): ReadableStream<Uint8Array> => new Blob([text]).stream()
  if (kind === 'stream') return stream()
  if (kind === 'factory') return stream
  return kind === 'file' ? new File([text], 'things.bin') : new TextEncoder().encode(text)
}
