/**
 * Whose fault it is: `sdk`: no SDK could rightly send this; `caller`: a value is out of its range; `contract`: the document cannot be kept.
 */
export type FindingClass = 'sdk' | 'caller' | 'contract'

/** One thing that is wrong with a request, or with what the document says about it. */
export interface Finding {
  class: FindingClass
  /** Stable: `unknown-query`, `missing-parameter`, `schema`, `content-type`, … */
  code: string
  /** `path:id`, `query:limit`, `header:X`, `body:/items/0`, `credentials`, `route`, `response:200`. */
  where: string
  message: string
  /** The status that says it best, where the operation declares it. */
  status: number
  /** Whether the request is refused for it; else it is only written into the journal. */
  refuses: boolean
}

export interface FindingOptions {
  /** @default 400 */
  status?: number
  /** @default true */
  refuses?: boolean
}

const create =
  (kind: FindingClass) =>
  (code: string, where: string, message: string, options: FindingOptions = {}): Finding => ({
    class: kind,
    code,
    where,
    message,
    status: options.status ?? 400,
    refuses: options.refuses ?? true,
  })

export const sdkFinding = create('sdk')
export const callerFinding = create('caller')
export const contractFinding = create('contract')
