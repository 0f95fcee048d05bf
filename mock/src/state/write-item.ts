import type { Json, JsonSchema } from '@artificer/generator/ir'
import { cleared, declaredMembers, overlaidAll, replacedMember, withDefaults } from '../data/overlay.ts'
import { isObject, setOwn, type JsonObject } from '../json.ts'
import type { UploadedFile } from '../validate/fields.ts'
import type { ReadRequest } from '../validate/read-request.ts'
import type { Collection } from './collection.ts'
import type { StateContext } from './context.ts'

/** What the request says about the item: members of its body, defaults included, files left out. */
export const sentMembers = (request: ReadRequest, context: StateContext): JsonObject => {
  const { content, value, files } = request.body
  if (content === undefined || !isObject(value)) return {}
  const filled = withDefaults(value, content.schema, context.schemas)
  const parts = new Set(files.map(({ part }) => part))
  return isObject(filled) ? Object.fromEntries(Object.entries(filled).filter(([name]) => !parts.has(name))) : {}
}

/** A made item brought in line with a request: what it sent is taken over, what it could have sent and did not is not made up. */
export const created = (
  made: JsonObject,
  request: ReadRequest,
  collection: Collection,
  context: StateContext,
): JsonObject => {
  const sent = sentMembers(request, context)
  let item: Json = made
  for (const name of unsentMembers(request, sent, context)) {
    if (name !== collection.idMember) item = cleared(item, [name], collection.schema, context.schemas)
  }
  const taken = overlaidAll(item, knownMembers(sent, collection, context), collection.schema, context.schemas)
  return withFiles(isObject(taken) ? taken : made, request.body.files, collection, context)
}

const unsentMembers = (request: ReadRequest, sent: JsonObject, { schemas }: StateContext): string[] => {
  const schema: JsonSchema = request.body.content?.schema ?? true
  return [...declaredMembers(schema, schemas).keys()].filter((name) => !Object.hasOwn(sent, name))
}

/** Only members that the item has; others are instructions to the service. */
const knownMembers = (sent: JsonObject, collection: Collection, { schemas }: StateContext): JsonObject => {
  const members = declaredMembers(collection.schema, schemas)
  return Object.fromEntries(Object.entries(sent).filter(([name]) => members.has(name)))
}

const FILE_MEMBERS: [RegExp, (file: UploadedFile) => Json][] = [
  [/^(file_?name|original_?name|name|title)$/i, ({ fileName }) => fileName ?? 'file'],
  [/^(size|bytes|size_?bytes|file_?size|size_?in_?bytes|content_?length)$/i, ({ bytes }) => bytes.byteLength],
  [/^(media_?type|content_?type|mime_?type|mime|file_?type)$/i, ({ mediaType }) => mediaType],
  [/^(sha256|hash|checksum|content_?hash)$/i, ({ sha256 }) => sha256],
]

/** What an item says of its file is what was uploaded. */
const withFiles = (
  item: JsonObject,
  files: readonly UploadedFile[],
  collection: Collection,
  { schemas }: StateContext,
): JsonObject => {
  const [file] = files
  if (file === undefined) return item
  let described: Json = item
  for (const name of declaredMembers(collection.schema, schemas).keys()) {
    const value = FILE_MEMBERS.find(([pattern]) => pattern.test(name))?.[1](file)
    if (value !== undefined) described = replacedMember(described, [name], value, collection.schema, schemas)
  }
  return isObject(described) ? described : item
}

/** PATCH: members merge (RFC 7396); null clears a member: it becomes null where it may, else it goes. */
export const patched = (
  item: JsonObject,
  request: ReadRequest,
  collection: Collection,
  context: StateContext,
): JsonObject => {
  const { value } = request.body
  if (!isObject(value)) return item
  const { schemas } = context
  let changed: Json = item
  for (const [name, member] of Object.entries(knownMembers(value, collection, context))) {
    const merged = mergePatch(item[name], member)
    const set = overlaidAll(changed, { [name]: merged }, collection.schema, schemas)
    changed = member === null && set === changed ? cleared(changed, [name], collection.schema, schemas) : set
  }
  return isObject(changed) ? changed : item
}

/** RFC 7396, below the first level. */
const mergePatch = (target: Json | undefined, patch: Json): Json => {
  if (!isObject(patch)) return patch
  const merged: JsonObject = isObject(target) ? { ...target } : {}
  for (const [name, member] of Object.entries(patch)) {
    if (member === null) delete merged[name]
    else setOwn(merged, name, mergePatch(merged[name], member))
  }
  return merged
}
