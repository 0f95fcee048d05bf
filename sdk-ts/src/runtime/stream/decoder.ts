/** An event as it stands on the wire. */
export interface RawEvent {
  /** Type; `message` when the stream names none. */
  event: string
  data: string
  /** The last id that the stream has sent, up to and with this event; empty when there was none. */
  id: string
}

/** Turns bytes into events. Bad UTF-8 becomes U+FFFD, and exactly one byte order mark at the beginning is dropped. */
export interface StreamDecoder {
  /** Adds the events that are complete with these bytes. Gives whether one has grown beyond the limit; nothing more can be fed then. */
  feed: (bytes: Uint8Array, events: RawEvent[]) => boolean
  /** The bytes have ended: adds what is complete only by that, and gives the number of bytes that are dropped. */
  end: (events: RawEvent[]) => number
  /** Whether what was dropped at the end proves that bytes are missing. */
  isCut?: boolean
  /** The last id that was committed, also without an event. */
  lastEventId?: string
  /** Reconnection time in milliseconds, where the stream names one. */
  retry?: number
}

/** How events or values follow each other in a body. */
export interface StreamFormat {
  /** Media type to ask for. */
  accept: string
  /** What the header `content-type` is to be like. */
  type: RegExp
  /** @param limit Largest event or line in characters. */
  decoder: (limit: number) => StreamDecoder
}
