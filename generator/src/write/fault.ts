import type { Diagnostic } from '../diagnostics/diagnostic.ts'

export function writeError(code: string, file: string, message: string, cure?: string): Diagnostic {
  return { code: `write/${code}`, severity: 'error', message, ...(cure !== undefined && { cure }), place: { file } }
}

const REASONS: { [errno: string]: readonly [code: string, message: string, cure: string] } = {
  EACCES: [
    'not-writable',
    'this user may not write here',
    'change the permissions of the folder, or choose another one',
  ],
  EPERM: ['not-writable', 'the system does not allow writing here', 'choose another folder'],
  EROFS: ['not-writable', 'the file system is read-only', 'choose another folder'],
  ENOTDIR: ['not-a-folder', 'a file stands where a folder is needed', 'move the file, or choose another folder'],
  EEXIST: ['not-a-folder', 'a file stands where a folder is needed', 'move the file, or choose another folder'],
  EISDIR: ['not-a-file', 'a folder stands where a file is needed', 'move the folder, or choose another output'],
  ENOSPC: ['disk-full', 'there is no space left', 'free some space and run again; what was there is unchanged'],
  EDQUOT: ['disk-full', 'the quota is used up', 'free some space and run again; what was there is unchanged'],
  ENAMETOOLONG: ['path', 'the path is too long', 'choose a folder with a shorter path'],
  ENOENT: ['not-writable', 'the folder cannot be made here', 'choose another folder'],
}

/** A refusal of the file system in words; anything that is none is thrown on. */
export function refusal(error: unknown, file: string): Diagnostic {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (errno === undefined) throw error
  const [code, message, cure] = REASONS[errno] ?? [
    'refused',
    `the file system answered ${errno}`,
    'look at the folder, then run again',
  ]
  return writeError(code, file, message, cure)
}
