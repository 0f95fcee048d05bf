import { type AnySchema, children, isSchema } from '../schema/kinds.ts'
import { isStated } from '../schema/metadata.ts'
import type { Finding } from './report.ts'

/** A part of a schema that cannot be read, with the way to it. */
export interface UnreadablePart {
  readonly way: string
  readonly finding: Finding
}

/** Finds what cannot be read below schemas, so that no later stage meets it. It remembers what is fine. */
export function createReadableCheck(): (root: unknown) => UnreadablePart[] {
  const fine = new Set<unknown>()
  return (root) => {
    const seen = new Set<unknown>()
    const parts: UnreadablePart[] = []
    const open: [string, unknown][] = [['', root]]
    for (let next = open.pop(); next; next = open.pop()) {
      const [way, schema] = next
      if (fine.has(schema) || seen.has(schema)) continue
      if (isSchema(schema)) {
        seen.add(schema)
        const below = readParts(schema)
        if (Array.isArray(below))
          open.push(...below.map(([segment, child]): [string, unknown] => [way + segment, child]))
        else parts.push({ way, finding: below })
      } else parts.push({ way, finding: notASchema(way) })
    }
    if (parts.length === 0) for (const schema of seen) fine.add(schema)
    return parts
  }
}

function notASchema(part: string): Finding {
  return {
    code: 'contract/not-a-schema',
    message: `${part === '' ? 'this' : `\`${part.replace(/^\./, '')}\``} is not a schema of Zod 4, nor anything else that can stand there`,
    cure: 'is it undefined because two modules import each other? Then move the schema to a module of its own',
  }
}

function readParts(schema: AnySchema): (readonly [string, unknown])[] | Finding {
  try {
    return isStated(schema) ? [] : children(schema)
  } catch (cause) {
    return {
      code: 'contract/unreadable-schema',
      message: `the schema cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      cure: 'a getter or `z.lazy()` must return a schema',
    }
  }
}
