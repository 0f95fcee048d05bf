import type { Api, BodyContent, BodyPart, Json } from '@artificer/generator/ir'
import { sha256 } from '../hash.ts'
import { parseJson, setOwn, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'
import { callerFinding, sdkFinding, type Finding } from './finding.ts'
import { isJsonType, isWithin } from './media-type.ts'
import { parseMultipart, type Part } from './multipart.ts'
import { parsePairs, readFormField, type Pair } from './query.ts'
import { schemaFindings } from './schema-findings.ts'
import { propertyOf, typed } from './typed.ts'

export interface FieldContext {
  api: Api
  schemas: Schemas
}

/** A file of a multipart body. */
export interface UploadedFile {
  /** Name of the part. */
  part: string
  fileName?: string
  mediaType: string
  bytes: Uint8Array
  sha256: string
}

interface FieldsRead {
  body: { value: Json; files: UploadedFile[] }
  findings: Finding[]
}

/** Reads `application/x-www-form-urlencoded` by the styles of its fields. */
export const readForm = (content: BodyContent, bytes: Uint8Array, context: FieldContext): FieldsRead => {
  const { pairs, findings } = parsePairs(new TextDecoder().decode(bytes), 'body')
  const value: JsonObject = {}
  const used = new Set<string>()
  for (const part of content.parts) {
    const schema = propertyOf(content.schema, part.name, context.schemas)
    const read =
      part.kind === 'json' ? jsonField(part, pairs, used) : readFormField(part, schema, pairs, used, context.schemas)
    if (read !== undefined) setOwn(value, part.name, read)
  }
  for (const pair of pairs.filter(({ name }) => !used.has(name))) setUnknown(value, pair, content, context)
  return {
    body: { value, files: [] },
    findings: [...findings, ...schemaFindings(content.schema, value, 'body', context.schemas)],
  }
}

const setUnknown = (value: JsonObject, pair: Pair, content: BodyContent, context: FieldContext): void =>
  setOwn(value, pair.name, typed(pair.value, propertyOf(content.schema, pair.name, context.schemas), context.schemas))

const jsonField = (part: BodyPart, pairs: readonly Pair[], used: Set<string>): Json | undefined => {
  used.add(part.name)
  const pair = pairs.find(({ name }) => name === part.name)
  return pair === undefined ? undefined : (parseJson(new TextEncoder().encode(pair.value))?.value ?? pair.value)
}

/** Reads `multipart/form-data`: texts by their schema, JSON parts parsed, files with their size and media type checked. */
export const readMultipart = async (
  content: BodyContent,
  bytes: Uint8Array,
  mediaType: string,
  context: FieldContext,
): Promise<FieldsRead> => {
  const parts = await parseMultipart(bytes, mediaType)
  if (parts === undefined) {
    return {
      body: { value: {}, files: [] },
      findings: [sdkFinding('body-syntax', 'body', 'the body is no well-formed multipart body')],
    }
  }
  const value: JsonObject = {}
  const files: UploadedFile[] = []
  const findings: Finding[] = []
  for (const part of parts) readPart(part, content, context, { value, files, findings })
  return {
    body: { value, files },
    findings: [...findings, ...schemaFindings(content.schema, value, 'body', context.schemas)],
  }
}

interface Collected {
  value: JsonObject
  files: UploadedFile[]
  findings: Finding[]
}

const readPart = (part: Part, content: BodyContent, context: FieldContext, into: Collected): void => {
  const name =
    part.name.endsWith('[]') && !content.parts.some((declared) => declared.name === part.name)
      ? part.name.slice(0, -2)
      : part.name
  const declared = content.parts.find((candidate) => candidate.name === name)
  if (declared === undefined && content.parts.length > 0) {
    into.findings.push(sdkFinding('unknown-part', `body:/${name}`, 'the body declares no such part'))
  }
  const isFile = declared === undefined ? part.fileName !== undefined : declared.kind === 'file'
  if (isFile) into.findings.push(...fileFindings(part, declared))
  if (isFile) into.files.push(fileOf(part, name))
  const value = isFile ? '' : fieldValue(part, declared, name, content, context, into.findings)
  add(into.value, name, value, declared?.repeated ?? false)
}

const add = (target: JsonObject, name: string, value: Json, isRepeated: boolean): void => {
  const present = target[name]
  setOwn(target, name, isRepeated ? [...(Array.isArray(present) ? present : []), value] : value)
}

const fileOf = (part: Part, name: string): UploadedFile => ({
  part: name,
  ...(part.fileName === undefined ? {} : { fileName: part.fileName }),
  mediaType: part.mediaType,
  bytes: part.bytes,
  sha256: sha256(part.bytes),
})

const fileFindings = (part: Part, declared: BodyPart | undefined): Finding[] => {
  const where = `body:/${part.name}`
  const findings: Finding[] = []
  if (declared?.maxBytes !== undefined && part.bytes.byteLength > declared.maxBytes) {
    findings.push(
      callerFinding('file-too-large', where, `${part.bytes.byteLength} bytes are more than ${declared.maxBytes}`, {
        status: 413,
      }),
    )
  }
  const allowed = declared?.mediaTypes ?? []
  if (
    allowed.length > 0 &&
    !allowed.some((type) => isWithin(part.mediaType, type) || type === 'application/octet-stream')
  ) {
    findings.push(
      callerFinding('file-type', where, `${part.mediaType} is none of ${allowed.join(', ')}`, { status: 415 }),
    )
  }
  return findings
}

const fieldValue = (
  part: Part,
  declared: BodyPart | undefined,
  name: string,
  content: BodyContent,
  context: FieldContext,
  findings: Finding[],
): Json => {
  const text = new TextDecoder().decode(part.bytes)
  if (declared?.kind === 'json' || isJsonType(part.mediaType)) {
    const parsed = parseJson(part.bytes)
    if (parsed === undefined) findings.push(sdkFinding('body-syntax', `body:/${name}`, 'the part is no JSON'))
    return parsed?.value ?? text
  }
  const schema = propertyOf(content.schema, name, context.schemas)
  if (declared?.repeated !== true) return typed(text, schema, context.schemas)
  const [item] = typed([text], schema, context.schemas) as Json[]
  return item ?? text
}
