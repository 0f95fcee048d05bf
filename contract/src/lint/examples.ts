import { isBodyKind } from '../body.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { EndpointExample } from '../endpoint.ts'
import type { PlannedAnswer } from '../export/answers.ts'
import { templateNames } from '../export/parameters.ts'
import type { Plan, PlannedOperation } from '../export/plan.ts'
import { problemSchema } from '../export/problems.ts'
import { problemExample } from '../export/responses.ts'
import { createValueChecker, type ValueChecker, type ValueFault } from '../schema/check.ts'
import type { AnySchema } from '../schema/kinds.ts'
import { mayBeAbsent } from '../schema/presence.ts'
import type { Shape } from '../types.ts'
import { report } from './report.ts'

/** Examples that do not fit the schemas of their places. */
export function checkExamples(plan: Plan, names: ReadonlyMap<AnySchema, string>): Diagnostic[] {
  const check = createValueChecker(names)
  const ofOperations = plan.operations.flatMap((operation) =>
    Object.entries(operation.endpoint.options.examples ?? {}).flatMap(([name, example]) =>
      exampleFaults(operation, example, check).map((fault) => misfit(fault, operation, name)),
    ),
  )
  return [...ofOperations, ...errorExamples(plan, check)]
}

function misfit(fault: ValueFault, { endpoint, id }: PlannedOperation, name: string): Diagnostic {
  return report(finding(fault), endpoint.place, `${id} examples.${name}.${fault.path}`)
}

function finding({ message }: ValueFault) {
  return {
    code: 'contract/example',
    message: `the example does not fit its schema: ${message}`,
    cure: 'mend the value; examples are wire values, before defaults and codecs',
  } as const
}

function exampleFaults(operation: PlannedOperation, example: EndpointExample, check: ValueChecker): ValueFault[] {
  return [
    ...(example.request ? requestFaults(operation, example.request, check) : []),
    ...responseFaults(operation, example, check),
  ]
}

function requestFaults(
  operation: PlannedOperation,
  request: NonNullable<EndpointExample['request']>,
  check: ValueChecker,
): ValueFault[] {
  const { options, path } = operation.endpoint
  const { body } = options
  const params = Object.fromEntries(templateNames(path).map((name) => [name, options.params?.[name]]))
  const fields = body && isBodyKind(body) && body.kind === 'form' ? body.fields : undefined
  return [
    ...shapeFaults('request.params', params, request.params, check),
    ...shapeFaults('request.query', operation.query, request.query, check),
    ...shapeFaults('request.headers', options.headers, request.headers, check),
    ...shapeFaults('request.cookies', options.cookies, request.cookies, check),
    ...(fields ? shapeFaults('request.body', fields, request.body as Record<string, unknown>, check) : []),
    ...(body && !isBodyKind(body)
      ? valueFaults('request.body', body as AnySchema, 'request', request.body, check)
      : []),
  ]
}

/** Members by name; a parameter without a schema is a string. */
function shapeFaults(
  at: string,
  shape: Readonly<Record<string, Shape[string] | undefined>> = {},
  values: Readonly<Record<string, unknown>> = {},
  check: ValueChecker,
): ValueFault[] {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(shape, name))
  const known = Object.entries(shape).flatMap(([name, schema]): ValueFault[] => {
    const value = values[name]
    if (schema === undefined)
      return typeof value === 'string' ? [] : [{ path: `${at}.${name}`, message: 'expected a string' }]
    if (value === undefined && mayBeAbsent(schema as AnySchema, 'request')) return []
    return valueFaults(`${at}.${name}`, schema as AnySchema, 'request', value, check)
  })
  return [...unknown.map((name) => ({ path: `${at}.${name}`, message: 'there is nothing of this name' })), ...known]
}

function valueFaults(
  at: string,
  schema: AnySchema,
  direction: 'request' | 'response',
  value: unknown,
  check: ValueChecker,
): ValueFault[] {
  if (value === undefined && mayBeAbsent(schema, direction)) return []
  return check(schema, direction, value).map(({ path, message }) => ({ path: at + path, message }))
}

function responseFaults({ answers }: PlannedOperation, example: EndpointExample, check: ValueChecker): ValueFault[] {
  const answer = answers.find(({ status }) => status === example.status) ?? answers[0]
  if (example.status !== undefined && answer?.status !== example.status) {
    return [{ path: 'status', message: `the endpoint does not answer ${example.status}` }]
  }
  return answer ? answerFaults(answer, example.response, check) : []
}

function answerFaults({ body }: PlannedAnswer, value: unknown, check: ValueChecker): ValueFault[] {
  switch (body.kind) {
    case 'json':
      return valueFaults('response', body.schema, 'response', value, check)
    case 'page':
      return valueFaults('response', body.envelope, 'response', value, check)
    case 'sse':
      return streamFaults(value, (item, at) => {
        const { event, data } = (item ?? {}) as { event?: string; data?: unknown }
        const schema = event === undefined ? undefined : body.stream.events[event]
        if (!schema) return [{ path: `${at}.event`, message: `the stream has no event \`${event}\`` }]
        return valueFaults(`${at}.data`, schema as AnySchema, 'response', data, check)
      })
    case 'jsonl':
      return streamFaults(value, (item, at) => valueFaults(at, body.stream.item as AnySchema, 'response', item, check))
    default:
      return value === undefined
        ? []
        : [{ path: 'response', message: body.kind === 'none' ? 'the answer has no body' : 'bytes have no example' }]
  }
}

function streamFaults(value: unknown, item: (item: unknown, at: string) => ValueFault[]): ValueFault[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return [{ path: 'response', message: 'the example of a stream is a list' }]
  return value.flatMap((entry, index) => item(entry, `response.${index}`))
}

function errorExamples({ operations, contract }: Plan, check: ValueChecker): Diagnostic[] {
  const specs = new Set(operations.flatMap(({ errors }) => errors))
  return [...specs].flatMap((spec) => {
    if (!spec.options.example) return []
    const faults = valueFaults('example', problemSchema(contract.info, spec), 'response', problemExample(spec), check)
    return faults.map((fault) => report(finding(fault), spec.place, `error ${spec.code} ${fault.path}`))
  })
}
