import type { Webhooks } from '../api.ts'
import type { Model, Property, TypeRef } from '../models.ts'
import { walkType } from '../types.ts'
import type { BuildContext } from './build-context.ts'
import { proveDiscriminator } from './discriminators.ts'
import type { Draft } from './operations.ts'

/** Builds every model that is reached by now and gives unions the discriminators that can be proved; what cannot be is told to readers. */
export function settleUnions(context: BuildContext, drafts: readonly Draft[], webhooks: Webhooks | undefined): void {
  const prove = (type: TypeRef): string[] => {
    const said: string[] = []
    walkType(type, (inner) => {
      if (inner.kind !== 'union' || inner.discriminator !== undefined) return
      const sentence = proveDiscriminator(context.schemas, inner)
      if (sentence !== undefined) said.push(sentence)
    })
    return said
  }
  for (const model of context.schemas.finish()) settleModel(model, prove)
  for (const { parameters, body, responses } of drafts) {
    for (const { type } of parameters) prove(type)
    for (const { type } of body?.content ?? []) prove(type)
    for (const { response } of responses) for (const { type } of response.content) prove(type)
  }
  for (const { type } of webhooks?.events ?? []) prove(type)
}

function settleModel(model: Model, prove: (type: TypeRef) => string[]): void {
  if (model.kind === 'alias') return addTo(model, prove(model.type))
  model.properties = model.properties.map((property) => {
    const said = prove(property.type)
    if (said.length === 0) return property
    const described: Property = { ...property }
    addTo(described, said)
    return described
  })
  if (model.additional.kind === 'typed') prove(model.additional.type)
}

function addTo(described: { description?: string }, sentences: readonly string[]): void {
  if (sentences.length === 0) return
  const { description } = described
  described.description = [...(description === undefined ? [] : [description]), ...sentences].join('\n\n')
}
