import type { BodyContent, Json, Operation } from '@artificer/generator/ir'
import { headerOf, type Incoming } from '../incoming.ts'
import { parseJson } from '../json.ts'
import { sdkFinding, type Finding } from './finding.ts'
import { readForm, readMultipart, type FieldContext, type UploadedFile } from './fields.ts'
import { essenceOf, isWithin } from './media-type.ts'
import { schemaFindings } from './schema-findings.ts'

/** A body that was read: its value where it has one, the files of a multipart body, the bytes of a binary one. */
export interface ReadBody {
  content?: BodyContent
  mediaType?: string
  /** JSON value, members of a form, or text. */
  value?: Json
  files: UploadedFile[]
  bytes: Uint8Array
}

/** Reads the body by the content that its media type selects. */
export const readBody = async (
  operation: Operation,
  incoming: Incoming,
  context: FieldContext,
): Promise<{ body: ReadBody; findings: Finding[] }> => {
  const none: ReadBody = { files: [], bytes: incoming.body }
  if (incoming.isTooLarge === true)
    return {
      body: none,
      findings: [sdkFinding('body-too-large', 'body', 'the body is larger than the mock takes', { status: 413 })],
    }
  const mediaType = headerOf(incoming, 'content-type')
  if (operation.body === undefined) return { body: none, findings: bodyOfNone(incoming) }
  if (incoming.body.byteLength === 0 && mediaType === undefined) {
    return {
      body: none,
      findings: operation.body.required ? [sdkFinding('missing-body', 'body', 'the operation needs a body')] : [],
    }
  }
  const content = contentFor(operation.body.content, mediaType)
  if (content === undefined) return { body: none, findings: [wrongType(operation.body.content, mediaType)] }
  const read = await readContent(content, incoming, mediaType ?? '', context)
  return {
    body: { ...none, content, ...(mediaType === undefined ? {} : { mediaType }), ...read.body },
    findings: read.findings,
  }
}

const bodyOfNone = (incoming: Incoming): Finding[] =>
  incoming.body.byteLength > 0
    ? [sdkFinding('needless-body', 'body', 'the operation takes no body', { refuses: false })]
    : []

const contentFor = (contents: readonly BodyContent[], mediaType: string | undefined): BodyContent | undefined => {
  if (mediaType === undefined) return undefined
  return (
    contents.find((content) => essenceOf(content.mediaType) === essenceOf(mediaType)) ??
    contents.find((content) => isWithin(mediaType, content.mediaType))
  )
}

const wrongType = (contents: readonly BodyContent[], mediaType: string | undefined): Finding => {
  const known = contents.map((content) => content.mediaType).join(', ')
  return sdkFinding('content-type', 'header:content-type', `${mediaType ?? 'no content type'} is none of ${known}`, {
    status: 415,
  })
}

interface ContentRead {
  body: Partial<ReadBody>
  findings: Finding[]
}

const readContent = async (
  content: BodyContent,
  incoming: Incoming,
  mediaType: string,
  context: FieldContext,
): Promise<ContentRead> => {
  switch (content.kind) {
    case 'json':
      return readJson(content, incoming.body, context)
    case 'form':
      return readForm(content, incoming.body, context)
    case 'multipart':
      return readMultipart(content, incoming.body, mediaType, context)
    case 'text':
    case 'xml':
      return { body: { value: new TextDecoder().decode(incoming.body) }, findings: [] }
    case 'binary':
      return { body: {}, findings: [] }
  }
}

const readJson = (content: BodyContent, bytes: Uint8Array, context: FieldContext): ContentRead => {
  const parsed = parseJson(bytes)
  if (parsed === undefined)
    return { body: {}, findings: [sdkFinding('body-syntax', 'body', 'the body is no JSON in UTF-8')] }
  return {
    body: { value: parsed.value },
    findings: schemaFindings(content.schema, parsed.value, 'body', context.schemas),
  }
}
