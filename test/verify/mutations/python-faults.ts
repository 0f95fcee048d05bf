/** Faults of the Python SDK, in the folder of its runtime. */
import type { NamedFault } from './faults.ts'

type Row = [name: string, file: string, text: string, fault: string, caughtBy: NamedFault['caughtBy']]

const ROWS: readonly Row[] = [
  [
    'text is encoded twice',
    'encode/percent.py',
    'return _quote(text, "")',
    'return _quote(_quote(text, ""), "")',
    'C1',
  ],
  ['a slash in a path stays', 'encode/percent.py', 'return _quote(text, "")', 'return _quote(text, "/")', 'C2'],
  ['null is dropped', 'encode/plain.py', 'if item is not omit', 'if item is not omit and item is not None', 'C2'],
  [
    'a list keeps its first item only',
    'encode/plain.py',
    'for item in cast("list[object]", value)]',
    'for item in cast("list[object]", value)][:1]',
    'C2',
  ],
  [
    'fractions are cut off',
    'encode/plain.py',
    'if value.is_integer() and abs(value) < _EXACT:',
    'if abs(value) < _EXACT:',
    'C2',
  ],
  ['the first byte of each event is lost', 'sse.py', 'data.append(line[6:])', 'data.append(line[7:])', 'C6'],
  [
    'events come twice',
    'sse.py',
    'events.append(ServerSentEvent(self._event or "message", raw, self._id))',
    'events.extend([ServerSentEvent(self._event or "message", raw, self._id)] * 2)',
    'C6',
  ],
  [
    'a byte order mark is kept',
    'sse.py',
    'return start[3:] if start.startswith(_BOM) else start',
    'return start',
    'C6',
  ],
  ['only the first line of data is kept', 'sse.py', 'b"\\n".join(data)', 'data[0]', 'C6'],
  ['a lone CR ends no line', 'sse.py', '.replace(b"\\r", b"\\n")', '', 'C6'],
  [
    'a PATCH without a key is repeated',
    'retry.py',
    '"PUT", "DELETE", "TRACE"',
    '"PUT", "DELETE", "TRACE", "PATCH"',
    'C8',
  ],
  ['server errors are never repeated', 'retry.py', '(408, 429, 500, 502, 503, 504)', '(408,)', 'C8'],
  ['no idempotency key is sent', 'prepare.py', '(config.seams.uuid() if declared.auto else None)', 'None', 'C8'],
  [
    'any signature is right',
    'webhooks.py',
    'matches = [_matches(signed, signatures, one) for one in _several(secret)]',
    'matches = [True]',
    'C12',
  ],
  [
    'good signatures are refused',
    'webhooks.py',
    'signed = f"{identifier}.{moment}."',
    'signed = f"{moment}.{identifier}."',
    'C12',
  ],
  ['all files are called upload', 'encode/multipart.py', 'file.filename or "upload"', '"upload"', 'C10'],
]

export const PYTHON_FAULTS: readonly NamedFault[] = ROWS.map(([name, file, text, fault, caughtBy]) => ({
  name,
  language: 'python',
  file: `artificer/_runtime/${file}`,
  text,
  fault,
  caughtBy,
}))
