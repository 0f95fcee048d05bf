import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { MAX_BYTES } from './limits.ts'

/** Why a file or a URL could not be read, in words that follow "the document" or "the file". */
export type ReadResult = { text: string } | { reason: string; code: string }

/** Where files of a document come from: its folder, and URLs that were allowed by name. */
export interface FileSource {
  read(name: string): Promise<ReadResult>
}

/** Text of a local file; bytes that are not UTF-8 are refused rather than replaced. */
export async function readLocal(path: string): Promise<ReadResult> {
  try {
    const { size } = await stat(path)
    if (size > MAX_BYTES) return tooLarge(size)
    return decode(await readFile(path))
  } catch (error) {
    return { code: 'document/unreadable', reason: readFailure(error) }
  }
}

function readFailure(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EISDIR') return 'is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read'
  if (code !== undefined) return `cannot be read (${code})`
  throw error
}

function tooLarge(bytes: number): ReadResult {
  return { code: 'document/too-large', reason: `has ${bytes} bytes; at most ${MAX_BYTES} are read` }
}

function decode(bytes: Uint8Array): ReadResult {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { code: 'document/syntax', reason: `is not UTF-8 text${placeOfFault(bytes)}` }
  }
}

function placeOfFault(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return '; it is UTF-16'
  return ` from byte ${lengthOfText(bytes)} on`
}

/** How many bytes from the start are UTF-8, by halving. */
function lengthOfText(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      // With `stream` a character that is cut at the end is no fault.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

/** Files below `folder` only: a name that leads out of it, by `..` or by a symbolic link, is refused. */
export function folderSource(folder: string): FileSource {
  return {
    async read(name) {
      const root = await realpath(folder).catch(() => folder)
      const target = await realpath(join(root, name)).catch(() => undefined)
      if (target === undefined) return { code: 'ref/not-found', reason: 'does not exist' }
      if (!target.startsWith(root.endsWith(sep) ? root : root + sep)) {
        return { code: 'ref/outside', reason: "lies outside the document's folder" }
      }
      return readLocal(target)
    },
  }
}

const TIMEOUT_MS = 30_000
const MAX_REDIRECTS = 5

/** Text behind an http or https URL; `isAllowed` is asked again at every redirect. */
export async function readUrl(
  url: URL,
  fetch: typeof globalThis.fetch,
  isAllowed: (url: URL) => boolean,
): Promise<ReadResult> {
  let current = url
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!isAllowed(current))
      return { code: 'document/unreadable', reason: `leads to ${current.href}, which is not allowed` }
    const response = await fetch(current, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      (error: Error) => error,
    )
    if (response instanceof Error)
      return { code: 'document/unreadable', reason: `cannot be fetched: ${networkReason(response)}` }
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel()
      current = new URL(location, current)
      continue
    }
    if (!response.ok) return { code: 'document/unreadable', reason: `was answered with status ${response.status}` }
    return readBounded(response)
  }
  return { code: 'document/unreadable', reason: `was redirected more than ${MAX_REDIRECTS} times` }
}

function networkReason(error: Error): string {
  const cause = error.cause as NodeJS.ErrnoException | undefined
  return cause?.code ?? error.message
}

async function readBounded(response: Response): Promise<ReadResult> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BYTES) return tooLarge(size)
    chunks.push(chunk)
  }
  return decode(Buffer.concat(chunks))
}

/** Whether a host is of this machine or of a private network, by its name or literal address. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local') || host.endsWith('.internal'))
    return true
  if (host.includes(':')) return /^(::1?$|f[cd]|fe[89ab]|::ffff:)/.test(host)
  const octets = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host)
  if (octets === null) return false
  const [first, second] = [Number(octets[1]), Number(octets[2])]
  return (
    [0, 10, 127].includes(first) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 100 && second >= 64 && second < 128)
  )
}
