import type { Call } from './call.js'
import { type Circuit, type CircuitSettings, createCircuit, type Report } from './circuit.js'
import { APIConnectionError, APITimeoutError, CircuitOpenError, SDKError } from './errors.js'
import { readHints } from './retry/hints.js'
import type { SendLayer } from './send.js'

export interface CircuitBreakerOptions extends CircuitSettings {
  /**
   * Base URL of another place that answers while a service's circuit is open, by the service's name, or one for all. It is sent the same requests, credentials
   * included, and has a circuit of its own.
   */
  fallback?: string | { readonly [service: string]: string } | undefined
}

/**
 * R15: stops sending to a service that fails, so that calls fail at once instead of after their time. Per service, over ten seconds: opens when at least 20
 * requests were made and half of them failed (5xx but 501, time-outs, lost connections; never 4xx), for 5 s, doubled up to 60 s and never shorter than the
 * server's `Retry-After`; then one probe at a time is let through, and two that succeed close it. While it is open calls throw `CircuitOpenError`. Clients that are given the same value share its circuits.
 *
 * @example
 * new Client({ circuitBreaker: circuitBreaker() })
 * createClient({ transport: fetchTransport, send: circuitBreaker()(throughMiddleware()) })
 */
export function circuitBreaker(options: CircuitBreakerOptions = {}): SendLayer {
  const circuits = new Map<string, Circuit>()
  const circuitOf = ({ config, operation }: Call, base: string): Circuit => {
    const key = `${operation.service ?? ''} ${base}`
    const known = circuits.get(key) ?? createCircuit(options, config.clock.elapsed, config.random)
    circuits.set(key, known)
    return known
  }
  return (send) => async (call, url, init, middleware) => {
    const { config, operation } = call
    const { service = '', baseURL } = operation
    const base = config.baseURLs(service, baseURL, call.options.baseURL)
    const { fallback } = options
    const other = typeof fallback === 'string' ? fallback : fallback?.[service]
    const places = [base, ...(other ? [config.baseURLs(service, baseURL, other)] : [])]
    const waits: number[] = []
    for (const place of places) {
      const entered = circuitOf(call, place).enter(config.clock.elapsed())
      if (typeof entered === 'number') waits.push(entered)
      else
        return watch(
          entered,
          call,
          init.signal as AbortSignal,
          send(call, place + url.slice(base.length), init, middleware),
        )
    }
    throw call.error(CircuitOpenError, 'The service has failed too often of late', {
      retryAt: config.clock.now() + Math.min(...waits),
    })
  }
}

/** Reports how a request went: by its answer, or as soon as it is given up, since a transport may be deaf to the signal. */
async function watch(report: Report, call: Call, signal: AbortSignal, work: Promise<Response>): Promise<Response> {
  // That the caller lost interest says nothing of the service.
  const given = (): void => report(call.reason instanceof APITimeoutError ? 'failure' : 'unknown')
  signal.addEventListener('abort', given)
  try {
    const response = await work
    const { status } = response
    const isFailure = status >= 500 && status !== 501
    report(isFailure ? 'failure' : 'success', isFailure ? readHints(response, call.config.clock.now())[1] : undefined)
    return response
  } catch (error) {
    const isOfService = !(error instanceof SDKError) || error instanceof APIConnectionError
    report(isOfService ? 'failure' : 'unknown')
    throw error
  } finally {
    signal.removeEventListener('abort', given)
  }
}
