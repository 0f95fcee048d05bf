/**
 * Puts each named fault into the mock or a fresh copy of Artificer's SDKs and prints which check caught it; exit code 1 when one survives.
 * Usage: node --conditions=@artificer/source test/verify/mutations/main.ts [FROM], where FROM leaves out so many of the first faults of the SDKs.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runContractTests } from '@artificer/verify'
import { emitSdks, root } from '../../emit-sdks.ts'
import { FAULTS, type NamedFault } from './faults.ts'
import { PYTHON_FAULTS } from './python-faults.ts'
import { caughtServerFaults } from './server-faults.ts'
import { TYPESCRIPT_FAULTS } from './typescript-faults.ts'

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
    const both = { typescript: typescript.folder, python: python.folder }
    const own = language === 'typescript' ? { typescript: typescript.folder } : { python: python.folder }
    // Parity takes two.
    const folders = caughtBy === 'C2' ? both : own
    const names = { typescript: typescript.names, python: python.names }
    const { interpreter } = python
    const { verdicts } = await runContractTests({ api, document, names, folders, interpreter, checks: [caughtBy] })
    return verdicts.some(({ kind }) => kind === 'fail')
  } finally {
    writeFileSync(path, whole)
  }
}

let count = 0
let survivors = 0
function tell(where: string, name: string, by: string, caught: boolean): void {
  count += 1
  if (!caught) survivors += 1
  console.log(`${where.padEnd(10)}  ${name.padEnd(42)}  ${caught ? by : `SURVIVED ${by}`}`)
}

const from = Number(process.argv[2] ?? 0)
for (const { name, rule, caught } of from > 0 ? [] : await caughtServerFaults(api, document))
  tell('mock', name, rule, caught)
for (const fault of [...FAULTS, ...TYPESCRIPT_FAULTS, ...PYTHON_FAULTS].slice(from))
  tell(fault.language, fault.name, fault.caughtBy, await isCaught(fault))
console.log(`${count - survivors} of ${count} faults caught`)
process.exitCode = survivors > 0 ? 1 : 0
