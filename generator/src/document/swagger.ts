import type { Collector } from '../diagnostics/collect.ts'
import type { LoadedDocument, LoadedFile } from './loaded.ts'
import { originalPointer } from './swagger-pointers.ts'

/** Converts a 2.0 document to 3.0. Diagnostics tell the places of the document as it was written. */
export async function convertSwagger(
  root: LoadedFile,
  source: string,
  collector: Collector,
): Promise<LoadedDocument | undefined> {
  const { swagger } = root.value as { swagger: unknown }
  if (String(swagger) !== '2.0' && swagger !== 2) {
    const cure = 'convert the document to OpenAPI 3'
    collector.error(
      'document/version',
      { pointer: '/swagger' },
      `the Swagger version ${JSON.stringify(swagger)} is not known`,
      cure,
    )
    return undefined
  }
  const { upgradeFromTwoToThree } = await import('@scalar/openapi-upgrader/2.0-to-3.0')
  try {
    const copy = { ...structuredClone(root.value as object), ...secureFirst(root.value as object), swagger: '2.0' }
    const value: unknown = upgradeFromTwoToThree(copy as never)
    const placeOf = (pointer: string): string => originalPointer(pointer, root.value, value)
    return { version: '3.0', source, files: new Map([['', { ...root, value, placeOf }]]) }
  } catch (error) {
    const reason = (error as Error).message
    collector.error(
      'document/swagger',
      { pointer: '' },
      `the 2.0 document cannot be converted: ${reason}`,
      'convert it to OpenAPI 3',
    )
    return undefined
  }
}

/** The first server is the one that an SDK calls: of several schemes the secure one, and that too where none is said. */
function secureFirst(document: { host?: unknown; schemes?: unknown }): { schemes?: unknown[] } {
  const { host, schemes } = document
  if (host === undefined) return {}
  if (!Array.isArray(schemes) || schemes.length === 0) return { schemes: ['https'] }
  return { schemes: schemes.toSorted((a, b) => Number(b === 'https') - Number(a === 'https')) }
}
