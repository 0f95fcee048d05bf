import { posix } from 'node:path'
import { createCollector } from '../diagnostics/collect.ts'
import type { Collector } from '../diagnostics/collect.ts'
import { isWebUrl, openEntry, withAllowedUrls } from './entry.ts'
import type { Entry } from './entry.ts'
import { locate } from './locate.ts'
import type { FileSource, ReadResult } from './files.ts'
import { MAX_BYTES, MAX_DEPTH, excessOfLevels, findExcess } from './limits.ts'
import type { LoadOptions, LoadResult, LoadedDocument, LoadedFile } from './loaded.ts'
import { escapeToken, isObject } from './node.ts'
import { parseText } from './parse.ts'
import type { ParsedText } from './parse.ts'
import { externalReferences } from './references.ts'
import type { ExternalReference } from './references.ts'
import type { ObjectKind } from './structure.ts'
import { findNamed, schemaNames } from './schema-names.ts'
import { settleVersion } from './version.ts'

/**
 * Reads an OpenAPI document and every file that its references reach.
 *
 * `input` is a path, a URL (also as text), or a parsed document. Faults are diagnostics, never exceptions; when one of them is an error, the document is
 * absent only if nothing could be built from what was read.
 */
export async function loadDocument(input: string | URL | object, options: LoadOptions = {}): Promise<LoadResult> {
  const collector = createCollector()
  const entry = await openEntry(input, options)
  const read: FilesRead = new Map()
  const root = await acceptFile('', entry.read, collector, read)
  const document = root === undefined ? undefined : await settleVersion(root, entry.source, collector)
  if (document === undefined) return finish(undefined, entry, collector, read)
  await loadFurther(document, withAllowedUrls(entry.further, options), collector, read)
  const references = collector.diagnostics.filter(({ place }) => place.pointer?.endsWith('/$ref'))
  document.unresolved = new Set(references.map(({ place }) => `${place.file ?? ''}${place.pointer}`))
  document.isFaulty = collector.diagnostics.some(({ severity }) => severity === 'error')
  return finish(document, entry, collector, read)
}

/** What was read, though it may be no document: it tells where its faults are. */
type FilesRead = Map<string, Pick<LoadedFile, 'text' | 'format' | 'root' | 'placeOf'>>

function finish(document: LoadedDocument | undefined, entry: Entry, collector: Collector, read: FilesRead): LoadResult {
  const files = new Map([...read, ...(document?.files ?? [])])
  return { document, diagnostics: locate(collector.diagnostics, { source: entry.source, files }) }
}

/** Parses and checks one file; says what is wrong with it. */
async function acceptFile(
  name: string,
  read: ReadResult | { value: unknown },
  collector: Collector,
  files: FilesRead,
  from?: ExternalReference,
): Promise<LoadedFile | undefined> {
  const here = { file: name, pointer: '' }
  if ('reason' in read) {
    const place = from === undefined ? here : from.from
    const subject = from === undefined ? 'the document' : `the file ${JSON.stringify(from.target)}`
    collector.error(read.code, place, `${subject} ${read.reason}`, CURES[read.code])
    return undefined
  }
  const parsed: Partial<ParsedText> & Pick<ParsedText, 'value' | 'faults'> =
    'text' in read ? await parseText(read.text) : { value: read.value, faults: [] }
  if ('text' in read && parsed.format) files.set(name, { text: read.text, format: parsed.format, root: parsed.root })
  for (const fault of parsed.faults) {
    collector.error(fault.code, { ...here, pointer: `@${fault.offset}` }, fault.message, fault.cure)
  }
  if (parsed.value === undefined && parsed.faults.length === 0)
    collector.error(
      'document/not-openapi',
      { ...here, pointer: '@0' },
      'there is nothing in it',
      CURES['document/unreadable'],
    )
  if (parsed.value === undefined) return undefined
  const excess = parsed.depth === undefined ? findExcess(parsed.value) : excessOfLevels(parsed.depth)
  if (excess !== undefined) {
    const [code, message, cure] = EXCESS[excess.kind]
    const shown = excess.path.slice(0, SHOWN_LEVELS).map((token) => `/${escapeToken(token)}`)
    const pointer = shown.length === 0 ? '@0' : shown.join('')
    collector.error(code, { ...here, pointer }, message, cure)
    return undefined
  }
  return {
    name,
    value: parsed.value,
    ...files.get(name),
  }
}

const CURES: { [code: string]: string } = {
  'document/unreadable': 'give the path or the URL of an OpenAPI document',
  'document/too-large': 'split the document, or leave out what the SDKs do not need',
  'document/syntax': 'save the file as UTF-8',
  'ref/not-found': 'mend the reference, or put the file where it points',
  'ref/not-allowed': 'allow it by its exact URL with `--allow-ref`, or bundle the document',
  'ref/outside': "move the file below the document's folder, or bundle the document",
}

const EXCESS = {
  depth: [
    'document/too-deep',
    `collections are nested deeper than ${MAX_DEPTH} levels`,
    'name what is deep under components, and refer to it',
  ],
  aliases: [
    'document/alias-bomb',
    'aliases multiply the document to more than a million further nodes',
    'name what is repeated under components, and refer to it by `$ref`',
  ],
  cycle: ['document/alias-cycle', 'an alias makes a collection contain itself', 'refer to it by `$ref`'],
} as const

/** A place that is deeper is shown by what encloses it. */
const SHOWN_LEVELS = 8

/** Breadth first: the files that the root refers to, then those that these refer to. */
async function loadFurther(
  document: LoadedDocument,
  source: FileSource,
  collector: Collector,
  read: FilesRead,
): Promise<void> {
  const root = document.files.get('') as LoadedFile
  const queue: { file: LoadedFile; kind: ObjectKind; pointer: string }[] = [
    { file: root, kind: 'document', pointer: '' },
  ]
  if (root.text !== undefined && !/\$ref["']?\s*:\s*["']?[^"'#\s]/.test(root.text)) return
  const visited = new Set<string>()
  const seen = new Set<object>()
  const refused = new Map<string, ReadResult>()
  let bytes = root.text?.length ?? 0
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const start = { value: valueAt(step.file.value, step.pointer), file: step.file.name, pointer: step.pointer }
    for (const reference of externalReferences(start, step.kind, seen)) {
      const name = resolveFile(reference.target, step.file.name)
      if (name === undefined || !document.files.has(name)) {
        const written = `${reference.target}#${reference.fragment}`
        if (findNamed(schemaNames(document), written, reference.from) !== undefined) continue
      }
      if (name === undefined) {
        collector.error(
          'ref/outside',
          reference.from,
          `the reference ${JSON.stringify(reference.target)} leaves the document`,
          CURES['ref/outside'],
        )
        continue
      }
      if (!document.files.has(name)) {
        const result = refused.get(name) ?? (await source.read(name))
        const file = await acceptFile(name, result, collector, read, reference)
        if (file === undefined) {
          refused.set(name, result)
          continue
        }
        bytes += file.text?.length ?? 0
        if (bytes > MAX_BYTES)
          return collector.error(
            'document/too-large',
            reference.from,
            `the files of the document are larger than ${MAX_BYTES} bytes`,
          )
        document.files.set(name, file)
      }
      const key = `${name}#${reference.fragment}#${reference.kind}`
      if (visited.has(key)) continue
      visited.add(key)
      queue.push({
        file: document.files.get(name) as LoadedFile,
        kind: reference.kind,
        pointer: decodeFragment(reference.fragment),
      })
    }
  }
}

/** Name of a file relative to the document's folder, or the URL of one on the web; `undefined` for what leads out of the folder otherwise. */
export function resolveFile(target: string, from: string): string | undefined {
  if (target === '') return from
  if (isWebUrl(target) || isWebUrl(from)) return URL.parse(target, isWebUrl(from) ? from : undefined)?.href
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('/')) return undefined
  const name = posix.normalize(posix.join(posix.dirname(from), decodeFragment(target)))
  return name.startsWith('../') ? undefined : name
}

/** Percent-decodes a fragment; one that is not well formed is taken as written. */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes('%')) return fragment
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    if (!(isObject(value) || Array.isArray(value)) || !Object.hasOwn(value, key)) return undefined
    value = (value as { [key: string]: unknown })[key]
  }
  return value
}
