import { APIError, type APIErrorInit } from './errors.js'

export interface StreamErrorInit extends APIErrorInit {
  eventsReceived?: number
  lastEventId?: string | undefined
}

/** A stream failed after it was opened; the events handed over before stay valid. */
export class StreamError<Init extends StreamErrorInit = StreamErrorInit> extends APIError<Init> {
  override readonly name: string = 'StreamError'
  /** Events handed over before the failure. */
  declare readonly eventsReceived: number
  /** Last `id` received, where the stream has ids. */
  declare readonly lastEventId: string | undefined
}

/** The bytes ended cleanly before the declared end of the stream. */
export class StreamIncompleteError extends StreamError<StreamErrorInit & { pendingBytes: number; resumable: boolean }> {
  override readonly name: string = 'StreamIncompleteError'
  /** Whether the API can continue the stream after `lastEventId`. */
  declare readonly resumable: boolean
  /** Bytes of an unfinished event, which were dropped. */
  declare readonly pendingBytes: number
}

/** The connection was lost in the middle of the stream. */
export class StreamInterruptedError extends StreamError<StreamErrorInit & { resumable: boolean }> {
  override readonly name: string = 'StreamInterruptedError'
  /** Whether the API can continue the stream after `lastEventId`. */
  declare readonly resumable: boolean
}

/** An event as received. */
export interface RejectedEvent {
  event: string
  data: string
  id: string | undefined
}

/** An event's data is not the JSON that the API declares. */
export class StreamDecodeError extends StreamError<StreamErrorInit & { event: RejectedEvent }> {
  override readonly name: string = 'StreamDecodeError'
  /** The event as received. */
  declare readonly event: RejectedEvent
}

/** An event or a line is larger than `maxEventSize`. */
export class StreamEventTooLargeError extends StreamError {
  override readonly name: string = 'StreamEventTooLargeError'
}

/** The server no longer knows where the stream was cut. */
export class ResumeExpiredError extends StreamError {
  override readonly name: string = 'ResumeExpiredError'
}
