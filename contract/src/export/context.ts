import type { Contract } from '../contract.ts'
import type { Schemas } from '../schema/components.ts'
import type { AnySchema } from '../schema/kinds.ts'
import type { OpenAPIVersion } from './streams.ts'

/** What every part of the export reads. */
export interface ExportContext {
  readonly contract: Contract
  readonly names: ReadonlyMap<AnySchema, string>
  readonly schemas: Schemas
  readonly version: OpenAPIVersion
}
