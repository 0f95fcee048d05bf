import type { PlannedSchema } from '../export/plan.ts'
import { discriminatorOf, tagsOf } from '../schema/discriminator.ts'
import { type AnySchema, children, defOf, isCodec, unwrap } from '../schema/kinds.ts'
import { idOf, isStated, namedOf } from '../schema/metadata.ts'
import { stringChecks, isPortableCheck } from '../schema/override.ts'
import { isMadeByFunction } from './default-function.ts'
import { regexFinding } from './regex.ts'
import type { Finding } from './report.ts'

/** A rule about one schema at its place; it does not look below. */
export type SchemaRule = (planned: PlannedSchema, names: ReadonlyMap<AnySchema, string>) => Finding | undefined

const oneWay: SchemaRule = ({ schema, part }) => {
  const def = defOf(schema)
  const what = def.type === 'transform' ? 'a transform' : oneWayKind(schema)
  if (what === undefined || part === 'parameter' || part === 'header') return undefined
  return {
    code: 'contract/one-way-transform',
    message: `${what} in a ${part} cannot be undone, so the other side of the wire is not known`,
    cure: 'use `z.codec(wire, value, { decode, encode })`, which goes both ways',
  }
}

function oneWayKind(schema: AnySchema): string | undefined {
  const def = defOf(schema)
  if ('coerce' in def && def.coerce === true) return 'coercion'
  if (def.type !== 'pipe' || isCodec(schema)) return undefined
  if (defOf(def.in).type === 'transform') return 'preprocess'
  return defOf(def.out).type === 'transform' ? 'a one-way transform' : undefined
}

const UNREPRESENTABLE = new Map([
  ['map', 'a map'],
  ['set', 'a set'],
  ['custom', 'a custom or instanceof schema'],
  ['symbol', 'a symbol'],
  ['function', 'a function'],
  ['promise', 'a promise'],
  ['nan', 'NaN'],
  ['success', 'a success schema'],
])

const unrepresentable: SchemaRule = ({ schema }) => {
  const def = defOf(schema)
  const isBigint = def.type === 'literal' && def.values.some((value) => typeof value === 'bigint')
  const what = isBigint ? 'a bigint literal' : UNREPRESENTABLE.get(def.type)
  if (what === undefined) return undefined
  return {
    code: 'contract/unrepresentable',
    message: `${what} has no form on the wire`,
    cure: 'use a record, an array or a codec; or state the wire form: `.meta({ type: … })`',
  }
}

const regex: SchemaRule = ({ schema }) => {
  const own = defOf(schema).type === 'template_literal' ? [schema._zod.pattern] : []
  const patterns = [
    ...own,
    ...stringChecks(schema)
      .filter((check) => !isPortableCheck(check))
      .map(({ pattern }) => pattern),
  ]
  return patterns.map((pattern) => pattern && regexFinding(pattern)).find((finding) => finding !== undefined)
}

const functionDefault: SchemaRule = ({ schema }) => {
  const { type } = defOf(schema)
  if ((type !== 'default' && type !== 'prefault') || !isMadeByFunction(schema)) return undefined
  return {
    code: 'contract/function-default',
    message: 'the default is made by a function, so the document cannot say what it is',
    cure: 'give the value itself; or make the member optional and fill it in the handler',
  }
}

const unnamedArm: SchemaRule = ({ schema }, names) => {
  const def = defOf(schema)
  if (def.type !== 'union') return undefined
  const arms = def.options.filter((option) => !['null', 'undefined', 'void'].includes(defOf(option).type))
  const index = arms.findIndex((arm) => defOf(unwrap(arm)).type === 'object' && !isNamed(arm, names))
  if (arms.length < 2 || index < 0) return undefined
  return {
    code: 'contract/unnamed-union-arm',
    message: `arm ${index} of the union is an object without a name`,
    cure: 'name it: `.meta({ id: … })`, so that the SDKs have a type for it',
  }
}

/** A name counts at the arm and at each wrapper on the way to its object. */
function isNamed(schema: AnySchema, names: ReadonlyMap<AnySchema, string>): boolean {
  if (namedOf(schema, names)) return true
  const [inner] = children(schema)
  return defOf(schema).type !== 'object' && inner !== undefined && isNamed(inner[1], names)
}

const idCase: SchemaRule = ({ schema }) => {
  const id = idOf(schema)
  if (id === undefined || /^[A-Z][A-Za-z0-9]*$/.test(id)) return undefined
  return {
    code: 'contract/id-case',
    message: `the id \`${id}\` is not in Pascal case`,
    cure: `write it like a type: \`${suggestion(id)}\``,
  }
}

function suggestion(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'User'
}

const anyInResponse: SchemaRule = ({ schema, direction }) => {
  if (direction !== 'response' || defOf(schema).type !== 'any') return undefined
  return {
    code: 'contract/any-in-response',
    message: '`z.any()` in a response gives the SDKs no type',
    cure: 'say what it is; or `z.unknown()` when it really can be anything',
  }
}

const overlappingTags: SchemaRule = ({ schema }) => {
  const discriminator = discriminatorOf(schema)
  if (discriminator === undefined) return undefined
  const tags = tagsOf(schema)
  const repeated = tags.find(({ value }, index) => tags.findIndex((other) => other.value === value) !== index)
  if (!repeated) return undefined
  return {
    code: 'contract/overlapping-tags',
    message: `\`${discriminator}: ${JSON.stringify(repeated.value)}\` stands for more than one arm of the union`,
    cure: 'give each arm a value of its own',
  }
}

const fileOutsideForm: SchemaRule = ({ schema, part }) => {
  if (defOf(schema).type !== 'file' || part === 'form') return undefined
  return {
    code: 'contract/file-outside-form',
    message: `a file cannot stand in a ${part}`,
    cure:
      part === 'response'
        ? 'use `binary(…)`'
        : 'use `form({ … })` for a file among other fields, `binary(…)` for a file alone',
  }
}

/** All rules about schemas. A schema whose metadata states its wire form is only checked for its id. */
export const SCHEMA_RULES: readonly SchemaRule[] = [
  idCase,
  ...[oneWay, unrepresentable, regex, functionDefault, unnamedArm, anyInResponse, overlappingTags, fileOutsideForm].map(
    (rule): SchemaRule =>
      (planned, names) =>
        isStated(planned.schema) ? undefined : rule(planned, names),
  ),
]
