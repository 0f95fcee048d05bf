import { MockUsageError } from '../usage-error.ts'

/** How a stream is written, apart from what it says: every variation that a decoder must take. */
export interface StreamPreset {
  /** @default 'lf' */
  lineEnding?: 'lf' | 'cr' | 'crlf'
  /** Size of the chunks in bytes; 1 cuts at every byte. @default one chunk an event */
  cut?: number
  /** Starts with a byte order mark. @default false */
  bom?: boolean
  /** A comment before each event. @default false */
  comments?: boolean
  /** Spreads each event's JSON over several `data:` lines. @default false */
  multilineData?: boolean
  /** Whether the last event is completed by its blank line. @default true */
  lastBlankLine?: boolean
  /** Breaks the connection after this number of events. */
  dropAfter?: number
  /** Sends the declared error event after this number of events, and ends. */
  errorAfter?: number
  /** Ends cleanly after this number of events, without the declared end. */
  endAfter?: number
}

/** The variations by name. */
export const STREAM_PRESETS = {
  plain: {},
  'every-byte': { cut: 1 },
  cr: { lineEnding: 'cr' },
  crlf: { lineEnding: 'crlf' },
  'crlf-every-byte': { lineEnding: 'crlf', cut: 1 },
  comments: { comments: true },
  bom: { bom: true },
  'bom-every-byte': { bom: true, cut: 1 },
  'multiline-data': { multilineData: true },
  'no-last-blank-line': { lastBlankLine: false },
  'drop-after-2': { dropAfter: 2 },
  'error-after-2': { errorAfter: 2 },
  'end-after-2': { endAfter: 2 },
} as const satisfies { [name: string]: StreamPreset }

export type StreamPresetName = keyof typeof STREAM_PRESETS

/** @throws {MockUsageError} when there is no preset of that name. */
export const presetOf = (preset: StreamPreset | StreamPresetName | undefined): StreamPreset => {
  if (preset === undefined) return {}
  if (typeof preset !== 'string') return preset
  const known = (STREAM_PRESETS as { [name: string]: StreamPreset })[preset]
  if (known === undefined)
    throw new MockUsageError(
      `There is no stream preset \`${preset}\`. Known: ${Object.keys(STREAM_PRESETS).join(', ')}.`,
    )
  return known
}
