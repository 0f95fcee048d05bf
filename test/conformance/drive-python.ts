/** Calls operations of an emitted Python SDK over a recording transport, in one process for a whole table. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Api, Operation } from '../../generator/src/ir/api.ts'
import type { Json, TypeRef } from '../../generator/src/ir/models.ts'
import type { NameTable } from '../../generator/src/names/table.ts'
import { credentialOptions, namesOf } from './drive-typescript.ts'
import type { Observation, WireCase, WireTable } from './wire-case.ts'

interface PythonCall {
  attributes: string[]
  positional: Json[]
  keywords: { [name: string]: Json }
  client: { [option: string]: Json }
}

/** Runs all cases with the sync and the async client; both observations of a case stand in its entry. */
export function drivePython(
  python: string,
  source: string,
  api: Api,
  names: NameTable,
  table: WireTable,
): { sync: Observation; async: Observation }[] {
  const calls = table.cases.map((wireCase) => buildCall(api, names, wireCase, table.credentials))
  const input = JSON.stringify({
    module: names.client.module,
    class: names.client.class,
    asyncClass: names.client.asyncClass,
    calls,
  })
  const script = fileURLToPath(new URL('drive.py', import.meta.url))
  const child = spawnSync(python, ['-X', 'utf8', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONPATH: source, PYTHONDONTWRITEBYTECODE: '1' },
  })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as { sync: Observation; async: Observation }[]
}

function buildCall(api: Api, names: NameTable, wireCase: WireCase, credentials: WireTable['credentials']): PythonCall {
  const operation = api.operations.find((candidate) => candidate.id === wireCase.operation)
  if (operation === undefined) throw new Error(`no operation ${wireCase.operation}`)
  const { method, arguments: argumentNames } = namesOf(names, operation)
  const call: PythonCall = {
    attributes: [...resourceAttributes(names, operation), method],
    positional: [],
    keywords: callOptions(wireCase),
    client: {
      ...credentialOptions(names, credentials),
      ...(wireCase.client?.baseURL && { base_url: wireCase.client.baseURL }),
    },
  }
  for (const argument of operation.arguments) {
    const given = wireCase.arguments?.[argument.key]
    if (given === undefined) continue
    const value = pythonValue(given, argument.type, api, names)
    if (argument.positional) call.positional.push(value)
    else call.keywords[argumentNames[argument.key] ?? argument.name] = value
  }
  return call
}

function resourceAttributes(names: NameTable, operation: Operation): string[] {
  return operation.resource.map(
    (_, index) => names.resources[operation.resource.slice(0, index + 1).join('.')]?.property ?? '',
  )
}

function callOptions({ options }: WireCase): { [name: string]: Json } {
  return {
    ...(options?.headers && { extra_headers: options.headers }),
    ...(options?.query && { extra_query: options.query }),
    ...(options?.idempotencyKey && { idempotency_key: options.idempotencyKey }),
    ...(options?.contentType && { content_type: options.contentType }),
  }
}

/** Wire names of nested objects become the keys of their TypedDicts. */
function pythonValue(value: Json, type: TypeRef, api: Api, names: NameTable): Json {
  if (type.kind === 'nullable') return pythonValue(value, type.of, api, names)
  if (type.kind === 'array' && Array.isArray(value))
    return value.map((item) => pythonValue(item, type.items, api, names))
  if (type.kind !== 'model' || value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const model = api.models.find((candidate) => candidate.id === type.id)
  if (model?.kind === 'alias') return pythonValue(value, model.type, api, names)
  if (model === undefined) return value
  return Object.fromEntries(
    Object.entries(value).map(([wire, member]) => {
      const property = model.properties.find((candidate) => candidate.name === wire)
      const key = property === undefined ? wire : (names.models[model.id]?.properties[wire] ?? wire)
      return [key, property === undefined ? member : pythonValue(member, property.type, api, names)]
    }),
  )
}
