/** Faults of the TypeScript SDK, in the folder of its runtime. */
import type { NamedFault } from './faults.ts'

type Row = [name: string, file: string, text: string, fault: string, caughtBy: NamedFault['caughtBy']]

const ROWS: readonly Row[] = [
  [
    'text is encoded twice',
    'encode/percent.ts',
    'return encodeURIComponent(text).replace(',
    'return encodeURIComponent(encodeURIComponent(text)).replace(',
    'C1',
  ],
  [
    'a space is a plus',
    'encode/percent.ts',
    'return encodeURIComponent(text).replace(',
    "return encodeURIComponent(text).replaceAll('%20', '+').replace(",
    'C2',
  ],
  ['reserved characters of a path stay', 'encode/percent.ts', "/[!'()*]/g,", '/[!]/g,', 'C2'],
  [
    'an attempt has a key of its own',
    'execute.ts',
    '...body?.headers,\n        ...placed,',
    '...body?.headers,\n        ...placed,\n        ...(key && { [keyName]: config.uuid() }),',
    'C8',
  ],
  ['no idempotency key is sent', 'execute.ts', '(keyName && config.uuid())', "(keyName && '')", 'C8'],
  ['a PATCH without a key is repeated', 'retry/policy.ts', '/^([GHOT]|PUT|DEL)/', '/^([GHOTP]|PUT|DEL)/', 'C8'],
  ['one more attempt than allowed', 'retry/policy.ts', 'retries >= (options', 'retries > (options', 'C8'],
  ['Retry-After as a date is not read', 'retry/hints.ts', 'time >= 0', 'time < 0', 'C8'],
  ['errors are never repeated', 'retry/policy.ts', '[408, 429, 500, 502, 503, 504, isHinted && 409]', '[408]', 'C8'],
  [
    'the body of an error is left out',
    'status-error.ts',
    'return new Class({ ...call.facts(), ...init, body })',
    'return new Class({ ...call.facts(), ...init, body: undefined })',
    'C4',
  ],
  [
    'the code of an error is left out',
    'status-error.ts',
    'code: codeOf(body), retryAfter',
    'code: undefined, retryAfter',
    'C4',
  ],
  [
    'old deliveries are taken',
    'webhook/checks.ts',
    'Math.abs(now / 1000 - Number(timestamp)) <= tolerance',
    'true',
    'C12',
  ],
  ['any signature is right', 'webhook/checks.ts', '.includes(true)', '.length', 'C12'],
  ['good signatures are refused', 'webhook/standard.ts', '`${id}.${timestamp}.`', '`${timestamp}.${id}.`', 'C12'],
  [
    'files have no last line',
    'encode/multipart.ts',
    "      upload,\n      resolveUpload('\\r\\n'),",
    "      upload,\n      resolveUpload(''),",
    'C10',
  ],
]

export const TYPESCRIPT_FAULTS: readonly NamedFault[] = ROWS.map(([name, file, text, fault, caughtBy]) => ({
  name,
  language: 'typescript',
  file: `runtime/${file}`,
  text,
  fault,
  caughtBy,
}))
