import type { Operation } from '@artificer/generator/ir'
import type { OperationIndex } from '../operations.ts'
import { MockUsageError } from '../usage-error.ts'
import { FAULT_KINDS, type Fault, type FaultRule } from './fault.ts'

/** The rules that are set, each with its counts. */
export interface FaultRules {
  /** @throws {MockUsageError} when the operation or the kind is unknown. */
  add(rule: FaultRule): void
  /** The fault that this call meets; counts it for every rule that speaks of it. */
  next(operation: Operation, namespace: string): Fault | undefined
  clear(namespace?: string): void
}

interface SetRule {
  rule: FaultRule
  operation: Operation | undefined
  counts: Map<string, number>
}

export const createFaultRules = (operations: OperationIndex): FaultRules => {
  let rules: SetRule[] = []
  return {
    add: (rule) => {
      if (!FAULT_KINDS.includes(rule.fault?.kind))
        throw new MockUsageError(`There is no fault \`${rule.fault?.kind}\`. Known: ${FAULT_KINDS.join(', ')}.`)
      rules.push({
        rule,
        operation: rule.operation === undefined ? undefined : operations.get(rule.operation),
        counts: new Map(),
      })
    },
    next: (operation, namespace) => {
      const met = rules.filter((set) => concerns(set, operation, namespace)).filter((set) => isDue(set, namespace))
      return met[0]?.rule.fault
    },
    clear: (namespace) => {
      if (namespace === undefined) rules = []
      else rules = rules.filter(({ rule }) => rule.namespace !== namespace)
      for (const { counts } of rules) if (namespace !== undefined) counts.delete(namespace)
    },
  }
}

const concerns = ({ rule, operation }: SetRule, called: Operation, namespace: string): boolean =>
  (operation === undefined || operation.id === called.id) &&
  (rule.namespace === undefined || rule.namespace === namespace)

const isDue = ({ rule, counts }: SetRule, namespace: string): boolean => {
  const count = (counts.get(namespace) ?? 0) + 1
  counts.set(namespace, count)
  if (rule.calls === undefined) return true
  return typeof rule.calls === 'number' ? rule.calls === count : rule.calls.includes(count)
}
