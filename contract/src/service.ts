/** A server that answers some of the operations. */
export interface Service {
  readonly kind: 'service'
  /** Default URL. */
  readonly url: string
  readonly description?: string
}

/** A service with its default URL; endpoints name it by its key in the contract. */
export function service(url: string, description?: string): Service {
  return { kind: 'service', url, ...(description === undefined ? {} : { description }) }
}
