import type { ArtificerConfig } from './config.ts'

type Check = (value: unknown, path: string) => string[]

const text: Check = (value, path) =>
  typeof value === 'string' && value !== '' ? [] : [`\`${path}\` must be a text that is not empty`]
const flag: Check = (value, path) => (typeof value === 'boolean' ? [] : [`\`${path}\` must be true or false`])

const texts: Check = (value, path) =>
  Array.isArray(value)
    ? value.flatMap((item, index) => text(item, `${path}[${index}]`))
    : [`\`${path}\` must be a list of texts`]

const oneOf =
  (...values: string[]): Check =>
  (value, path) =>
    values.includes(String(value)) ? [] : [`\`${path}\` must be ${values.map((item) => `\`${item}\``).join(' or ')}`]

const mapOf =
  (check: Check): Check =>
  (value, path) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, item]) => check(item, `${path}.${key}`))
      : [`\`${path}\` must be an object`]

function shape(members: { [key: string]: Check }, required: readonly string[] = []): Check {
  return (value, path) => {
    if (!isRecord(value)) return [path === '' ? 'the configuration must be an object' : `\`${path}\` must be an object`]
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`)
    const missing = required.filter((key) => value[key] === undefined).map((key) => `\`${at(key)}\` is missing`)
    const given = Object.entries(value).filter(([, item]) => item !== undefined)
    const wrong = given.flatMap(([key, item]) =>
      Object.hasOwn(members, key) ? members[key]!(item, at(key)) : [unknownKey(at(key), Object.keys(members))],
    )
    return [...missing, ...wrong]
  }
}

function unknownKey(path: string, known: readonly string[]): string {
  return `\`${path}\` is no option; there are ${known.map((key) => `\`${key}\``).join(', ')}`
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const output = {
  dir: text,
  emit: oneOf('package', 'sources'),
  packageName: text,
  packageVersion: text,
  license: text,
  repository: text,
}

const config = shape(
  {
    input: text,
    outputs: shape({
      typescript: shape({ ...output, int64: oneOf('number', 'bigint'), raw: flag }, ['dir']),
      python: shape({ ...output, moduleName: text, httpLibrary: oneOf('httpx', 'httpx2') }, ['dir']),
    }),
    clientName: text,
    naming: shape({ initialisms: texts, brands: texts, operations: mapOf(shape({ resource: texts, method: text })) }),
    extensions: shape({ alias: mapOf(text) }),
    bodies: mapOf(text),
    allowRefs: texts,
    allow: texts,
    strict: flag,
  },
  ['input'],
)

/** What is wrong with a configuration, in words; empty when it is one. */
export function faultsOfConfig(value: unknown): string[] {
  return config(value, '')
}

export function isConfig(value: unknown): value is ArtificerConfig {
  return faultsOfConfig(value).length === 0
}
