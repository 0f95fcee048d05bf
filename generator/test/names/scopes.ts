import type { Api } from '../../src/ir/api.ts'
import { buildNames, type Language, type NameTable } from '../../src/names/index.ts'
import { isDeviceName } from '../../src/names/legal.ts'
import {
  PYTHON_CLIENT_MEMBERS,
  PYTHON_CLIENT_OPTIONS,
  PYTHON_KEYWORDS,
  PYTHON_METHOD_LOCALS,
  PYTHON_METHOD_OPTIONS,
  PYTHON_MODEL_MEMBERS,
  PYTHON_RESOURCE_MEMBERS,
} from '../../src/names/reserved/python.ts'
import {
  PYTHON_CLASSES,
  PYTHON_ROOT,
  PYTHON_TYPES,
  TYPESCRIPT_NESTED_TYPES,
  TYPESCRIPT_TYPES,
} from '../../src/names/reserved/types.ts'
import {
  TYPESCRIPT_CLIENT_MEMBERS,
  TYPESCRIPT_CLIENT_OPTIONS,
  TYPESCRIPT_KEYWORDS,
  TYPESCRIPT_METHOD_LOCALS,
  TYPESCRIPT_RESOURCE_MEMBERS,
} from '../../src/names/reserved/typescript.ts'

/** Names of one place in the emitted code, that must differ from one another and from what the language or the runtime has there. */
interface Scope {
  place: string
  names: string[]
  reserved: Iterable<string>
  /** Whether names are wire names rather than identifiers. */
  isWire?: boolean
}

/** What is wrong with the names of an API in one language: doubles, reserved words, and what is no identifier. */
export function brokenNames(api: Api, language: Language): string[] {
  const { names } = buildNames(api, language)
  const scopes = language === 'typescript' ? typescriptScopes(api, names) : pythonScopes(api, names)
  return [...[...scopes, ...memberScopes(api, names), ...optionScopes(names)].flatMap(faultsOf), ...fileFaults(names)]
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/

function faultsOf({ place, names, reserved, isWire }: Scope): string[] {
  const seen = new Set<unknown>()
  const forbidden = new Set(reserved)
  return names.flatMap((name) => {
    const isDouble = seen.has(name)
    seen.add(name)
    return [
      ...(isDouble ? [`${place}: ${name} twice`] : []),
      ...(forbidden.has(name) ? [`${place}: ${name} is reserved`] : []),
      ...(isWire || (typeof name === 'string' && IDENTIFIER.test(name)) ? [] : [`${place}: ${name} is no identifier`]),
    ]
  })
}

/** Everything that is exported from the root of a TypeScript package, and each namespace. */
function typescriptScopes(api: Api, names: NameTable): Scope[] {
  const paths = Object.values(names.models).map(({ path }) => path)
  const roots = paths.filter(({ length }) => length === 1).map(([name]) => name!)
  const nested = paths.filter(({ length }) => length > 1)
  const places = new Set(nested.map((path) => path.slice(0, -1).join('.')))
  return [
    {
      place: 'root',
      names: [...roots, ...typesOf(api, names), ...classesOf(names), ...errorsOf(api, names)],
      // A client called `API` may hide the runtime's class, which emitted files import under another name.
      reserved: TYPESCRIPT_TYPES.filter((name) => name !== names.client.class),
    },
    ...[...places].map((place) => ({
      place: `namespace ${place}`,
      names: nested.filter((path) => path.slice(0, -1).join('.') === place).map((path) => path.at(-1)!),
      reserved: TYPESCRIPT_NESTED_TYPES,
    })),
    ...positionalScopes(api, names),
  ]
}

/** Models with their param forms, classes and errors are in modules of their own in Python. */
function pythonScopes(api: Api, names: NameTable): Scope[] {
  const models = Object.values(names.models)
  const forms = models.flatMap(({ path, param }) => (param === undefined || param === path.join('') ? [] : [param]))
  const { class: client, asyncClass } = names.client
  return [
    {
      place: 'types',
      names: [...models.map(({ path }) => path.join('')), ...forms, ...typesOf(api, names)],
      reserved: PYTHON_TYPES,
    },
    { place: 'classes', names: [client, asyncClass, ...classesOf(names).slice(1)], reserved: PYTHON_CLASSES },
    { place: 'errors', names: errorsOf(api, names), reserved: PYTHON_ROOT },
    ...models.map(({ path, properties }) => ({
      place: `model ${path.join('')}`,
      names: Object.values(properties),
      reserved: [...PYTHON_KEYWORDS, ...PYTHON_MODEL_MEMBERS],
    })),
    ...Object.entries(names.operations).map(([id, { arguments: own }]) => ({
      place: `arguments of ${id}`,
      names: Object.values(own),
      reserved: [...PYTHON_KEYWORDS, ...PYTHON_METHOD_OPTIONS, ...PYTHON_METHOD_LOCALS],
    })),
  ]
}

/** Params, events and webhooks. */
function typesOf(api: Api, names: NameTable): string[] {
  const models = new Set(Object.values(names.models).map(({ path }) => path.join('.')))
  const events = Object.values(names.operations).flatMap(({ event }) =>
    event === undefined ? [] : [event.union, ...Object.values(event.arms)],
  )
  const webhooks = api.webhooks === undefined ? [] : [names.webhooks.union, ...Object.values(names.webhooks.events)]
  const params = Object.values(names.operations).map((operation) => operation.params)
  return [...params, ...events, ...webhooks.filter((name) => !models.has(name))]
}

/** The client first. */
function classesOf(names: NameTable): string[] {
  const resources = Object.entries(names.resources).filter(([key]) => key !== '')
  const classes = resources.flatMap(([, own]) => [own.class, ...(own.asyncClass === '' ? [] : [own.asyncClass])])
  return [names.client.class, ...classes]
}

function errorsOf(api: Api, names: NameTable): string[] {
  const own = api.errors.filter(({ isStatusClass }) => !isStatusClass).map(({ id }) => names.errors[id]!)
  return [names.client.error, ...own]
}

/** The binding of the path's last value, and the members of the params, which keep their wire names. */
function positionalScopes(api: Api, names: NameTable): Scope[] {
  return api.operations.flatMap(({ id, arguments: all }) => {
    const own = names.operations[id]!.arguments
    const [positional, named] = [true, false].map((is) =>
      all.filter((argument) => argument.positional === is).map(({ key }) => own[key]!),
    ) as [string[], string[]]
    return [
      {
        place: `positional of ${id}`,
        names: positional,
        reserved: [...TYPESCRIPT_KEYWORDS, ...TYPESCRIPT_METHOD_LOCALS],
      },
      { place: `params of ${id}`, names: named, reserved: [], isWire: true },
    ]
  })
}

/** Members of each resource's class, and the constants in its file. */
function memberScopes(api: Api, names: NameTable): Scope[] {
  const isPython = names.language === 'python'
  return Object.keys(names.resources).flatMap((key) => {
    const operations = api.operations.filter(({ resource }) => resource.join('.') === key)
    const methods = operations.map(({ id }) => names.operations[id]!.method)
    const children = Object.entries(names.resources).filter(
      ([child]) => child !== '' && child.split('.').slice(0, -1).join('.') === key,
    )
    const own = key === '' ? PYTHON_CLIENT_MEMBERS : PYTHON_RESOURCE_MEMBERS
    const reserved = isPython
      ? [...own, ...PYTHON_KEYWORDS]
      : key === ''
        ? TYPESCRIPT_CLIENT_MEMBERS
        : TYPESCRIPT_RESOURCE_MEMBERS
    return [
      { place: `members of ${key}`, names: [...children.map(([, { property }]) => property), ...methods], reserved },
      { place: `constants of ${key}`, names: operations.map(({ id }) => names.operations[id]!.constant), reserved: [] },
    ]
  })
}

/** Options of the client, and the variables that stand for them. */
function optionScopes(names: NameTable): Scope[] {
  const all = [names.security, names.services]
  return [
    {
      place: 'options',
      names: all.flatMap((part) => valuesOf(part, /option$/i)),
      reserved: names.language === 'python' ? PYTHON_CLIENT_OPTIONS : TYPESCRIPT_CLIENT_OPTIONS,
    },
    { place: 'environment', names: all.flatMap((part) => valuesOf(part, /environment$/i)), reserved: [] },
  ]
}

function valuesOf(value: unknown, key: RegExp): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (key.test(name) ? [inner] : []) : valuesOf(inner, key),
  )
}

/** Files are the same file for some systems when they differ by case or by the form of their letters alone. */
function fileFaults(names: NameTable): string[] {
  const files = Object.values(names.resources).map(({ file }) => file.normalize('NFKC').toLowerCase())
  return files.flatMap((file, index) => [
    ...(files.indexOf(file) < index ? [`file ${file} twice`] : []),
    ...(file.split('/').some(isDeviceName) ? [`file ${file} is a device`] : []),
    ...(/^[a-z0-9_/-]*$/.test(file) ? [] : [`file ${file} is not of the fixed alphabet`]),
  ])
}
