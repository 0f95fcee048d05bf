import type { PlannedOperation } from '../export/plan.ts'
import { templateNames } from '../export/parameters.ts'
import { pagePointers } from '../export/page-conventions.ts'
import type { Contract } from '../contract.ts'
import { type AnySchema, defOf, isSchema } from '../schema/kinds.ts'
import { mayBeAbsent } from '../schema/presence.ts'
import type { ServerSentEvents } from '../stream.ts'
import { isPercentile, seconds } from '../units.ts'
import type { Finding } from './report.ts'

/** A rule about one operation. */
export type OperationRule = (operation: PlannedOperation, contract: Contract) => Finding[]

const keyPath: OperationRule = ({ keyPath: keys }) =>
  keys
    .filter((key) => !/^[a-z][A-Za-z0-9]*$/.test(key))
    .map((key) => ({
      code: 'contract/key-case',
      message: `the key \`${key}\` is not in camel case, so it cannot be a name in the SDKs`,
      cure: 'write it like a variable: `apiKeys`, `retrieve`',
    }))

const pathTemplate: OperationRule = ({ endpoint: { path } }) => {
  const names = templateNames(path)
  const rest = path.replaceAll(/\{[A-Za-z_][\w.-]*\}/g, '')
  const faults = [
    ...(path.startsWith('/') ? [] : [`does not begin with \`/\``]),
    ...(/[{}\s?#]/.test(rest)
      ? ['is not a template: names stand in braces, and query and fragment do not belong to it']
      : []),
    ...(new Set(names).size < names.length ? ['has a name twice'] : []),
  ]
  return faults.map((fault) => ({
    code: 'contract/path-template',
    message: `the path \`${path}\` ${fault}`,
    cure: 'write it like `/users/{id}`',
  }))
}

const pathParameters: OperationRule = ({ endpoint: { path, options } }) => {
  const names = templateNames(path)
  return Object.entries(options.params ?? {}).flatMap(([name, schema]): Finding[] => {
    if (!names.includes(name)) {
      const inPath = names.length
        ? `the path has ${names.map((known) => `\`${known}\``).join(', ')}`
        : 'the path has none'
      return [
        {
          code: 'contract/path-params',
          message: `the parameter \`${name}\` is not in \`${path}\`; ${inPath}`,
          cure: `rename it, or add \`{${name}}\` to the path`,
        },
      ]
    }
    if (!mayBeAbsent(schema as AnySchema, 'request')) return []
    return [
      {
        code: 'contract/path-params',
        message: `the path parameter \`${name}\` is optional`,
        cure: 'a path without it is another path: make it required',
      },
    ]
  })
}

const streamEnd: OperationRule = ({ answers }) =>
  answers.flatMap(({ body }) =>
    body.kind === 'sse' ? [...endFindings(body.stream), ...eventFindings(body.stream)] : [],
  )

function endFindings({ options, events }: ServerSentEvents): Finding[] {
  if (options.end !== undefined) return []
  const last = Object.keys(events).at(-1) ?? 'done'
  return [
    {
      code: 'contract/stream-without-end',
      message: 'the stream does not say how it ends, so a cut connection looks like a complete answer',
      cure: `name the last event: \`{ end: '${last}' }\`; or \`end: 'eof'\` when there is none`,
    },
  ]
}

/** Every event that the options name must be declared. */
function eventFindings({ options, events }: ServerSentEvents): Finding[] {
  const { end, error, final, text } = options
  const ends = typeof end === 'string' && end !== 'eof' ? [end] : Array.isArray(end) ? (end as string[]) : []
  const used: [string, string | undefined][] = [
    ...ends.map((name): [string, string] => ['end', name]),
    ['error', error],
    ['final', final],
    ['text', text?.split(':')[0]],
  ]
  return used
    .filter(([, name]) => name !== undefined && !Object.hasOwn(events, name))
    .map(([option, name]) => ({
      code: 'contract/stream-event',
      message: `\`${option}\` names the event \`${name}\`, which the stream does not have`,
      cure: `declare it, or name one of ${Object.keys(events)
        .map((known) => `\`${known}\``)
        .join(', ')}`,
    }))
}

const service: OperationRule = ({ endpoint: { options } }, { info }) => {
  const known = Object.keys(info.services ?? {})
  if (options.service === undefined || known.includes(options.service)) return []
  return [
    {
      code: 'contract/unknown-service',
      message: `the service \`${options.service}\` is not one of the contract’s`,
      cure: known.length
        ? `name one of ${known.map((name) => `\`${name}\``).join(', ')}`
        : 'declare it: `services: { … }`',
    },
  ]
}

const bodyWithoutMeaning: OperationRule = ({ endpoint: { method, options } }) =>
  options.body && (method === 'get' || method === 'head')
    ? [
        {
          code: 'contract/body-not-allowed',
          message: `${method.toUpperCase()} has no body (RFC 9110, 9.3)`,
          cure: 'use query parameters, or POST',
        },
      ]
    : []

const answers: OperationRule = ({ answers: declared }) =>
  declared.length === 0
    ? [
        {
          code: 'contract/no-answer',
          message: 'the endpoint declares no answer',
          cure: 'name at least one status: `responses({ 200: … })`',
        },
      ]
    : declared
        .filter(({ status }) => !Number.isInteger(status) || status < 200 || status > 399)
        .map(({ status }) => ({
          code: 'contract/status',
          message: `${status} is not the status of a success`,
          cure: 'errors are `throws: [error(code, status)]`',
        }))

const isNothing = (schema: unknown): boolean => isSchema(schema) && ['undefined', 'void'].includes(defOf(schema).type)

const bodyOfNothing: OperationRule = ({ endpoint: { options }, answers: declared }) => {
  const answerIsNothing = declared.some(({ body }) => body.kind === 'json' && isNothing(body.schema))
  return [...(isNothing(options.body) ? ['body'] : []), ...(answerIsNothing ? ['answer'] : [])].map((part) => ({
    code: 'contract/unrepresentable',
    message: `a schema for nothing has no form on the wire, so it cannot be the ${part}`,
    cure: part === 'body' ? 'leave `body` out' : 'use `nothing()`',
  }))
}

const durations: OperationRule = ({ endpoint: { options } }) =>
  [options.timeout, options.retry?.maxElapsed]
    .filter((duration) => duration !== undefined && !(seconds(duration) > 0))
    .map((duration) => ({
      code: 'contract/duration',
      message: `\`${duration}\` is not a duration`,
      cure: "write seconds, or `'30s'`, `'5m'`",
    }))

const hedges: OperationRule = ({ endpoint: { method, options } }) => {
  const { hedge } = options
  if (hedge === undefined) return []
  const isTime = isPercentile(hedge.after) || seconds(hedge.after) > 0
  return [
    ...(isTime ? [] : [`\`${hedge.after}\` is neither a percentile nor a duration`]),
    ...(method === 'get' ? [] : [`${method.toUpperCase()} is not sent twice at a time`]),
  ].map((message) => ({
    code: 'contract/hedge',
    message,
    cure: "hedge GET only, `after: 'p95'` or `after: '200ms'`",
  }))
}

const pages: OperationRule = ({ answers: declared }) =>
  declared.flatMap(({ body }) => {
    if (body.kind !== 'page') return []
    const pointers = Object.values(pagePointers(body.page)) as string[]
    return pointers
      .filter((pointer) => !/^(\/[^/]+)+$/.test(pointer))
      .map((pointer) => ({
        code: 'contract/page-pointer',
        message: `\`${pointer}\` is not a JSON pointer`,
        cure: 'write it like `/data`',
      }))
  })

const errors: OperationRule = ({ errors: declared }) =>
  declared
    .filter(({ status }) => !Number.isInteger(status) || status < 400 || status > 599)
    .map(({ code, status }) => ({
      code: 'contract/status',
      message: `the error \`${code}\` has the status ${status}, which is not that of an error`,
      cure: 'use a status from 400 to 599',
    }))

/** All rules about operations. */
export const OPERATION_RULES: readonly OperationRule[] = [
  keyPath,
  pathTemplate,
  pathParameters,
  streamEnd,
  service,
  bodyWithoutMeaning,
  answers,
  bodyOfNothing,
  durations,
  hedges,
  pages,
  errors,
]
