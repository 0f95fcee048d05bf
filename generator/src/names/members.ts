import type { Operation } from '../ir/api.ts'
import type { NameContext } from './context.ts'
import { legalMember } from './legal.ts'
import { PYTHON_CLIENT_MEMBERS, PYTHON_KEYWORDS, PYTHON_RESOURCE_MEMBERS } from './reserved/python.ts'
import { TYPESCRIPT_CLIENT_MEMBERS, TYPESCRIPT_RESOURCE_MEMBERS } from './reserved/typescript.ts'
import type { ResourceNode } from './resources.ts'
import { type Claim, createScope, settle } from './scope.ts'

export interface MemberNames {
  /** Member of the parent, by resource key. */
  properties: Map<string, string>
  /** Method, by operation id. */
  methods: Map<string, string>
  /** Constant of the operation's record, by operation id. */
  constants: Map<string, string>
}

/** Members of each resource's class: its children first, then its methods. */
export function buildMembers(context: NameContext, nodes: readonly ResourceNode[]): MemberNames {
  const names: MemberNames = { properties: new Map([['', '']]), methods: new Map(), constants: new Map() }
  const operations = operationsByResource(context.api.operations)
  const children = new Map(nodes.map((node) => [node.key, node.children]))
  for (const key of new Set([...children.keys(), ...operations.keys()])) {
    const scope = createScope(reservedMembers(context, key === ''))
    const properties = (children.get(key) ?? []).map((child) => propertyClaim(context, child))
    for (const [child, name] of settle(scope, properties)) names.properties.set(child, name)
    const methods = settle(
      scope,
      (operations.get(key) ?? []).map((operation) => methodClaim(context, operation)),
    )
    nameMethods(context, methods, names)
    context.collisions.push(...scope.collisions)
  }
  return names
}

function operationsByResource(operations: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>()
  for (const operation of operations) {
    const key = operation.resource.join('.')
    const group = groups.get(key)
    if (group) group.push(operation)
    else groups.set(key, [operation])
  }
  return groups
}

function nameMethods(context: NameContext, methods: ReadonlyMap<string, string>, names: MemberNames): void {
  const scope = createScope()
  const claims = [...methods].map(([id, name]) => ({
    key: id,
    wire: id,
    pointer: id,
    candidates: [constantOf(context, name)],
  }))
  for (const [id, name] of methods) names.methods.set(id, name)
  for (const [id, name] of settle(scope, claims)) names.constants.set(id, name)
}

function reservedMembers(context: NameContext, isClient: boolean): readonly string[] {
  if (context.language === 'python') return isClient ? PYTHON_CLIENT_MEMBERS : PYTHON_RESOURCE_MEMBERS
  return isClient ? TYPESCRIPT_CLIENT_MEMBERS : TYPESCRIPT_RESOURCE_MEMBERS
}

function propertyClaim(context: NameContext, node: ResourceNode): Claim {
  const wire = node.resource.path.at(-1)!
  const words = context.casing.words(wire)
  return {
    key: node.key,
    wire,
    pointer: node.pointer,
    candidates: [...memberForms(context, words), memberName(context, [...words, 'resource'])],
  }
}

function methodClaim(context: NameContext, operation: Operation): Claim {
  const words = context.casing.words(operation.method)
  const verb = context.casing.words(operation.httpMethod)
  const path = context.casing.words(operation.path.replace(/\{[^}]*\}/g, ' '))
  return {
    key: operation.id,
    wire: operation.method,
    pointer: operation.place.pointer,
    candidates: [
      ...memberForms(context, words),
      // `getResults` beside a child resource `results`; `delete_` where the verb is the name.
      words[0] === verb[0] ? `${memberName(context, words)}_` : memberName(context, [...verb, ...words]),
      memberName(context, [...words, 'by', ...context.casing.words(operation.path)]),
      memberName(context, [...verb, ...path]),
      memberName(context, [...verb, ...context.casing.words(operation.path)]),
    ],
  }
}

/** A keyword of Python gets an underscore; TypeScript allows every word as a member. */
function memberForms(context: NameContext, words: readonly string[]): string[] {
  const name = memberName(context, words)
  return [context.language === 'python' && PYTHON_KEYWORDS.has(name) ? `${name}_` : name]
}

function memberName(context: NameContext, words: readonly string[]): string {
  return legalMember(context.language === 'python' ? context.casing.snake(words) : context.casing.camel(words))
}

function constantOf(context: NameContext, method: string): string {
  return context.language === 'python' ? `_${method.toUpperCase().replace(/_$/, '')}` : `${method}Operation`
}
