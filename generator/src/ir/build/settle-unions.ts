import type { Webhooks } from '../api.ts'
import type { TypeRef } from '../models.ts'
import { typesOf, walkType } from '../types.ts'
import type { BuildContext } from './build-context.ts'
import { proveDiscriminator } from './discriminators.ts'
import type { Draft } from './operations.ts'

/** Builds every model that is reached by now and gives unions the discriminators that can be proved. */
export function settleUnions(context: BuildContext, drafts: readonly Draft[], webhooks: Webhooks | undefined): void {
  const models = context.schemas.finish()
  const prove = (type: TypeRef): void =>
    walkType(type, (inner) => {
      if (inner.kind === 'union' && inner.discriminator === undefined) proveDiscriminator(context.schemas, inner)
    })
  for (const model of models) typesOf(model).forEach(prove)
  for (const { parameters, body, responses } of drafts) {
    for (const { type } of parameters) prove(type)
    for (const { type } of body?.content ?? []) prove(type)
    for (const { response } of responses) for (const { type } of response.content) prove(type)
  }
  for (const { type } of webhooks?.events ?? []) prove(type)
}
