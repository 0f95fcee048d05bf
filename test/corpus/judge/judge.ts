/** Whether recorded requests are valid in the eyes of a reader of OpenAPI that is not ours. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../../emit-sdks.ts'
import type { RecordedRequest } from '../calls/observation.ts'
import { run } from '../calls/run.ts'

export interface JudgedRequest {
  /** Key of the document's `paths`. */
  path: string
  request: RecordedRequest
}

export interface Verdict {
  /** `unjudged`: the library cannot tell; `reason` says why. */
  verdict: 'valid' | 'invalid' | 'unjudged'
  reason: string
}

/** `base`: the base URL of the client, where the document has none that stands for itself. */
export function judge(file: string, base: string | undefined, requests: readonly JudgedRequest[]): Promise<Verdict[]> {
  const script = fileURLToPath(new URL('judge.py', import.meta.url))
  const python = join(root, '.work/corpus/judge/bin/python')
  return run(python, ['-X', 'utf8', script], { file, base: base ?? null, requests }, {})
}
