/** The type-name sink: `TypeRef` to an annotation. */
import type { ModelId } from '../ir/ids.ts'
import type { AliasModel, EnumMember, TypeRef } from '../ir/models.ts'
import type { Direction, Emission } from './emission.ts'
import type { Imports } from './imports.ts'
import { call, dict, flat, lambda, pipe, subscript, type Doc } from './layout.ts'
import { pythonString, pythonValue } from './literal.ts'

/** Where a type is printed. */
export interface TypeScope {
  emission: Emission
  imports: Imports
  direction: Direction
  /** Whether the runtime reads the annotation: it then says how unions are told apart. */
  isEvaluated: boolean
  /** The spelling of a model here: imported, behind `types.`, or quoted while it is not defined yet. */
  reference: (id: ModelId, direction: Direction) => string
  /** Whether a name means something else in this scope (a member of the class is called so). */
  isHidden: (name: string) => boolean
  /** Path from this module to the runtime: `.._runtime`. */
  runtime: string
}

/** An annotation. Names that it needs are imported. */
export const printType = (type: TypeRef, scope: TypeScope): Doc => print(type, scope, {})

/** `printType(type) | Omit`, with `None` last. */
export function printOmittable(type: TypeRef, scope: TypeScope): Doc {
  return print(type, scope, { further: scope.imports.use(`${scope.runtime}.omit`, 'Omit') })
}

/** `printType(type) | None`. */
export const printNullable = (type: TypeRef, scope: TypeScope): Doc => print(type, scope, { isNullable: true })

function print(type: TypeRef, scope: TypeScope, more: { further?: string; isNullable?: boolean }): Doc {
  if (isAnything(type, scope)) return scope.imports.use('typing', 'Any')
  const parts = type.kind === 'never' && more.further !== undefined ? emptyParts() : collect(type, scope, emptyParts())
  const docs = more.further === undefined ? parts.docs : [...parts.docs, more.further]
  return joinUnion({ ...parts, docs, isNullable: parts.isNullable || more.isNullable === true }, scope)
}

/** Whether an answer's type is, or a union of it holds, what can be anything: that swallows the rest. */
function isAnything(type: TypeRef, scope: TypeScope): boolean {
  if (scope.direction === 'request') return false
  switch (type.kind) {
    case 'unknown':
    case 'never':
      return true
    case 'nullable':
      return isAnything(type.of, scope)
    case 'union':
      return type.variants.some((variant) => isAnything(variant, scope))
    case 'model': {
      const model = scope.emission.models.get(type.id)
      return model?.kind === 'alias' && (model.type.kind === 'unknown' || model.type.kind === 'never')
    }
    default:
      return false
  }
}

/** A built-in type, also where the class has a member of its name. */
export function builtin(name: string, scope: Pick<TypeScope, 'imports' | 'isHidden'>): string {
  return scope.isHidden(name) ? `${scope.imports.useModule('builtins')}.${name}` : name
}

interface UnionParts {
  literals: string[]
  docs: Doc[]
  isNullable: boolean
}

function collect(type: TypeRef, scope: TypeScope, parts: UnionParts): UnionParts {
  switch (type.kind) {
    case 'null':
      return { ...parts, isNullable: true }
    case 'nullable':
      return { ...collect(type.of, scope, parts), isNullable: true }
    case 'literal':
      return collectLiterals([type.value], scope, parts)
    case 'enum':
      return collectEnum(type.values, type.open, scope, parts)
    case 'union':
      return collectUnion(type, scope, parts)
    case 'model':
      return collectModel(type.id, scope, parts)
    default:
      parts.docs.push(printSingle(type, scope))
      return parts
  }
}

function collectLiterals(values: (string | number | boolean)[], scope: TypeScope, parts: UnionParts): UnionParts {
  for (const value of values) {
    const isFraction = typeof value === 'number' && !Number.isInteger(value)
    if (isFraction) parts.docs.push(builtin('float', scope))
    else parts.literals.push(flat(pythonValue(value)))
  }
  return parts
}

function collectEnum(members: EnumMember[], isOpen: boolean, scope: TypeScope, parts: UnionParts): UnionParts {
  const values = members.map((member) => member.value)
  collectLiterals(values, scope, parts)
  if (isOpen && values.some((value) => typeof value === 'string')) parts.docs.push(builtin('str', scope))
  if (isOpen && values.some((value) => typeof value === 'number')) parts.docs.push(builtin('int', scope))
  return parts
}

function collectUnion(type: TypeRef & { kind: 'union' }, scope: TypeScope, parts: UnionParts): UnionParts {
  const isTagged = type.discriminator !== undefined && scope.direction === 'response'
  const possible = type.variants.filter((variant) => variant.kind !== 'never')
  if (!isTagged) return possible.reduce((sum, variant) => collect(variant, scope, sum), parts)
  const own = type.variants.reduce((sum, variant) => collect(variant, scope, sum), emptyParts())
  own.docs.push(scope.imports.use(`${scope.runtime}.unions`, 'Unknown'))
  if (!scope.isEvaluated) return { literals: [], docs: [...parts.docs, ...own.docs], isNullable: parts.isNullable }
  parts.docs.push(printTagged(type, own, scope))
  return parts
}

const emptyParts = (): UnionParts => ({ literals: [], docs: [], isNullable: false })

/** `Annotated[A | B | Unknown, TaggedUnion("type", {"a": A, "b": B})]`: the tag is looked up, never tried. */
function printTagged(type: TypeRef & { kind: 'union' }, variants: UnionParts, scope: TypeScope): Doc {
  const tagged = scope.imports.use(`${scope.runtime}.unions`, 'TaggedUnion')
  const mapping = type.discriminator?.mapping ?? []
  const references = mapping.map(({ model }) => scope.reference(model, scope.direction))
  const isLate = references.some((reference) => reference.startsWith('"'))
  const entries = mapping.map(({ value }, index): [string, Doc] => [
    pythonString(value),
    (references[index] ?? '').replaceAll('"', ''),
  ])
  const table = isLate ? lambda(dict(entries)) : dict(entries)
  const given = [pythonString(type.discriminator?.property ?? ''), table]
  return subscript(scope.imports.use('typing', 'Annotated'), [joinUnion(variants, scope), call(tagged, given)])
}

function collectModel(id: ModelId, scope: TypeScope, parts: UnionParts): UnionParts {
  const model = scope.emission.models.get(id)
  if (model?.kind === 'alias' && model.type.kind === 'null') return { ...parts, isNullable: true }
  if (model?.kind === 'alias' && isInline(model, scope)) return collect(model.type, scope, parts)
  parts.docs.push(scope.reference(id, scope.direction))
  return parts
}

function isInline(model: AliasModel, scope: TypeScope): boolean {
  return scope.direction === 'request' && scope.emission.forms.get(model.id) === 'inline'
}

function printSingle(type: TypeRef, scope: TypeScope): Doc {
  const isRequest = scope.direction === 'request'
  switch (type.kind) {
    case 'string':
      return printString(type.format, scope)
    case 'integer':
      return builtin('int', scope)
    case 'number':
      return builtin('float', scope)
    case 'boolean':
      return builtin('bool', scope)
    case 'array':
      return printArray(type.items, scope)
    case 'tuple':
      return printTuple(type, scope)
    case 'map':
      return printMap(type.values, scope)
    case 'file':
      return isRequest ? scope.imports.use(`${scope.runtime}.files`, 'FileTypes') : builtin('str', scope)
    case 'never':
      return isRequest ? scope.imports.use('typing_extensions', 'Never') : scope.imports.use('typing', 'Any')
    default:
      return isRequest ? builtin('object', scope) : scope.imports.use('typing', 'Any')
  }
}

/** Times are objects of the standard library; a caller may also give the text. */
function printString(format: string | undefined, scope: TypeScope): Doc {
  const text = builtin('str', scope)
  if (format !== 'date-time' && format !== 'date') return text
  const time = scope.imports.use('datetime', format === 'date' ? 'date' : 'datetime')
  return scope.direction === 'request' ? pipe([time, text]) : time
}

function printArray(items: TypeRef, scope: TypeScope): Doc {
  const element = printType(items, scope)
  if (scope.direction === 'request') return subscript(scope.imports.use('collections.abc', 'Sequence'), [element])
  return subscript(builtin('list', scope), [element])
}

function printMap(values: TypeRef, scope: TypeScope): Doc {
  const element = printType(values, scope)
  const key = builtin('str', scope)
  if (scope.direction === 'request') return subscript(scope.imports.use('collections.abc', 'Mapping'), [key, element])
  return subscript(builtin('dict', scope), [key, element])
}

function printTuple(type: TypeRef & { kind: 'tuple' }, scope: TypeScope): Doc {
  if (type.rest !== undefined) return printArray(unionOf([...type.items, type.rest]), scope)
  if (type.items.length === 0) return `${builtin('tuple', scope)}[()]`
  return subscript(
    builtin('tuple', scope),
    type.items.map((item) => printType(item, scope)),
  )
}

const unionOf = (variants: TypeRef[]): TypeRef => ({ kind: 'union', variants })

/** One literal type before the others, no operand twice, `None` last; what can be anything swallows the rest. */
function joinUnion(parts: UnionParts, scope: TypeScope): Doc {
  const [only] = parts.docs
  const isOne = parts.docs.length === 1 && parts.literals.length === 0 && !parts.isNullable
  if (isOne && only !== undefined && operandsOf(only).length === 1) return only
  const operands = distinct(parts.docs.flatMap(operandsOf))
  const literals = [...new Set(parts.literals)]
  if (literals.length > 0) operands.unshift(subscript(scope.imports.use('typing', 'Literal'), literals))
  if (parts.isNullable || operands.length === 0) operands.push('None')
  const isQuoted = operands.some(isText)
  return isQuoted && operands.length > 1 ? subscript(scope.imports.use('typing', 'Union'), operands) : pipe(operands)
}

/** Names that are texts when the annotation is read, and so know no `|`. */
const isText = (operand: Doc): boolean => flat(operand).startsWith('"')

/** A union of what is already printed. */
export function joinTypes(docs: Doc[]): Doc {
  const operands = distinct(docs.flatMap(operandsOf))
  const isNullable = operands.includes('None')
  return pipe([...operands.filter((operand) => operand !== 'None'), ...(isNullable ? ['None'] : [])])
}

const operandsOf = (doc: Doc): Doc[] => (typeof doc === 'object' && doc.kind === 'pipe' ? doc.operands : [doc])

function distinct(docs: Doc[]): Doc[] {
  const seen = new Set<string>()
  return docs.filter((doc) => {
    const text = flat(doc)
    return !seen.has(text) && seen.add(text)
  })
}
