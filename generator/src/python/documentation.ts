/** Sentences for docstrings: what the document says, else what is known of the thing. Escaping is the docstring sink's. */
import type { Operation } from '../ir/api.ts'
import type { Model, Property } from '../ir/models.ts'
import type { Emission } from './emission.ts'

interface Described {
  description?: string
  deprecated?: boolean | string
}

/** The description, with what is to be said of its deprecation; empty when there is nothing. */
export function describe(thing: Described): string {
  const description = thing.description?.trim() ?? ''
  return joinParagraphs(description, deprecation(thing.deprecated))
}

/** `Deprecated: use x`, or nothing. */
export function deprecation(deprecated: boolean | string | undefined): string {
  if (deprecated === undefined || deprecated === false) return ''
  return typeof deprecated === 'string' ? `Deprecated: ${deprecated}` : 'Deprecated.'
}

export const joinParagraphs = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n\n')

/** What stands under the name of a type. */
export function describeModel(emission: Emission, model: Model): string {
  const title = model.title?.trim() ?? ''
  const said = describe(model)
  if (said !== '') return said
  return title !== '' ? sentence(title) : originSentence(emission, model)
}

function originSentence(emission: Emission, model: Model): string {
  const { origin } = model
  switch (origin.kind) {
    case 'component':
      return `\`${origin.name}\` of the API.`
    case 'operation':
      return operationSentence(emission, origin.operation, origin.role)
    case 'member':
      return `${MEMBER_ROLES[origin.role]} \`${origin.detail}\` of \`${parentName(emission, origin.parent)}\`.`
    case 'input':
      return `\`${parentName(emission, origin.of)}\` as requests send it.`
    case 'webhook':
      return `The webhook \`${origin.event}\`.`
  }
}

const MEMBER_ROLES = {
  property: 'The member',
  item: 'One item of',
  variant: 'The variant',
  value: 'One value of',
} as const

const OPERATION_ROLES = {
  response: 'What is answered to',
  body: 'The body of',
  event: 'An event of',
  error: 'A problem that is answered to',
  parameter: 'A parameter of',
} as const

const operationSentence = (emission: Emission, id: string, role: keyof typeof OPERATION_ROLES): string =>
  `${OPERATION_ROLES[role]} \`${emission.operations.has(id) ? callPath(emission, id) : id}\`.`

function parentName(emission: Emission, id: string): string {
  return emission.names.models[id]?.path.join('.') ?? id
}

/** `conversations.create`: how a user reaches an operation from the client. */
export function callPath(emission: Emission, id: string): string {
  const operation = emission.operations.get(id)
  const steps = (operation?.resource ?? []).map((_, index, path) => {
    const key = path.slice(0, index + 1).join('.')
    return emission.names.resources[key]?.property ?? ''
  })
  return [...steps, emission.names.operations[id]?.method ?? ''].filter((step) => step !== '').join('.')
}

export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** Summary and description of an operation, and where it goes. */
export function describeOperation(operation: Operation): string {
  const summary = operation.summary?.trim() ?? ''
  const description = operation.description?.trim() ?? ''
  const isDoubled = description.startsWith(summary.replace(/\.$/, ''))
  return joinParagraphs(
    isDoubled ? '' : sentence(summary),
    description,
    `\`${operation.id}\``,
    deprecation(operation.deprecated),
    operation.externalDocs === undefined ? '' : `See ${operation.externalDocs.url}`,
  )
}

/** What stands under a field. */
export const describeProperty = (property: Property): string => describe(property)
