/** The drivers of the TypeScript runtime by the kind of a table. */
import type { AnyCase, CallCase } from '../case.ts'
import type { BodyCase, ParameterCase } from '../encoding.ts'
import type { DecodeCase } from '../decode.ts'
import type { PageCase } from '../page.ts'
import type { StreamCase } from '../stream.ts'
import type { WebhookCase } from '../webhook.ts'
import { runBody } from './body.ts'
import { runCall } from './call.ts'
import { runDecode } from './decode.ts'
import { runPage } from './page.ts'
import { runParameter } from './parameter.ts'
import { runStream } from './stream.ts'
import { runWebhook } from './webhook.ts'

/** Runs one case and gives what was observed, as JSON. */
export type Driver = (given: never) => Promise<unknown>

const kinds: { readonly [kind: string]: Driver } = {
  body: runBody satisfies (given: BodyCase) => Promise<unknown>,
  call: runCall satisfies (given: CallCase) => Promise<unknown>,
  decode: runDecode satisfies (given: DecodeCase) => Promise<unknown>,
  page: runPage satisfies (given: PageCase) => Promise<unknown>,
  parameter: runParameter satisfies (given: ParameterCase) => Promise<unknown>,
  stream: runStream satisfies (given: StreamCase) => Promise<unknown>,
  webhook: runWebhook satisfies (given: WebhookCase) => Promise<unknown>,
}

export async function driveTypeScript(kind: string, cases: readonly AnyCase[]): Promise<unknown[]> {
  const driver = kinds[kind]
  if (!driver) throw new Error(`No driver for tables of kind '${kind}'`)
  const seen: unknown[] = []
  for (const given of cases) seen.push(await driver(given as never))
  return seen
}
