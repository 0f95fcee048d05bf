/** A program that calls every method of an API, as a type checker should accept it. */
import type { Api, Operation } from '../../src/ir/api.ts'
import type { NameTable } from '../../src/names/table.ts'
import { emptyEmission } from './empty-emission.ts'
import { flat } from '../../src/python/layout.ts'
import { sampleCall } from '../../src/python/samples.ts'

export function printUserCode(api: Api, names: NameTable): string {
  const emission = emptyEmission(api, names)
  const operations = api.operations.filter((operation) => !operation.skip.includes('python'))
  const call = (operation: Operation): string => flat(sampleCall(emission, operation))
  const { module, class: client, asyncClass } = names.client
  return `import ${module}


def main(client: ${module}.${client}) -> None:
${operations.map((operation) => `    print(${call(operation)})\n`).join('')}

async def main_async(client: ${module}.${asyncClass}) -> None:
${operations.map((operation) => `    print(${isAwaited(operation) ? 'await ' : ''}${call(operation)})\n`).join('')}`
}

const isAwaited = (operation: Operation): boolean =>
  operation.result.kind !== 'page' && operation.result.kind !== 'stream'
