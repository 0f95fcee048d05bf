/** Faults of the mock, each with the rule that must turn red. */
import type { Api } from '@artificer/generator/ir'
import { verifyServer } from '@artificer/verify'
import { SERVER_FAULTS, serveFaulty } from '../faulty-server.ts'

/** Which faults are caught by the rule that must catch them. */
export async function caughtServerFaults(
  api: Api,
  document: unknown,
): Promise<{ name: string; rule: string; caught: boolean }[]> {
  const told = []
  for (const fault of SERVER_FAULTS) {
    const { url, close } = await serveFaulty(api, fault)
    const { verdicts } = await verifyServer({ api, document, server: url, isUnsafe: true, only: [fault.operation] })
    await close()
    const caught = verdicts.some(({ check, kind }) => check === fault.rule && kind === 'fail')
    told.push({ name: fault.label, rule: fault.rule, caught })
  }
  return told
}
