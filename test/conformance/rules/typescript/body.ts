/** Writes a body. */
import { inBody } from '../../../../sdk-ts/src/runtime/encode/arguments.ts'
import { encodeBinary } from '../../../../sdk-ts/src/runtime/encode/binary.ts'
import { encodeExactJson } from '../../../../sdk-ts/src/runtime/encode/exact.ts'
import { encodeForm } from '../../../../sdk-ts/src/runtime/encode/form.ts'
import { encodeJson } from '../../../../sdk-ts/src/runtime/encode/json.ts'
import { encodeMultipart } from '../../../../sdk-ts/src/runtime/encode/multipart.ts'
import { encodeText } from '../../../../sdk-ts/src/runtime/encode/text.ts'
import type { BodyEncoder } from '../../../../sdk-ts/src/runtime/encode/body.ts'
import type { Operation } from '../../../../sdk-ts/src/runtime/operation.ts'
import { request } from '../../../../sdk-ts/src/runtime/request.ts'
import type { BodyCase, WrittenBody } from '../encoding.ts'
import { createClient, createWorld } from './client.ts'
import { seenError } from './error.ts'
import { alike, type Alike, nativeValue } from './values.ts'

export async function runBody(given: BodyCase): Promise<Alike<WrittenBody>> {
  return alike(await Promise.all(encodersOf(given).map((encoder) => writeWith(encoder, given))))
}

/** JSON without wide integers is written by the smaller encoder as well. */
function encodersOf({ body, value }: BodyCase): BodyEncoder[] {
  if (body !== 'json') return [encoders[body]]
  return JSON.stringify(value).includes('"$int"') ? [encodeExactJson] : [encodeExactJson, encodeJson]
}

const encoders = { form: encodeForm, multipart: encodeMultipart, text: encodeText, bytes: encodeBinary }

async function writeWith(body: BodyEncoder, given: BodyCase): Promise<WrittenBody> {
  const { mediaType, parts } = given
  const isWhole = given.whole || given.body === 'text' || given.body === 'bytes'
  const operation: Operation = {
    method: 'POST',
    path: '/p',
    arguments: inBody,
    body,
    security: [],
    ...(isWhole && { wholeBody: 'body' }),
    ...(mediaType && { mediaType }),
    ...(parts && { parts }),
  }
  const value = nativeValue(given.value)
  let sent: { type: string; bytes: Buffer } | undefined
  const transport = async (_: string, init: RequestInit): Promise<Response> => {
    const bytes = init.body == null ? '' : await new Response(init.body).arrayBuffer()
    sent = { type: new Headers(init.headers).get('content-type') ?? '', bytes: Buffer.from(bytes as ArrayBuffer) }
    return Response.json({})
  }
  try {
    // Bytes are read by the platform, which does not wait for a clock of ours.
    const client = createClient({ ...createWorld({}), options: { transport } })
    await request(client, operation, isWhole ? { body: value } : (value as object))
  } catch (error) {
    return { error: seenError(error).class }
  }
  if (!sent) throw new Error('No request was sent')
  return 'base64' in given.expect
    ? { type: sent.type, base64: sent.bytes.toString('base64') }
    : withoutBoundary(sent.type, sent.bytes.toString('utf8'))
}

function withoutBoundary(type: string, text: string): WrittenBody {
  const boundary = /boundary=(.+)$/.exec(type)?.[1]
  const replace = (all: string): string => (boundary ? all.replaceAll(boundary, 'BOUNDARY') : all)
  return { type: replace(type), text: replace(text) }
}
