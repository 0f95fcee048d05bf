/** Every operation called in both languages: the requests are the same, and valid. */
import { difference } from '@artificer/verify'
import type { EmittedSdks } from '../../emit-sdks.ts'
import { clientOptions, type GeneratedCall, generatedCalls } from '../calls/calls.ts'
import type { Observation } from '../calls/observation.ts'
import { runPython, runTypeScript } from '../calls/run.ts'
import { judge } from '../judge/judge.ts'
import { type Cell, cell } from './cell.ts'

export interface CallCells {
  callsTypeScript: Cell
  callsPython: Cell
  equal: Cell
  valid: Cell
}

export async function callCells(sdks: EmittedSdks, file: string): Promise<CallCells> {
  const calls = generatedCalls(sdks)
  const typescript = await runTypeScript(sdks, calls)
  const python = await runPython(sdks, calls)
  return {
    callsTypeScript: called(sdks, calls, typescript),
    callsPython: both(called(sdks, calls, python.sync), called(sdks, calls, python.async)),
    equal: both(equal(calls, typescript, python.sync), equal(calls, python.sync, python.async)),
    valid: await valid(sdks, file, calls, typescript),
  }
}

/** What holds of the synchronous client and of the asynchronous one. */
const both = (sync: Cell, async: Cell): Cell =>
  cell(sync.faults.length > 0 ? sync.text : async.text, [
    ...sync.faults,
    ...async.faults.map((fault) => `async: ${fault}`),
  ])

const nameOf = ({ operation, variant }: GeneratedCall): string => `${operation.id} [${variant}]`

/** Operations of which every call was sent and answered. */
function called(sdks: EmittedSdks, calls: readonly GeneratedCall[], seen: readonly Observation[]): Cell {
  const faults = calls.flatMap((call, index) => {
    const { kind, error, request } = seen[index]!
    const missing = call.missing.map((key) => `${nameOf(call)}: no value fits ${key}`)
    const failed = kind === 'error' ? [`${nameOf(call)}: ${error}`] : []
    return [...missing, ...(request === undefined && failed.length === 0 ? [`${nameOf(call)} sent nothing`] : failed)]
  })
  const operations = new Set(calls.map(({ operation }) => operation.id))
  const uncalled = sdks.api.operations.filter(({ id }) => !operations.has(id)).map(({ id }) => `${id} is not called`)
  return cell(`${operations.size}/${sdks.api.operations.length}`, [...faults, ...uncalled])
}

/** Both languages send the same and give the same kind of result. */
function equal(calls: readonly GeneratedCall[], left: readonly Observation[], right: readonly Observation[]): Cell {
  const faults = calls.flatMap((call, index) => {
    const [a, b] = [left[index]!, right[index]!]
    if (a.kind !== b.kind) return [`${nameOf(call)} gives ${a.kind} and ${b.kind}`]
    const found = a.request && b.request && difference(a.request, b.request)
    return found === undefined ? [] : [`${nameOf(call)} differs in ${found}`]
  })
  return cell(`${calls.length - faults.length}/${calls.length}`, faults)
}

async function valid(
  sdks: EmittedSdks,
  file: string,
  calls: readonly GeneratedCall[],
  seen: readonly Observation[],
): Promise<Cell> {
  const sent = calls.flatMap((call, index) => {
    const { request } = seen[index]!
    return request === undefined ? [] : [{ call, path: pathKey(call), request }]
  })
  const verdicts = await judge(
    file,
    clientOptions(sdks).baseUrl,
    sent.map(({ path, request }) => ({ path, request })),
  )
  const count = (wanted: string): number => verdicts.filter(({ verdict }) => verdict === wanted).length
  const faults = verdicts.flatMap(({ verdict, reason }, index) =>
    verdict === 'invalid' ? [`${nameOf(sent[index]!.call)}: ${reason}`] : [],
  )
  const unjudged = count('unjudged')
  return cell(`${count('valid')}/${sent.length}${unjudged > 0 ? ` (${unjudged}?)` : ''}`, faults)
}

/** The id of an operation is its method and the path as the document spells it. */
const pathKey = ({ operation }: GeneratedCall): string => operation.id.slice(operation.id.indexOf(' ') + 1)
