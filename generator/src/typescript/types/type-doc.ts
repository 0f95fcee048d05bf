import { type Doc, group, ifBreak, indent, indentIfBreak, join, line, softline } from '../printer/layout.ts'
import { stringLiteral } from '../printer/sinks.ts'
import type { ModelId } from '../../ir/ids.ts'
import type { EnumMember, TypeRef } from '../../ir/models.ts'

/** What a type needs of the place where it is printed. */
export interface TypeScope {
  /** Prints the name of a model, and thereby imports it. */
  model: (id: ModelId) => string
  /** Prints the name of a type of the runtime. */
  upload: () => string
  /** Prints the name of a type of the language, `globalThis.Array` where `Array` means something else. */
  global: (name: string) => string
  int64: 'number' | 'bigint'
}

/** An arm of a type; a type that is no union has one. */
export interface Arm {
  doc: Doc
  /** An object type in braces. */
  isObject?: boolean
  /** A type by its name. `null` beside it, or beside an object type, does not make a union that could break. */
  isName?: boolean
  /** A name, keyword or literal, which has no place to break in. */
  isAtom?: boolean
}

const undefinedArm: Arm = { doc: 'undefined', isAtom: true }

/**
 * A type after a label that ends in `:` or `=`: `name: string | null`. Long unions begin on the next line.
 *
 * @param isOptional whether `undefined` is one of its arms.
 */
export function labelled(label: Doc, type: TypeRef, scope: TypeScope, isOptional = false): Doc {
  return labelledArms(label, optionalArms(type, scope, isOptional))
}

/** Arms that are printed already after a label. */
export function labelledArms(label: Doc, arms: Arm[]): Doc {
  const [only] = arms
  if (arms.length === 1 && only !== undefined) return [label, ' ', only.doc]
  if (isHugged(arms)) return [label, ' ', join(' | ', docs(arms))]
  return [label, group(indent([line, group(unionBody(arms))]))]
}

/** `type X = …`: a type without a place to break in goes to the next line when it is too long. */
export function aliasDoc(label: string, type: TypeRef, scope: TypeScope): Doc {
  return aliasArms(label, typeArms(type, scope))
}

/** `type X = …` of arms that are printed already. */
export function aliasArms(label: string, arms: Arm[]): Doc {
  if (arms.length > 1 && !isHugged(arms)) return labelledArms(label, arms)
  const id = Symbol('alias')
  return group([label, group(indent(line), id), indentIfBreak(join(' | ', docs(arms)), id)])
}

/** `type X = …` of names that are printed already. */
export function aliasOfNames(label: string, names: string[]): Doc {
  return aliasArms(label, names.length === 0 ? [atom('never')] : names.map(atom))
}

/** A type between other text: a result, an argument of a generic type. */
export function typeDoc(type: TypeRef, scope: TypeScope): Doc {
  return inlineUnion(typeArms(type, scope))
}

/** `Name<A, B>`; a single argument without a place to break in stays beside the name. */
export function genericDoc(name: string, args: Arm[][]): Doc {
  const [first] = args
  const sole = args.length === 1 && first?.length === 1 ? first[0] : undefined
  if (sole !== undefined && (sole.isAtom === true || sole.isObject === true)) return [name, '<', sole.doc, '>']
  if (args.length === 1 && first !== undefined && isHugged(first)) return [name, '<', inlineUnion(first), '>']
  const contents = join(
    [',', line],
    args.map((arms) => (arms.length === 1 ? docs(arms) : group(unionBody(arms)))),
  )
  return group([name, '<', indent([softline, contents]), softline, '>'])
}

/** `Name<T>` of one type of the document. */
export function genericOf(name: string, types: TypeRef[], scope: TypeScope): Doc {
  return genericDoc(
    name,
    types.map((type) => typeArms(type, scope)),
  )
}

function optionalArms(type: TypeRef, scope: TypeScope, isOptional: boolean): Arm[] {
  const arms = typeArms(type, scope)
  return isOptional && type.kind !== 'unknown' ? [...arms, undefinedArm] : arms
}

/** The arms of a type in order, without duplicates. */
export function typeArms(type: TypeRef, scope: TypeScope): Arm[] {
  switch (type.kind) {
    case 'union':
      return distinct(type.variants.flatMap((variant) => typeArms(variant, scope)))
    case 'nullable':
      return type.of.kind === 'unknown' ? [atom('unknown')] : distinct([...typeArms(type.of, scope), atom('null')])
    case 'enum':
      return enumArms(type.values, type.open)
    case 'array':
      return [{ doc: genericOf(scope.global('Array'), [type.items], scope), isName: true }]
    case 'tuple':
      return [{ doc: tupleDoc(type.items, type.rest, scope) }]
    case 'map':
      return [{ doc: mapDoc(type.values, scope), isObject: true }]
    case 'model':
      return [{ doc: scope.model(type.id), isAtom: true, isName: true }]
    case 'file':
      return [{ doc: scope.upload(), isAtom: true, isName: true }]
    case 'integer':
      return isWide(type, scope) ? [atom('number'), atom('bigint')] : [atom('number')]
    default:
      return [atom(atomOf(type))]
  }
}

type PlainType = Extract<TypeRef, { kind: 'string' | 'number' | 'boolean' | 'null' | 'literal' | 'unknown' | 'never' }>

/** Whether an integer may be given with all its digits. The runtime sends a `bigint` exactly, and reads every number as `number`. */
function isWide({ format }: { format?: string }, { int64 }: TypeScope): boolean {
  return int64 === 'bigint' && (format === 'int64' || format === 'uint64')
}

function atomOf(type: PlainType): string {
  switch (type.kind) {
    case 'string':
      return 'string'
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'null':
      return 'null'
    case 'literal':
      return literal(type.value)
    case 'unknown':
      return 'unknown'
    case 'never':
      return 'never'
  }
}

function enumArms(values: EnumMember[], isOpen: boolean): Arm[] {
  const known = values.map(({ value }) => atom(literal(value)))
  if (!isOpen) return known.length === 0 ? [atom('never')] : distinct(known)
  const hasNumber = values.some(({ value }) => typeof value === 'number')
  const hasString = values.length === 0 || values.some(({ value }) => typeof value === 'string')
  return distinct([
    ...known,
    ...(hasString ? [atom('(string & {})')] : []),
    ...(hasNumber ? [atom('(number & {})')] : []),
  ])
}

/** A literal as a type or value: strings through their sink, numbers as the formatter writes them. */
export function literal(value: string | number | boolean): string {
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return 'number'
  return String(value).replace('e+', 'e')
}

function tupleDoc(items: TypeRef[], rest: TypeRef | undefined, scope: TypeScope): Doc {
  const count = items.length + (rest === undefined ? 0 : 1)
  if (count === 0) return '[]'
  const elements = items.map((item) => elementDoc(typeArms(item, scope), count > 1))
  if (rest !== undefined) elements.push(['...', genericOf(scope.global('Array'), [rest], scope)])
  return group(['[', indent([softline, join([',', line], elements)]), ifBreak(','), softline, ']'])
}

function elementDoc(arms: Arm[], isAmongOthers: boolean): Doc {
  if (arms.length === 1 || isHugged(arms)) return inlineUnion(arms)
  if (!isAmongOthers) return group(unionBody(arms))
  return group([indent([ifBreak(['(', softline]), unionBody(arms)]), softline, ifBreak(')')])
}

function mapDoc(values: TypeRef, scope: TypeScope): Doc {
  return group(['{', indent([line, indexSignature(values, scope)]), line, '}'])
}

/** `[key: string]: T`. */
export function indexSignature(values: TypeRef, scope: TypeScope, isOptional = false): Doc {
  const key = group([indent([softline, 'key: string']), softline])
  return labelled(['[', key, ']:'], values, scope, isOptional)
}

function inlineUnion(arms: Arm[]): Doc {
  if (arms.length === 1 || isHugged(arms)) return join(' | ', docs(arms))
  return group(indent([softline, group(unionBody(arms))]))
}

function unionBody(arms: Arm[]): Doc {
  return [
    ifBreak('| '),
    join(
      [line, '| '],
      arms.map((arm) => indent(arm.doc)),
    ),
  ]
}

/** `{ … } | null` keeps its braces on the line, and `Name<…> | null` its name. */
function isHugged(arms: Arm[]): boolean {
  const [first, second] = arms
  return arms.length === 2 && (first?.isObject === true || first?.isName === true) && second?.doc === 'null'
}

function distinct(arms: Arm[]): Arm[] {
  const seen = new Set<string>()
  return arms.filter(({ doc, isAtom }) => {
    if (isAtom !== true || typeof doc !== 'string') return true
    if (seen.has(doc)) return false
    seen.add(doc)
    return true
  })
}

function docs(arms: Arm[]): Doc[] {
  return arms.map(({ doc }) => doc)
}

function atom(text: string): Arm {
  return { doc: text, isAtom: true }
}
