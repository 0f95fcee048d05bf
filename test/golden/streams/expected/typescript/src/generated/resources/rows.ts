import type { APIPromise } from '../../runtime/api-promise.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { APIResource } from '../../runtime/resource.js'
import { type Stream, stream } from '../../runtime/stream.js'
import { jsonLines } from '../../runtime/stream/json-lines.js'

export class Rows extends APIResource {
  /**
   * Exports rows, one a line.
   *
   * `GET /rows.jsonl`
   */
  export(options?: RequestOptions): APIPromise<Stream<Row>> {
    return stream(this._client, { method: 'GET', stream: { format: jsonLines }, path: '/rows.jsonl' }, {}, options)
  }
}

export interface Row {
  index: number
  value: number
}
