import type { Api } from '@artificer/generator/ir'
import type { Generator } from './data/generate.ts'
import { sdkNameOf } from './operations.ts'
import { streamOf } from './streams/script.ts'
import { contractFinding, type Finding } from './validate/finding.ts'

/** Tries every response, event and webhook once, and finds those that no value fits: what asks for them will be answered with 500. */
export const checkApi = (api: Api, generator: Generator): Finding[] => {
  return [
    ...api.operations.flatMap((operation) => {
      const name = sdkNameOf(operation)
      const responses = operation.responses.flatMap(({ status, content }) =>
        content
          .filter(({ kind, type }) => kind === 'json' && type.kind !== 'file')
          .filter(({ schema }) => generator.value(schema, name, status) === undefined)
          .map(() => unsatisfiable(`${name} response:${status}`)),
      )
      const events = (streamOf(operation)?.events ?? [])
        .filter((event) => generator.value(event.schema, name, event.name) === undefined)
        .map((event) => unsatisfiable(`${name} event:${event.name}`))
      return [...responses, ...events]
    }),
    ...(api.webhooks?.events ?? [])
      .filter((event) => generator.value(event.schema, 'webhook', event.name) === undefined)
      .map((event) => unsatisfiable(`webhook:${event.name}`)),
  ]
}

const unsatisfiable = (where: string): Finding =>
  contractFinding('unsatisfiable', where, 'no value was found that fits the schema', { status: 500, refuses: false })
