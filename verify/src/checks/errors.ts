/** C4: every declared status and code raises its class with its body; what nobody declared raises the general one. */
import type { Operation, OperationError } from '@artificer/generator/ir'
import { CODE_HEADER, STATUS_HEADER } from '@artificer/mock'
import type { Script } from '../bench.ts'
import type { Case } from '../cases/case.ts'
import { type Check, type CheckContext, forEachOperation } from '../check.ts'
import type { ErrorFacts, Outcome } from '../drivers/protocol.ts'
import type { Client } from '../sdks.ts'
import { answer, HTML, json, minimalCase, NOT_ON_REAL } from './answers.ts'
import { jsonDifference } from './same-json.ts'

export const errorsCheck: Check = {
  id: 'C4',
  title: 'errors',
  run: (context) =>
    forEachOperation('C4', context, async (operation, client) => {
      if (context.bench.isReal) return NOT_ON_REAL
      const one = minimalCase(context, operation)
      if (one === undefined) return ['there is no case']
      const tried = { context, client, one }
      const declared = operation.errors.map((error) => declaredFaults(error, tried))
      return (await Promise.all([...declared, ...undeclared(operation, tried)])).flat()
    }),
}

interface Tried {
  context: CheckContext
  client: Client
  one: Case
}

const STATUS_CLASSES: { [status: number]: string } = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
}

const statusClass = (status: number): string =>
  STATUS_CLASSES[status] ?? (status >= 500 ? 'InternalServerError' : 'APIStatusError')

/** A status that a key stands for. */
function statusOf(key: string): number {
  if (/^\d{3}$/.test(key)) return Number(key)
  return /^\dxx$/i.test(key) ? Number(`${key[0]}18`) : 418
}

async function declaredFaults(declared: OperationError, tried: Tried): Promise<string[]> {
  const { context, client, one } = tried
  const status = statusOf(declared.status)
  const known = context.api.errors.find(({ id }) => id === declared.error)
  const headers = { [STATUS_HEADER]: String(status), ...(known !== undefined && { [CODE_HEADER]: known.code }) }
  const { outcome, exchanges } = await context.call(client, one, { options: { headers } })
  const label = known === undefined ? String(status) : `${status} ${known.code}`
  const own = known === undefined || known.isStatusClass ? undefined : client.names.errors[known.id]
  const facts = raised(outcome, label)
  if (typeof facts === 'string') return [facts]
  const sent = exchanges[0]?.answer
  const wire = Buffer.from(sent?.body ?? []).toString('utf8')
  const isJson = sent?.headers.some(([name, value]) => name.toLowerCase() === 'content-type' && value.includes('json'))
  return [
    ...classFaults(facts, status, client, own),
    ...(known !== undefined && facts.code !== known.code ? [`its code is ${facts.code ?? 'absent'}`] : []),
    ...(isJson === true ? bodyFaults(facts, wire, client) : []),
    ...(isJson === true && isUntyped(facts, declared, tried) ? ['its body is untyped'] : []),
  ].map((fault) => `${label}: ${fault}`)
}

const raised = (outcome: Outcome, label: string): ErrorFacts | string =>
  outcome.error ?? `${label}: nothing was raised, and ${outcome.kind} was given`

function classFaults({ classes, status }: ErrorFacts, expected: number, { names }: Client, own?: string): string[] {
  const wanted = [...(own === undefined ? [] : [own]), statusClass(expected), 'APIStatusError', 'APIError']
  const lacking = wanted.filter((name) => !classes.includes(name))
  const isOurs = classes.includes(names.client.error) || classes.includes('SDKError')
  return [
    ...lacking.map((name) => `${classes[0]} is no ${name}`),
    ...(isOurs ? [] : [`${classes[0]} is no error of the SDK`]),
    ...(status === expected ? [] : [`its status is ${status ?? 'absent'}`]),
  ]
}

function bodyFaults({ body }: ErrorFacts, wire: string, { language }: Client): string[] {
  if (body === undefined) return ['it has no body']
  const found = jsonDifference(wire, body, language === 'python')
  return found === undefined ? [] : [`its body differs: ${found}`]
}

/** In Python a body that has a model is one of its class. */
function isUntyped({ bodyClass }: ErrorFacts, { type }: OperationError, { client, context }: Tried): boolean {
  if (client.language !== 'python' || type?.kind !== 'model') return false
  return context.api.models.find(({ id }) => id === type.id)?.kind === 'object' && bodyClass === undefined
}

/** Answers that no operation declares: each is a status error and never a crash. */
const SURPRISES: { label: string; status: number; script: Script; isGeneral: boolean }[] = [
  { label: 'an undeclared status', status: 418, script: () => json(418, { surprise: true }), isGeneral: true },
  { label: 'an HTML body', status: 502, script: () => answer(502, 'text/html; charset=utf-8', HTML), isGeneral: false },
  { label: 'an empty body', status: 500, script: () => answer(500, undefined, ''), isGeneral: false },
  {
    label: 'a body cut short',
    status: 500,
    script: () => answer(500, 'application/json', '{"code":"in'),
    isGeneral: false,
  },
  // Without a body that says more, the status alone decides.
  ...Object.keys(STATUS_CLASSES).map((status) => ({
    label: `a bare ${status}`,
    status: Number(status),
    script: () => answer(Number(status), 'text/plain', 'surprise'),
    isGeneral: false,
  })),
  { label: 'JSON null', status: 400, script: () => answer(400, 'application/json', 'null'), isGeneral: false },
]

function undeclared(operation: Operation, { context, client, one }: Tried): Promise<string[]>[] {
  return SURPRISES.map(async ({ label, status, script, isGeneral }) => {
    const namespace = context.namespace()
    context.bench.answerWith(namespace, script)
    const { outcome } = await context.call(client, one, {}, namespace)
    const facts = raised(outcome, label)
    if (typeof facts === 'string') return [facts]
    const isDeclared = operation.errors.some((error) => error.status === String(status))
    const special =
      isGeneral && !isDeclared && facts.classes[0] !== 'APIStatusError' ? [`it is ${facts.classes[0]}`] : []
    return [...classFaults(facts, status, client), ...special].map((fault) => `${label}: ${fault}`)
  })
}
