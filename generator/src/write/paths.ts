import { isDeviceName } from '../names/legal.ts'

/** Why a path cannot be written below an output folder on every system; `undefined` when it can. */
export function faultOfPath(path: string): string | undefined {
  if (path === '' || path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is not relative to the output'
  for (const segment of path.split('/')) {
    const fault = faultOfSegment(segment)
    if (fault !== undefined) return fault
  }
  return undefined
}

function faultOfSegment(segment: string): string | undefined {
  if (segment === '' || segment === '.' || segment === '..') return 'does not stay inside the output'
  if (/[\\:*?"<>|\p{Cc}]/u.test(segment)) return 'has a character that some systems refuse'
  if (/[. ]$/.test(segment)) return 'has a name that ends in a dot or a blank'
  if (isDeviceName(segment.replace(/\..*$/, ''))) return 'has the name of a device of Windows'
  return Buffer.byteLength(segment) > 255 ? 'has a name that is too long' : undefined
}

/** How a file system that ignores case sees a path. */
export function foldPath(path: string): string {
  return path.normalize('NFKC').toLowerCase()
}

/** Folders above a path, outermost first. */
export function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1)
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'))
}
