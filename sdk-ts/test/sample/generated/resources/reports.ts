import type { APIPromise } from '../../runtime/api-promise.js'
import { inPlaces } from '../../runtime/encode/arguments.js'
import { textResult } from '../../runtime/results.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import { type Stream, stream } from '../../runtime/stream.js'
import { jsonLines } from '../../runtime/stream/json-lines.js'

/** Figures about use. */
export class Reports extends APIResource {
  /**
   * Gives one row a line.
   *
   * `GET /reports/rows.jsonl`
   */
  rows(params?: ReportRowsParams, options?: RequestOptions): APIPromise<Stream<ReportRow>> {
    return stream(
      this._client,
      { method: 'GET', service: 'files', timeout: 120_000, stream: { format: jsonLines }, path: '/reports/rows.jsonl' },
      params,
      options,
    )
  }

  /**
   * Gives the report as text.
   *
   * `GET /reports/text`
   */
  text(params: ReportTextParams, options?: RequestOptions): APIPromise<string> {
    return request(
      this._client,
      {
        method: 'GET',
        service: 'files',
        arguments: inPlaces,
        headers: ['X-Tenant', 'trace'],
        cookies: ['session'],
        result: textResult,
        accept: 'text/plain',
        path: '/reports/text',
      },
      params,
      options,
    )
  }
}

export interface ReportRow {
  day: string
  calls: number
}

export interface ReportRowsParams {
  day?: string | undefined
}

export interface ReportTextParams {
  'X-Tenant': string
  trace?: string | undefined
  session?: string | undefined
  q?: string | undefined
}
