import type { Client } from './client.js'

/** A group of operations over a client. */
export class APIResource {
  /** @internal */
  protected readonly _client: Client

  constructor(client: Client) {
    this._client = client
  }
}
