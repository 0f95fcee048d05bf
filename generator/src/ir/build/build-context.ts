import type { Collector } from '../../diagnostics/collect.ts'
import type { LoadedDocument } from '../../document/loaded.ts'
import { child, has } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Resolver } from './resolve.ts'
import type { SchemaRegistry } from './registry.ts'

export interface BuildOptions {
  /** A user's own extension keys, each with the wire extension that it means: `{ 'x-paging': 'x-pagination' }`. */
  extensionAlias?: { [key: string]: string }
  /** Media type of the body to send, by operation id (`POST /users`) or `operationId`. */
  bodies?: { [operation: string]: string }
  /** Resource path and method name by operation id (`GET /users`) or `operationId`; they win over the document. */
  names?: { [operation: string]: { resource?: string[]; method?: string } }
}

export interface BuildContext {
  readonly document: LoadedDocument
  readonly collector: Collector
  readonly resolver: Resolver
  readonly schemas: SchemaRegistry
  readonly options: BuildOptions
  /** The member under a wire extension's key or one of the user's own keys for it. */
  extension(node: Node, key: string): Node | undefined
  /** Reports a known extension with a value that it cannot have. */
  invalid(place: Node, message: string, cure: string): void
}

export function createBuildContext(
  document: LoadedDocument,
  collector: Collector,
  schemas: SchemaRegistry,
  options: BuildOptions,
): BuildContext {
  const aliases = Object.entries(options.extensionAlias ?? {})
  return {
    document,
    collector,
    resolver: schemas.resolver,
    schemas,
    options,
    extension(node, key) {
      const own = [key, ...aliases.filter(([, meaning]) => meaning === key).map(([alias]) => alias)]
      const found = own.find((name) => has(node, name))
      return found === undefined ? undefined : child(node, found)
    },
    invalid: (place, message, cure) => collector.error('extension/invalid', place, message, cure),
  }
}
