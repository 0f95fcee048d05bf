import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '@artificer/generator'
import { root } from '../../../emit-sdks.ts'
import { output, type PackageCheck } from '../../report/check.ts'
import { consumer } from '../consumer.ts'
import { exceptions } from './exceptions.ts'
import { judgement } from './judgement.ts'

/** openapi-typescript's reading of the document against ours. */
export const judgeCheck: PackageCheck = {
  package: 'npm',
  tool: 'type judge',
  claim: 'agrees with the types of all operations',
  run: () => judge(),
}

/** The document of Artificer, parsed. */
export function artificerDocument(): object {
  return JSON.parse(readFileSync(join(root, 'spec', 'openapi.json'), 'utf8')) as object
}

/**
 * Compiles the judgement on the installed package. Rejects with the compiler's output where the types do not agree.
 *
 * @param other text of openapi-typescript's types, instead of those that the package has.
 */
export async function judge(other?: string): Promise<void> {
  const folder = join(await consumer(), other === undefined ? 'judge' : 'judge-other')
  mkdirSync(folder, { recursive: true })
  const { api, names } = await generate({
    input: artificerDocument(),
    outputs: { typescript: {} },
    options: { clientName: 'Artificer' },
  })
  if (api === undefined || names.typescript === undefined) throw new Error('there is no API to judge')
  const types = other === undefined ? 'artificer/raw' : './types.ts'
  if (other !== undefined) writeFileSync(join(folder, 'types.ts'), other)
  writeFileSync(join(folder, 'judge.ts'), judgement(api, names.typescript, exceptions, types))
  // Optional members of ours take `undefined`, which this option would keep apart from an absent one.
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable'],
    strict: true,
    exactOptionalPropertyTypes: false,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['judge.ts'] }))
  await output(process.execPath, [join(root, 'node_modules', 'typescript-7', 'bin', 'tsc'), '-p', folder])
}
