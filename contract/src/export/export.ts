import type { Contract } from '../contract.ts'
import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts'
import { buildSchemas } from '../schema/components.ts'
import { nameSchemas, type SchemaNames } from '../schema/naming.ts'
import { lintPlan } from '../lint/lint.ts'
import { checkStructure } from '../lint/structure.ts'
import type { JsonObject } from '../types.ts'
import { buildDocument } from './document.ts'
import { buildPlan, type Plan } from './plan.ts'
import { sortDocument } from './sort.ts'
import type { OpenAPIVersion } from './streams.ts'

/** How a contract is exported. */
export interface ExportOptions {
  /** @default '3.1.0' */
  readonly openapi?: OpenAPIVersion
}

/** An exported contract. */
export interface ExportResult {
  /** The OpenAPI document. */
  readonly document: JsonObject
  /** The document as text: two spaces of indent and a final newline, the same bytes on every run. */
  readonly json: string
  /** Everything that lint has to say; with an error among them the document is not to be used. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Writes a contract as an OpenAPI document. Pure: no refinement, transform or other function of the author's runs. With an
 * error among the diagnostics there is no document: `document` is empty, and so is `json`.
 */
export function exportOpenAPI(contract: Contract, { openapi = '3.1.0' }: ExportOptions = {}): ExportResult {
  const { plan, names, diagnostics } = examineContract(contract)
  if (!plan || diagnostics.some(({ severity }) => severity === 'error')) return { document: {}, json: '', diagnostics }
  const schemas = buildSchemas(names, plan.schemas)
  const document = sortDocument(buildDocument(plan, { contract, names, schemas, version: openapi }))
  return { document, json: `${JSON.stringify(document, null, 2)}\n`, diagnostics }
}

/** Tells every fault of a contract, without the export. */
export function lintContract(contract: Contract): readonly Diagnostic[] {
  return examineContract(contract).diagnostics
}

interface Examined {
  /** Absent when what holds for the whole contract cannot be read. */
  readonly plan: Plan | undefined
  readonly names: SchemaNames['names']
  readonly diagnostics: readonly Diagnostic[]
}

const NOTHING = { plan: undefined, names: new Map() }

function examineContract(contract: Contract): Examined {
  const structure = checkStructure(contract)
  if (!structure.isSound) return { ...NOTHING, diagnostics: sortDiagnostics(structure.diagnostics) }
  const plan = buildPlan(contract, structure.operations)
  const schemaNames = nameSchemas(plan.schemas)
  const found = [...structure.diagnostics, ...lintPlan(plan, schemaNames)]
  return { plan, names: schemaNames.names, diagnostics: sortDiagnostics(found) }
}
