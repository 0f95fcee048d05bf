import type { OutputFile } from '../../emit.ts'
import type { Operation } from '../../ir/api.ts'
import type { EmitContext } from '../context.ts'
import { printDoc } from '../printer/layout.ts'
import { createSourceFile, type ExportedSymbol, renderFile, use } from '../printer/source-file.ts'
import { type Value, valueDoc } from '../printer/value.ts'
import { operationRecord } from '../resources/operation-record.ts'
import { runtime } from '../runtime-symbols.ts'
import { createScope } from '../scope.ts'

const typesFile = 'src/generated/raw-types.ts'
const symbol = (name: string, file: string, isType: boolean): ExportedSymbol => ({ name, file, isType })
const rawClient = symbol('rawClient', 'src/runtime/raw.ts', false)
const rawClientType = symbol('RawClient', 'src/runtime/raw.ts', true)
const rawOperation = symbol('RawOperation', 'src/runtime/raw.ts', true)
const paths = symbol('paths', typesFile, true)

/** Files of the entry `raw`, where it is wanted. */
export function rawFiles(context: EmitContext): OutputFile[] {
  const types = context.options.rawTypes
  return types === undefined ? [] : [createRawFile(context), { path: typesFile, content: verbatim(types) }]
}

/** The declarations as they were printed: their layout is openapi-typescript's, so no formatter is to touch them. What it would touch all the same is gone. */
function verbatim(types: string): string {
  const declarations = types.trimEnd().replaceAll(/^(\S.*);$/gm, '$1')
  return `${declarations.replaceAll(/^(?=(?:export )?(?:interface|type) )/gm, '// prettier-ignore\n')}\n`
}

function createRawFile(context: EmitContext): OutputFile {
  const file = createSourceFile('src/generated/raw.ts')
  const name = (wanted: ExportedSymbol): string => use(file, wanted, new Set())
  const client = name({ ...runtime.Client, isType: true })
  const operations = context.api.operations.map((operation) => sent(context, operation))
  file.blocks.push(
    `export type * from './raw-types.js'`,
    `/**
 * openapi-fetch's client over this API: a path and a method in, \`{ data, error, response }\` out. It has the base URLs, credentials, headers, retries, time
 * limits and transport of \`client\`; nothing is decoded or turned into an error class.
 */
export function createRaw(client: ${client}): ${name(rawClientType)}<${name(paths)}> {
  return ${name(rawClient)}<${name(paths)}>(client, operations)
}`,
    `const operations: readonly ${name(rawOperation)}[] = ${printDoc(valueDoc(operations), 0)}`,
  )
  return { path: file.path, content: renderFile(file) }
}

/** What decides where a request goes and how often; the path has the names of the document. */
function sent(context: EmitContext, operation: Operation): { [member: string]: Value | undefined } {
  const scope = createScope(context, createSourceFile('src/generated/raw.ts'))
  const { method, service, baseURL, timeout, retry, idempotency, security } = operationRecord(context, operation, scope)
  return { method, path: operation.path, service, baseURL, timeout, retry, idempotency, security }
}
