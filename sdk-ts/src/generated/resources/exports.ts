import type { APIPromise } from '../../runtime/api-promise.js'
import { binary, type BinaryResponse } from '../../runtime/binary.js'
import { inPath } from '../../runtime/encode/arguments.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

/** Conversations as files. */
export class Exports extends APIResource {
  /**
   * Export all conversations
   *
   * Writes all conversations in a format and answers one file: an archive, unless they are written into one document.
   *
   * `POST /api/exports`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  all(params: ExportAllParams, options?: RequestOptions): APIPromise<BinaryResponse> {
    return binary(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        accept: 'application/json, application/octet-stream, application/zip, text/html, text/markdown',
        timeout: 300_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'safe',
        path: '/api/exports',
      },
      params,
      options,
    )
  }

  /**
   * Export a conversation
   *
   * Writes one conversation in a format and answers the file.
   *
   * `POST /api/exports/conversations/{conversationId}`
   *
   * @param conversationId Id of the conversation.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  conversation(
    conversationId: string,
    params: ExportConversationParams,
    options?: RequestOptions,
  ): APIPromise<BinaryResponse> {
    return binary(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        accept: 'application/json, application/octet-stream, application/zip, text/html, text/markdown',
        timeout: 120_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'safe',
        path: '/api/exports/conversations/{conversationId}',
        at: conversationId,
      },
      params,
      options,
    )
  }

  /**
   * List export formats
   *
   * Lists the formats that conversations can be exported to.
   *
   * `GET /api/exports/formats`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  formats(options?: RequestOptions): APIPromise<ExportFormats> {
    return request(this._client, { method: 'GET', service: 'typescript', path: '/api/exports/formats' }, {}, options)
  }
}

export interface AllExportBody {
  /** Format of the file. */
  format: ExportFormat
  /** Whether title, model and dates are written. */
  includeMetadata?: boolean | undefined
  /** Whether the time of each message is written. */
  includeTimestamps?: boolean | undefined
  /** Whether tokens and costs are written. */
  includeCosts?: boolean | undefined
  /** Whether each conversation is a file of its own. */
  groupByConversation?: boolean | undefined
}

export interface ConversationExportBody {
  /** Format of the file. */
  format: ExportFormat
  /** Whether title, model and dates are written. */
  includeMetadata?: boolean | undefined
  /** Whether the time of each message is written. */
  includeTimestamps?: boolean | undefined
  /** Whether tokens and costs are written. */
  includeCosts?: boolean | undefined
}

/** Format of an export. */
export type ExportFormat = 'markdown' | 'notion' | 'roam' | 'obsidian' | 'google-docs' | 'json' | 'html' | (string & {})

/** A format that conversations can be exported to. */
export interface ExportFormatInfo {
  /** The format. */
  format: ExportFormat
  /** Name for people. */
  name: string
  /** Media type of the file. */
  mediaType: string
  /** Extension of the file. */
  extension: string
  /** What the format is good for. */
  description: string
}

/** The formats of exports. */
export interface ExportFormats {
  /** All formats. */
  formats: Array<ExportFormatInfo>
}

export interface ExportAllParams extends AllExportBody {}

export interface ExportConversationParams extends ConversationExportBody {}
