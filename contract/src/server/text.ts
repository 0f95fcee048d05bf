import { type AnySchema, children, defOf, unwrap } from '../schema/kinds.ts'

/** The wire value that a parameter's text stands for; text that does not fit is left for the schema to refuse. */
export function fromText(schema: AnySchema, text: string): unknown {
  const bare = unwrap(schema)
  const def = defOf(bare)
  switch (def.type) {
    case 'number':
      return numeric(text)
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'literal':
    case 'enum':
      return [...(bare._zod.values ?? [])].find((value) => String(value) === text) ?? text
    case 'union':
      return fromAlternatives(
        children(bare).map(([, option]) => option),
        text,
      )
    default:
      return text
  }
}

function numeric(text: string): unknown {
  const value = Number(text)
  return text.trim() === '' || Number.isNaN(value) ? text : value
}

/** The first alternative that makes something else of the text, unless one takes text as it is. */
function fromAlternatives(options: readonly AnySchema[], text: string): unknown {
  if (options.some((option) => defOf(unwrap(option)).type === 'string')) return text
  return options.map((option) => fromText(option, text)).find((value) => value !== text) ?? text
}

/** The wire value of a query parameter: repeated for an array, `name[key]` for an object (`deepObject`). */
export function fromQuery(name: string, schema: AnySchema, query: URLSearchParams): unknown {
  const def = defOf(unwrap(schema))
  if (def.type === 'array') {
    const all = query.getAll(name)
    return all.length ? all.map((text) => fromText(def.element, text)) : undefined
  }
  if (def.type === 'object' || def.type === 'record') return fromDeepObject(name, schema, query)
  const text = query.get(name)
  return text === null ? undefined : fromText(schema, text)
}

function fromDeepObject(name: string, schema: AnySchema, query: URLSearchParams): unknown {
  const def = defOf(unwrap(schema))
  const entries = [...query].flatMap(([key, text]) => {
    const inner = key.startsWith(`${name}[`) && key.endsWith(']') ? key.slice(name.length + 1, -1) : undefined
    if (inner === undefined) return []
    const member = def.type === 'object' ? def.shape[inner] : def.type === 'record' ? def.valueType : undefined
    return [[inner, member ? fromText(member, text) : text]]
  })
  return entries.length ? Object.fromEntries(entries) : undefined
}
