/** How observations are compared, by the kind of a table. */
import { isDeepStrictEqual } from 'node:util'
import type { CallExpectation, ExpectedError } from './case.ts'
import type { PageExpectation, SeenPages } from './page.ts'
import type { SeenStream, StreamExpectation } from './stream.ts'
import type { Observation, Outcome, SeenError, SeenRequest } from './observation.ts'

export interface Judge {
  /** The observation in the shape of the expectation: what the expectation does not name is left out. */
  view: (seen: never, expected: never) => unknown
  /** What must be the same in both languages, whatever the case expects. */
  common: (seen: never) => unknown
}

export const judges: { readonly [kind: string]: Judge } = {
  body: { view: whole, common: whole },
  call: { view: viewCall, common: commonCall },
  decode: { view: whole, common: whole },
  page: { view: viewPage, common: commonPage },
  parameter: { view: whole, common: whole },
  stream: { view: viewStream, common: commonStream },
  webhook: { view: whole, common: whole },
}

/** Observations that have the shape of the expectation as they are. */
function whole(seen: unknown): unknown {
  return seen
}

/** The walks as one where they agree. */
function viewPage(seen: SeenPages[], expected: PageExpectation): unknown {
  const walks = seen.map((one) => ({
    items: one.items,
    ...(expected.pages && { pages: one.pages ?? expected.pages }),
    ...(one.error && { error: expected.error ? viewError(one.error, expected.error) : one.error }),
    ...(expected.requests && { requests: viewRequests(one.requests, expected.requests) }),
    ...('envelope' in expected && { envelope: one.envelope }),
  }))
  const [first] = walks
  return walks.every((one) => isDeepStrictEqual(one, first)) ? first : { differ: walks }
}

/** Whatever the case expects, no connection and no timer is left. */
function viewStream(seen: SeenStream, expected: StreamExpectation): unknown {
  const { events, ended, error, requests, lastEventId, open, hasTimer } = seen
  return {
    events,
    ...(open > 0 && { open }),
    ...(hasTimer && { hasTimer }),
    ...(error && { error: expected.error ? viewError(error, expected.error) : error }),
    ...('ended' in expected && { ended }),
    ...('lastEventId' in expected && { lastEventId }),
    ...(expected.requests && { requests: viewRequests(requests, expected.requests) }),
    ...(expected.sent !== undefined && { sent: requests.length }),
    ...(expected.at && { at: requests.map(({ at }) => Math.round(at)) }),
  }
}

function commonStream({ requests, error, events, ended, lastEventId, open }: SeenStream): unknown {
  return {
    events,
    ended,
    lastEventId,
    open,
    ...(error && { error: commonStreamError(error) }),
    sent: commonCall({ requests, outcomes: [], leaks: [] }),
  }
}

/** What has failed before is told by the calls; the time is each platform's own. */
function commonStreamError(error: NonNullable<SeenStream['error']>): unknown {
  const { resumable, reason, class: name } = error
  const isLost = resumableClasses.includes(name)
  const own = { attempts: null, elapsed: null, resumable: isLost ? resumable : null, reason: isLost ? reason : null }
  return { ...(commonError(error) as object), ...own }
}

const resumableClasses = ['StreamIncompleteError', 'StreamInterruptedError']

function commonPage(seen: SeenPages[]): unknown {
  return seen.map(({ requests, error, ...rest }) => ({
    ...rest,
    // What has failed before is told by the calls.
    ...(error && { error: { ...(commonError(error) as object), attempts: null, retryStopped: null } }),
    sent: commonCall({ requests, outcomes: [], leaks: [] }),
  }))
}

/** Headers that both languages must send alike. */
const sharedHeaders = /^(accept|authorization|content-type|cookie|idempotency-key|x-.*)$/

function commonCall({ requests, outcomes, leaks }: Observation): unknown {
  return {
    leaks,
    requests: requests.map(({ method, url, body, at, headers }) => ({
      method,
      url,
      body,
      at: Math.round(at),
      headers: Object.fromEntries(
        Object.entries(headers)
          .filter(([name]) => sharedHeaders.test(name))
          .map(([name, value]) => [name, withoutId(value)]),
      ),
    })),
    outcomes: outcomes.map((outcome) => ('error' in outcome ? { error: commonError(outcome.error) } : outcome)),
  }
}

/** Words and causes are each language's own; headers are a member of status errors. */
function commonError(error: SeenError): unknown {
  const { requestId, elapsed, retryAfter, headers, parents } = error
  return {
    ...error,
    headers: parents.includes('APIStatusError') || error.class === 'APIStatusError' ? headers : undefined,
    message: undefined,
    hasCause: undefined,
    requestId: requestId && withoutId(requestId),
    elapsed: rounded(elapsed),
    retryAfter: rounded(retryAfter),
    retryAt: rounded(error.retryAt),
    attempts: roundedAttempts(error.attempts)?.map((attempt) => ({ ...attempt, hasCause: undefined })) ?? null,
  }
}

/** The wall clock of a case that does not say otherwise. */
const start = Date.UTC(2026, 0, 2, 3, 4, 5)

/** Ids are made in each language's own order. */
function withoutId(text: string): string {
  return text.replace(/^00000000-0000-4000-8000-[0-9a-f]{12}$/, 'an id of the client')
}

function viewCall({ requests, outcomes, leaks }: Observation, expected: CallExpectation): unknown {
  const last = outcomes.at(-1)
  return {
    ...(leaks.length > 0 && { leaks }),
    ...(expected.requests && { requests: viewRequests(requests, expected.requests) }),
    ...(expected.sent !== undefined && { sent: requests.length }),
    ...(expected.at && { at: requests.map(({ at }) => Math.round(at)) }),
    ...(expected.same && { same: expected.same.filter((name) => isSame(requests, name)) }),
    ...(expected.outcomes
      ? { outcomes: outcomes.map((one, index) => viewOutcome(one, expected.outcomes?.[index])) }
      : viewOutcome(last, expected as Partial<Exclude<CallExpectation['outcomes'], undefined>[number]>)),
  }
}

function viewOutcome(
  seen: Outcome | undefined,
  expected: Partial<NonNullable<CallExpectation['outcomes']>[number]> = {},
) {
  if (!seen) return { outcome: 'none' }
  if ('error' in seen)
    return 'error' in expected && expected.error ? { error: viewError(seen.error, expected.error) } : seen
  return 'value' in expected || 'error' in expected ? { value: seen.value } : {}
}

function viewRequests(requests: SeenRequest[], expected: NonNullable<CallExpectation['requests']>): unknown[] {
  return requests.map((request, index) => {
    const wanted = expected[index]
    if (!wanted) return request
    const headers = Object.entries(wanted.headers ?? {}).map(([name, value]) => [
      name,
      matching(request.headers[name] ?? null, value),
    ])
    return {
      ...(wanted.method && { method: request.method }),
      ...(wanted.url && { url: request.url }),
      ...(wanted.headers && { headers: Object.fromEntries(headers) as object }),
      ...(wanted.body !== undefined && { body: request.body }),
    }
  })
}

/** The pattern itself where a text matches it, so that the two compare equal. */
function matching(seen: unknown, wanted: unknown): unknown {
  const { pattern } = Object(wanted) as { pattern?: string }
  return pattern !== undefined && typeof seen === 'string' && new RegExp(pattern).test(seen) ? wanted : seen
}

function isSame(requests: SeenRequest[], name: string): boolean {
  const [first] = requests
  return !!first?.headers[name] && requests.every(({ headers }) => headers[name] === first.headers[name])
}

function viewError(seen: SeenError, expected: ExpectedError): object {
  const all: Record<string, unknown> = {
    ...seen,
    elapsed: rounded(seen.elapsed),
    retryAfter: rounded(seen.retryAfter),
    retryAt: seen.retryAt === null ? null : Math.round(seen.retryAt - start),
    attempts:
      roundedAttempts(seen.attempts)?.map((attempt, index) => pick(attempt, expected.attempts?.[index])) ?? null,
    headers:
      expected.headers &&
      Object.fromEntries(Object.keys(expected.headers).map((name) => [name, seen.headers?.[name] ?? null])),
    bodyLength: typeof seen.body === 'string' ? seen.body.length : null,
    message: matching(seen.message, expected.message),
  }
  return pick(all, expected)
}

/** The members that `wanted` names; all where there is none. */
function pick(seen: object, wanted: object | undefined): object {
  return wanted ? Object.fromEntries(Object.entries(seen).filter(([name]) => Object.hasOwn(wanted, name))) : seen
}

function roundedAttempts(attempts: SeenError['attempts']) {
  return (
    attempts?.map(({ delay, elapsed, ...rest }) => ({ ...rest, delay: rounded(delay), elapsed: rounded(elapsed) })) ??
    null
  )
}

/** To the millisecond. */
function rounded(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms)
}
