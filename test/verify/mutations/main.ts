/**
 * Puts each named fault into a fresh copy of Artificer's SDKs and prints which check caught it; exit code 1 when one survives.
 * Usage: node --conditions=@artificer/source test/verify/mutations/main.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runContractTests } from '@artificer/verify'
import { emitSdks, root } from '../../emit-sdks.ts'
import { FAULTS, type NamedFault } from './faults.ts'

const { api, document, typescript, python } = await emitSdks(join(root, 'spec/openapi.json'), 'contract-mutations')

/** Whether the check turns red with the fault; the file is as it was afterwards. */
async function isCaught({ language, file, text, fault, caughtBy }: NamedFault): Promise<boolean> {
  const path = join(language === 'typescript' ? join(typescript.folder, 'src') : python.source, file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(text).length !== 2) throw new Error(`${file} does not hold once: ${text}`)
  writeFileSync(
    path,
    whole.replace(text, () => fault),
  )
  try {
    const folders = language === 'typescript' ? { typescript: typescript.folder } : { python: python.folder }
    const names = { typescript: typescript.names, python: python.names }
    const { interpreter } = python
    const { verdicts } = await runContractTests({ api, document, names, folders, interpreter, checks: [caughtBy] })
    return verdicts.some(({ kind }) => kind === 'fail')
  } finally {
    writeFileSync(path, whole)
  }
}

let survivors = 0
for (const fault of FAULTS) {
  const caught = await isCaught(fault)
  if (!caught) survivors += 1
  console.log(`${fault.language.padEnd(10)}  ${fault.name.padEnd(42)}  ${caught ? fault.caughtBy : 'SURVIVED'}`)
}
console.log(`${FAULTS.length - survivors} of ${FAULTS.length} faults caught`)
process.exitCode = survivors > 0 ? 1 : 0
