import { basename, dirname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderSource, isPrivateHost, readLocal, readUrl } from './files.ts'
import type { FileSource, ReadResult } from './files.ts'
import type { LoadOptions } from './loaded.ts'

/** The root file, and where its further files come from; `undefined` refuses them all. */
export interface Entry {
  source: string
  read: ReadResult | { value: unknown }
  further: FileSource | undefined
}

/** Reads the root file, wherever it is. */
export async function openEntry(input: string | URL | object, options: LoadOptions): Promise<Entry> {
  const url =
    input instanceof URL
      ? input
      : typeof input === 'string' && /^(https?|file):/i.test(input)
        ? new URL(input)
        : undefined
  if (url !== undefined && url.protocol !== 'file:') return openUrl(url, options)
  if (typeof input === 'string' || url !== undefined) return openPath(url ? fileURLToPath(url) : (input as string))
  return {
    source: '(object)',
    read: { value: input },
    further: options.base === undefined ? undefined : folderSource(options.base),
  }
}

async function openPath(path: string): Promise<Entry> {
  const full = resolve(path)
  return {
    source: isAbsolute(path) ? basename(path) : path,
    read: await readLocal(full),
    further: folderSource(dirname(full)),
  }
}

/** The user named this URL, so a private host is fine; a redirect must not lead from a public host to a private one. */
async function openUrl(url: URL, options: LoadOptions): Promise<Entry> {
  const fetch = options.fetch ?? globalThis.fetch
  const allowed = new Set(options.allowRefs ?? [])
  const isAllowed = (hop: URL) => isWeb(hop) && (isPrivateHost(url.hostname) || !isPrivateHost(hop.hostname))
  return {
    source: url.href,
    read: await readUrl(url, fetch, isAllowed),
    further: {
      async read(name) {
        const target = new URL(name, url)
        if (!allowed.has(target.href)) return { code: 'ref/not-allowed', reason: `(${target.href}) is on the web` }
        return readUrl(target, fetch, (hop) => isWeb(hop) && allowed.has(hop.href))
      },
    },
  }
}

/** Files on the web are read only when they are allowed by name; a redirect must lead to one that is allowed too. */
export function withAllowedUrls(source: FileSource | undefined, options: LoadOptions): FileSource {
  const fetch = options.fetch ?? globalThis.fetch
  const allowed = new Set(options.allowRefs ?? [])
  return {
    async read(name) {
      if (isWebUrl(name)) {
        if (!allowed.has(name)) return { code: 'ref/not-allowed', reason: 'is on the web' }
        return readUrl(new URL(name), fetch, (hop) => isWeb(hop) && allowed.has(hop.href))
      }
      return source === undefined ? { code: 'ref/outside', reason: 'has no folder to be in' } : source.read(name)
    },
  }
}

export function isWebUrl(name: string): boolean {
  return /^https?:\/\//i.test(name)
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:'
}
