/** Artificer's contract, its two SDKs and its mock agree: every operation passes every check. */
import { join } from 'node:path'
import { isRed, printTable, runContractTests } from '@artificer/verify'
import { expect, it } from 'vitest'
import { emitSdks, root } from '../emit-sdks.ts'

it('holds for every operation in both languages', async () => {
  const { api, document, typescript, python } = await emitSdks(join(root, 'spec/openapi.json'), 'contract-tests')
  const report = await runContractTests({
    api,
    document,
    names: { typescript: typescript.names, python: python.names },
    folders: { typescript: typescript.folder, python: python.folder },
    interpreter: python.interpreter,
  })
  expect(report.operations).toHaveLength(80)
  expect(report.checks).toHaveLength(12)
  expect(isRed(report) ? printTable(report) : '').toBe('')
}, 300_000)
