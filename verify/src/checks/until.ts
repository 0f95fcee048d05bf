import { setTimeout } from 'node:timers/promises'

/** Waits for what another process brings about; whether it was quick is not asked. */
export async function until(isThere: () => boolean, patience = 5_000): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 10) {
    if (isThere()) return true
    await setTimeout(10)
  }
  return isThere()
}
