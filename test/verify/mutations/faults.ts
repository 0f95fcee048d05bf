/** Faults that are put into an emitted SDK, each with the check that must turn red. */
import type { CheckId } from '@artificer/verify'

export interface NamedFault {
  name: string
  language: 'typescript' | 'python'
  /** Below the source of the package. */
  file: string
  /** Stands once in the file. */
  text: string
  fault: string
  caughtBy: CheckId
}

export const FAULTS: readonly NamedFault[] = [
  {
    name: 'the second page is never asked for',
    language: 'typescript',
    file: 'runtime/page/styles.ts',
    text: '({ next }, body) => pathAt(body, next)',
    fault: '({ next }, body) => void pathAt(body, next)',
    caughtBy: 'C7',
  },
  {
    name: 'seconds are taken for milliseconds',
    language: 'typescript',
    file: 'runtime/retry/hints.ts',
    text: '+after * 1000',
    fault: '+after',
    caughtBy: 'C8',
  },
  {
    name: 'a conflict has no class of its own',
    language: 'typescript',
    file: 'runtime/status-errors.ts',
    text: '  409: ConflictError,\n',
    fault: '',
    caughtBy: 'C4',
  },
  {
    name: 'a moment is sent without its zone',
    language: 'python',
    file: 'artificer/_runtime/encode/numbers.py',
    text: 'return f"{text[:-6]}Z" if text.endswith("+00:00") else text',
    fault: 'return text[:-6]',
    caughtBy: 'C1',
  },
  {
    name: 'unknown members are dropped',
    language: 'python',
    file: 'artificer/_runtime/model.py',
    text: 'extra="allow"',
    fault: 'extra="ignore"',
    caughtBy: 'C3',
  },
  {
    name: 'attempts are not counted',
    language: 'typescript',
    file: 'runtime/execute.ts',
    text: '`${retries}`',
    fault: "'0'",
    caughtBy: 'C8',
  },
  {
    name: 'the token stands under another scheme',
    language: 'typescript',
    file: 'runtime/schemes.ts',
    text: '`Bearer ${token}`',
    fault: '`Token ${token}`',
    caughtBy: 'C11',
  },
  {
    name: 'the name of a file is lost',
    language: 'typescript',
    file: 'runtime/encode/multipart.ts',
    text: "quoted(upload.name ?? 'upload')",
    fault: "quoted('upload')",
    caughtBy: 'C10',
  },
  {
    name: 'attempts are not counted',
    language: 'python',
    file: 'artificer/_runtime/attempt.py',
    text: 'str(retries)',
    fault: '"0"',
    caughtBy: 'C8',
  },
  {
    name: 'a conflict has no class of its own',
    language: 'python',
    file: 'artificer/_runtime/errors.py',
    text: '    409: ConflictError,\n',
    fault: '',
    caughtBy: 'C4',
  },
]
