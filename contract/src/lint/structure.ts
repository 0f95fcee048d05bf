import { type Contract, type Operation, isEndpoint, listOperations, walkTree } from '../contract.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ErrorSpec } from '../error.ts'
import { isSchema } from '../schema/kinds.ts'
import { checkOptions, type OptionFault } from './options.ts'
import { createReadableCheck } from './readable.ts'
import { type Finding, report } from './report.ts'

/** What can be read of a contract. */
export interface Structure {
  /** The operations that can be read. */
  readonly operations: readonly Operation[]
  /** Whether what holds for the whole contract can be read. */
  readonly isSound: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** A part of a contract by the way to it: a value where a schema should stand, or undefined for a part of a wrong kind. */
type Part = readonly [way: string, value: unknown]

type ReadableCheck = ReturnType<typeof createReadableCheck>

/** Finds values that are missing or of the wrong kind, as plain JavaScript and circular imports make them. */
export function checkStructure(contract: Contract): Structure {
  const own = checkOptions('info', contract.info).map((fault) => report(fault.finding, contract.place, fault.way))
  if (own.length || !isResource(contract.tree))
    return { operations: [], isSound: false, diagnostics: [...own, ...rootFaults(contract)] }
  const check = createReadableCheck()
  const parts = contractParts(contract).flatMap(([way, value]) => faultsOf(check, way, value, contract))
  const faults = new Map(
    listOperations(contract.tree).map((operation) => [operation, operationFaults(operation, check)]),
  )
  return {
    operations: [...faults].filter(([, found]) => found.length === 0).map(([operation]) => operation),
    isSound: parts.length === 0,
    diagnostics: [...parts, ...[...faults.values()].flat(), ...strangers(contract)],
  }
}

function isResource(node: unknown): boolean {
  return typeof node === 'object' && node !== null && !isEndpoint(node)
}

function rootFaults({ tree, place }: Contract): Diagnostic[] {
  return isResource(tree) ? [] : [report(stranger(tree), place, 'tree')]
}

function faultsOf(check: ReadableCheck, way: string, value: unknown, { place }: Pick<Contract, 'place'>): Diagnostic[] {
  return check(value).map((part) => report(part.finding, place, way + part.way))
}

function contractParts({ info }: Contract): Part[] {
  const events =
    info.webhooks && 'kind' in info.webhooks && info.webhooks.kind === 'webhooks' ? info.webhooks.events : info.webhooks
  return [
    ...members('responseHeaders', info.responseHeaders),
    ...members('problem', info.problem),
    ...members('webhooks', events),
    ...(info.throws ?? []).flatMap((spec, index) => errorParts(`throws[${index}]`, spec)),
  ]
}

function members(way: string, shape: unknown): Part[] {
  if (shape === undefined) return []
  if (typeof shape !== 'object' || shape === null) return [[way, undefined]]
  return Object.entries(shape).map(([key, value]): Part => [`${way}.${key}`, value])
}

function errorParts(way: string, { extras, options }: ErrorSpec): Part[] {
  return [...(extras === undefined ? [] : [[way, extras] as const]), ...members(`${way} headers`, options.headers)]
}

function operationFaults(operation: Operation, check: ReadableCheck): Diagnostic[] {
  const { endpoint, id } = operation
  const { options } = endpoint
  const wrong = [...checkOptions('endpoint', endpoint), ...answerOptions(options?.returns)]
  if (wrong.length) return wrong.map(({ way, finding }) => report(finding, endpoint.place, `${id} ${way}`.trim()))
  const parts: Part[] = [
    ...(['params', 'query', 'headers', 'cookies'] as const).flatMap((where) => members(where, options[where])),
    ...('body' in options ? bodyParts(options.body) : []),
    ...answerParts(options.returns, 'returns'),
    ...(options.throws ?? []).flatMap((spec, index) => errorParts(`throws[${index}]`, spec)),
  ]
  return parts.flatMap(([way, value]) => faultsOf(check, `${id} ${way}`, value, endpoint))
}

type Kinded = { readonly kind: string } & Record<string, unknown>

function hasKind(value: unknown, kinds: readonly string[]): value is Kinded {
  return typeof value === 'object' && value !== null && kinds.includes((value as { kind?: unknown }).kind as string)
}

function bodyParts(body: unknown): Part[] {
  if (isSchema(body) || !hasKind(body, ['form', 'binary'])) return [['body', body]]
  return body.kind === 'form' ? members('body', body.fields) : []
}

const ANSWERS = ['page', 'sse', 'jsonl', 'binary', 'answer', 'answers']

function answerParts(answer: unknown, way: string): Part[] {
  if (isSchema(answer) || !hasKind(answer, ANSWERS)) return [[way, answer]]
  switch (answer.kind) {
    case 'answer':
      return answer.body === undefined && answer.status === 204 ? [] : answerParts(answer.body, way)
    case 'answers':
      return Object.entries(answer.answers as object).flatMap(([status, inner]) =>
        answerParts(inner, `${way}[${status}]`),
      )
    case 'sse':
      return members(way, answer.events)
    case 'page':
      return [[`${way}.item`, answer.item], ...members(way, (answer.options as { members?: unknown }).members)]
    case 'jsonl':
      return [[`${way}.item`, answer.item]]
    default:
      return []
  }
}

/** The options of the pages and streams among the answers. */
function answerOptions(answer: unknown): OptionFault[] {
  if (isSchema(answer) || !hasKind(answer, ANSWERS)) return []
  switch (answer.kind) {
    case 'answer':
      return answerOptions(answer.body)
    case 'answers':
      return Object.values(answer.answers as object).flatMap(answerOptions)
    case 'sse':
      return checkOptions('stream', answer.options)
    case 'page':
      return checkOptions('page', answer.options)
    default:
      return []
  }
}

/** Leaves of the tree that are not endpoints. */
function strangers({ tree, place }: Contract): Diagnostic[] {
  return walkTree(tree)
    .filter(({ node }) => !isEndpoint(node))
    .map(({ keyPath, node }) => report(stranger(node), place, keyPath.join('.')))
}

function stranger(node: unknown): Finding {
  const isCircle = typeof node === 'object' && node !== null
  return {
    code: 'contract/not-an-endpoint',
    message: `a resource holds endpoints and resources, not ${isCircle ? 'itself' : node === null ? 'null' : typeof node}`,
    cure: 'is it undefined because two modules import each other? Else remove it',
  }
}
