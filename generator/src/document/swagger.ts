import type { Collector } from '../diagnostics/collect.ts'
import type { LoadedDocument, LoadedFile } from './loaded.ts'

/** Converts a 2.0 document to 3.0. The converted form has pointers of its own, so diagnostics about it carry no line. */
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
    const value: unknown = upgradeFromTwoToThree({ ...structuredClone(root.value as object), swagger: '2.0' } as never)
    return { version: '3.0', source, files: new Map([['', { name: '', value }]]) }
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
