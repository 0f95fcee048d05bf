import { APIError, type APIErrorInit } from './errors.js'

export interface StreamErrorInit extends APIErrorInit {
  eventsReceived?: number
  lastEventId?: string | undefined
}

/** A stream failed after it was opened; the events handed over before stay valid. */
export class StreamError extends APIError {
  override readonly name: string = 'StreamError'
  /** Events handed over before the failure. */
  readonly eventsReceived: number
  /** Last `id` received, where the stream has ids. */
  readonly lastEventId: string | undefined

  constructor(message: string, init: StreamErrorInit = {}) {
    super(message, init)
    this.eventsReceived = init.eventsReceived ?? 0
    this.lastEventId = init.lastEventId
  }
}

/** The bytes ended cleanly before the declared end of the stream. */
export class StreamIncompleteError extends StreamError {
  override readonly name: string = 'StreamIncompleteError'
  /** Bytes of an unfinished event, which were dropped. */
  readonly pendingBytes: number

  constructor(message: string, init: StreamErrorInit & { pendingBytes: number }) {
    super(message, init)
    this.pendingBytes = init.pendingBytes
  }
}

/** The connection was lost in the middle of the stream. */
export class StreamInterruptedError extends StreamError {
  override readonly name: string = 'StreamInterruptedError'
  /** Whether the API can continue the stream after `lastEventId`. */
  readonly resumable: boolean

  constructor(message: string, init: StreamErrorInit & { resumable: boolean }) {
    super(message, init)
    this.resumable = init.resumable
  }
}

/** An event's data is not the JSON that the API declares. */
export class StreamDecodeError extends StreamError {
  override readonly name: string = 'StreamDecodeError'
  /** The event as received. */
  readonly event: { event: string; data: string; id: string | undefined }

  constructor(message: string, init: StreamErrorInit & { event: StreamDecodeError['event'] }) {
    super(message, init)
    this.event = init.event
  }
}

/** An event or a line is larger than `maxEventBytes`. */
export class StreamEventTooLargeError extends StreamError {
  override readonly name: string = 'StreamEventTooLargeError'
}

/** The server no longer knows where the stream was cut. */
export class ResumeExpiredError extends StreamError {
  override readonly name: string = 'ResumeExpiredError'
}
