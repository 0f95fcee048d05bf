import { type Contract, type Operation, isEndpoint, listOperations, type Tree } from '../contract.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { isSchema } from '../schema/kinds.ts'
import { report } from './report.ts'

/** The operations that can be read, and what is wrong with the others: a value that is missing or of the wrong kind. */
export function checkStructure(contract: Contract): { operations: Operation[]; diagnostics: Diagnostic[] } {
  const all = listOperations(contract.tree)
  const faults = new Map(all.map((operation) => [operation, wrongParts(operation)]))
  const diagnostics = [...faults].flatMap(([operation, parts]) => parts.map((part) => wrongPart(operation, part)))
  return {
    operations: all.filter((operation) => faults.get(operation)?.length === 0),
    diagnostics: [...diagnostics, ...strangers(contract, contract.tree, [])],
  }
}

function wrongPart({ endpoint, id }: Operation, part: string): Diagnostic {
  const finding = {
    code: 'contract/not-a-schema',
    message: `\`${part}\` is not a schema, nor anything else that can stand there`,
    cure: 'is it undefined because two modules import each other? Move the schema to a module of its own',
  } as const
  return report(finding, endpoint.place, `${id} ${part}`)
}

/** The parts of an endpoint that are not what they should be. */
function wrongParts({ endpoint: { options } }: Operation): string[] {
  if (typeof options !== 'object' || options === null) return ['options']
  const shapes = (['params', 'query', 'headers', 'cookies'] as const).flatMap((where) =>
    Object.entries(options[where] ?? {}).flatMap(([key, schema]) => (isSchema(schema) ? [] : [`${where}.${key}`])),
  )
  const body = options.body === undefined && !('body' in options) ? [] : bodyParts(options.body)
  const errors = (options.throws ?? []).flatMap((spec, index) => (spec?.kind === 'error' ? [] : [`throws[${index}]`]))
  return [...shapes, ...body, ...answerParts(options.returns, 'returns'), ...errors]
}

function bodyParts(body: unknown): string[] {
  if (isSchema(body)) return []
  if (!hasKind(body, ['form', 'binary'])) return ['body']
  return Object.entries('fields' in body ? (body.fields as object) : {}).flatMap(([key, schema]) => (isSchema(schema) ? [] : [`body.${key}`]))
}

type Kinded = { readonly kind: string } & Record<string, unknown>

function hasKind(value: unknown, kinds: readonly string[]): value is Kinded {
  return typeof value === 'object' && value !== null && kinds.includes((value as { kind?: unknown }).kind as string)
}

const ANSWERS = ['page', 'sse', 'jsonl', 'binary', 'answer', 'answers']

function answerParts(answer: unknown, at: string): string[] {
  if (isSchema(answer)) return []
  if (!hasKind(answer, ANSWERS)) return [at]
  const { kind } = answer
  if (kind === 'answer') return answer.body === undefined && answer.status === 204 ? [] : answerParts(answer.body, at)
  if (kind === 'answers') return Object.entries(answer.answers as object).flatMap(([status, inner]) => answerParts(inner, `${at}[${status}]`))
  const parts = kind === 'sse' ? Object.entries(answer.events as object) : kind === 'binary' ? [] : [['item', answer.item]]
  return parts.flatMap(([name, schema]) => (isSchema(schema) ? [] : [`${at}.${name}`]))
}

/** Nodes of the tree that are neither endpoint nor resource. */
function strangers(contract: Contract, tree: Tree, above: readonly string[]): Diagnostic[] {
  return Object.entries(tree).flatMap(([key, node]) => {
    const path = [...above, key]
    if (isEndpoint(node)) return []
    if (typeof node === 'object' && node !== null) return strangers(contract, node, path)
    const finding = {
      code: 'contract/not-an-endpoint',
      message: `a resource holds endpoints and resources, not ${node === null ? 'null' : typeof node}`,
      cure: 'is it undefined because two modules import each other? Else remove it',
    } as const
    return [report(finding, contract.place, path.join('.'))]
  })
}
