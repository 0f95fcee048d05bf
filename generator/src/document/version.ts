import type { Collector } from '../diagnostics/collect.ts'
import type { LoadedDocument, LoadedFile, OpenApiVersion } from './loaded.ts'
import { isObject } from './node.ts'
import { convertSwagger } from './swagger.ts'

/** Decides by which version's rules the document is read; a 2.0 document is converted. */
export async function settleVersion(
  root: LoadedFile,
  source: string,
  collector: Collector,
): Promise<LoadedDocument | undefined> {
  const { value } = root
  if (!isObject(value)) {
    collector.error(
      'document/not-openapi',
      { pointer: '' },
      'the document is not an object',
      'give an OpenAPI document in JSON or YAML',
    )
    return undefined
  }
  if (value['swagger'] !== undefined && value['openapi'] === undefined) {
    return convertSwagger(root, source, collector)
  }
  const version = openApiVersion(value['openapi'], collector)
  return version === undefined ? undefined : { version, source, files: new Map([['', root]]) }
}

function openApiVersion(written: unknown, collector: Collector): OpenApiVersion | undefined {
  const place = { pointer: written === undefined ? '' : '/openapi' }
  const cure = 'write `openapi: 3.1.0` (3.0, 3.1 and 3.2 are read, and `swagger: "2.0"`)'
  if (written === undefined) {
    collector.error('document/not-openapi', place, 'the document has no `openapi` member', cure)
    return undefined
  }
  const match = /^3\.([0-9]+)(\.|$)/.exec(String(written))
  if (match === null) {
    collector.error('document/version', place, `the version ${JSON.stringify(written)} is not known`, cure)
    return undefined
  }
  const minor = Number(match[1])
  if (minor <= 2) return `3.${minor}` as OpenApiVersion
  collector.warning('document/version', place, `version ${JSON.stringify(written)} is read by the rules of 3.2`, cure)
  return '3.2'
}
