/** An event as it stands on the wire. */
export interface RawEvent {
  /** Type; `message` when the stream names none. */
  event: string
  data: string
  /** The last id that the stream has sent, up to and with this event; empty when there was none. */
  id: string
}

/** Turns bytes into events. */
export interface StreamDecoder {
  /** Adds the events that are complete with these bytes. */
  feed: (bytes: Uint8Array, events: RawEvent[]) => void
  /** The bytes have ended: adds what is complete only by that, and gives the number of bytes that are dropped. */
  end: (events: RawEvent[]) => number
  /** Whether an event or a line has grown beyond the limit; nothing more can be fed then. */
  readonly isOverflown: boolean
  /** Reconnection time in milliseconds, where the stream names one. */
  readonly retry: number | undefined
  /** The last id that was committed by a blank line; empty when there was none. */
  readonly lastEventId: string
}

/** Decodes UTF-8 over chunks: bad bytes become U+FFFD, exactly one byte order mark at the beginning is dropped. */
export function createTextDecoder(): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let isStarted = false
  return (bytes) => {
    const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    if (isStarted || text === '') return text
    isStarted = true
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  }
}
