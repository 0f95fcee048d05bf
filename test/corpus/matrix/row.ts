/** Everything that is asked of one document. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { cpuOfCommand } from '../../bench/measure.ts'
import { emitSdks, type EmittedSdks, root } from '../../emit-sdks.ts'
import { pythonLosses, typescriptLosses } from '../../walk/losses.ts'
import { walkDocument } from '../../walk/raw-document.ts'
import { callCells } from './calls.ts'
import { type Cell, cell } from './cell.ts'
import { checkedByPyright, compiled, formatted, imported, linesOf, lintedByRuff } from './checks.ts'

/** Cells by the head of their column, in order. */
export type Row = { [column: string]: Cell }

/** `calls`: only what is sent; `all`: what tools say as well. */
export type Depth = 'calls' | 'all'

export async function rowOf(name: string, file: string, depth: Depth): Promise<Row> {
  let sdks: EmittedSdks
  const folder = `corpus/${name}`
  try {
    rmSync(join(root, '.work/test', folder), { recursive: true, force: true })
    sdks = await emitSdks(file, folder)
  } catch (error) {
    return { generate: cell('fails', [String(error)]) }
  }
  const calls = await callCells(sdks, file)
  return {
    generate: cell('ok'),
    ...(depth === 'all' && { ...(await toolCells(sdks)), 'in both': offered(sdks, file) }),
    'calls TS': calls.callsTypeScript,
    'calls Py': calls.callsPython,
    'same on the wire': calls.equal,
    'valid (unjudged)': calls.valid,
    warnings: cell(sdks.diagnostics.filter(({ severity }) => severity === 'warning').length),
    ...sizes(sdks),
  }
}

/** Operations of the raw document that are a method with every argument in both languages. */
function offered(sdks: EmittedSdks, file: string): Cell {
  const { sync, async } = pythonLosses(file, sdks)
  const faults = [...typescriptLosses(file, sdks), ...sync, ...async]
  return cell(`${walkDocument(file).length}`, faults)
}

async function toolCells(sdks: EmittedSdks): Promise<Row> {
  return {
    'tsc 5.9': compiled(sdks, 'typescript'),
    'tsc 7': compiled(sdks, 'typescript-7'),
    pyright: checkedByPyright(sdks),
    ruff: lintedByRuff(sdks),
    prettier: await formatted(sdks),
    'imports old/new': await imported(sdks),
  }
}

function sizes(sdks: EmittedSdks): Row {
  const { typescript, python } = linesOf(sdks)
  return { 'lines TS': cell(typescript), 'lines Py': cell(python) }
}

/** CPU seconds of the whole process that generates both SDKs of a document. */
export function generationCpu(name: string, file: string): Cell {
  const folder = join(root, '.work/test/corpus', name, 'measured')
  rmSync(folder, { recursive: true, force: true })
  const outputs = ['--typescript', join(folder, 'ts'), '--python', join(folder, 'py')]
  const main = join(root, 'cli/src/main.ts')
  const command = [process.execPath, '--conditions=@artificer/source', main, 'generate', file, ...outputs]
  try {
    return cell((cpuOfCommand(command).cpu / 1000).toFixed(1))
  } catch (error) {
    return cell('fails', [String(error)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
