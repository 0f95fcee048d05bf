/** `pyproject.toml`, by a serialiser: no value is ever pasted into it. */
import type { Emission } from './emission.ts'

type TomlValue = string | string[]

interface TomlTable {
  name: string
  entries: [key: string, value: TomlValue | number][]
}

export function printProject(emission: Emission): string {
  const { options, names } = emission
  const library = options.httpLibrary ?? 'httpx'
  const tables: TomlTable[] = [
    {
      name: 'build-system',
      entries: [
        ['requires', ['hatchling']],
        ['build-backend', 'hatchling.build'],
      ],
    },
    { name: 'project', entries: projectEntries(emission) },
    {
      name: 'project.optional-dependencies',
      entries: [
        ['http2', [`${library}[http2]`]],
        ['socks', [`${library}[socks]`]],
        // For signatures with a public key, which the standard library cannot check.
        ...(emission.api.webhooks?.signature.kind === 'standard-webhooks'
          ? [['webhooks', ['cryptography>=42']] as [string, string[]]]
          : []),
      ],
    },
    ...(options.repository === undefined
      ? []
      : [{ name: 'project.urls', entries: [['Repository', options.repository] as [string, string]] }]),
    { name: 'tool.hatch.build.targets.wheel', entries: [['packages', [`src/${names.client.module}`]]] },
    { name: 'tool.ruff', entries: [['line-length', 120]] },
    {
      name: 'tool.pyright',
      entries: [
        ['include', ['src']],
        ['typeCheckingMode', 'strict'],
      ],
    },
  ]
  return tables.map(printTable).join('\n')
}

function projectEntries(emission: Emission): TomlTable['entries'] {
  const { options, api } = emission
  const isSecond = options.httpLibrary === 'httpx2'
  const versions = ['3.10', '3.11', '3.12', '3.13'].slice(isSecond ? 1 : 0)
  return [
    ['name', options.packageName],
    ['version', options.packageVersion],
    ['description', summary(api.title)],
    ['readme', 'README.md'],
    ...(options.license === undefined ? [] : [['license', options.license] as [string, string]]),
    ['license-files', ['LICENSE']],
    ['requires-python', `>=${versions[0]}`],
    ['classifiers', [...versions.map((version) => `Programming Language :: Python :: ${version}`), 'Typing :: Typed']],
    ['dependencies', [isSecond ? 'httpx2>=2,<3' : 'httpx>=0.27,<1', 'pydantic>=2.10,<3', 'typing-extensions>=4.12']],
  ]
}

/** One line, as the index wants it. */
const summary = (title: string): string => `The Python library of ${title.replace(/\s+/g, ' ').trim()}`.slice(0, 200)

function printTable(table: TomlTable): string {
  const lines = table.entries.map(([key, value]) => `${key} = ${printValue(value)}\n`)
  return `[${table.name}]\n${lines.join('')}`
}

function printValue(value: TomlValue | number): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return tomlString(value)
  const one = `[${value.map(tomlString).join(', ')}]`
  return one.length <= 100 ? one : `[\n${value.map((item) => `    ${tomlString(item)},\n`).join('')}]`
}

/** A basic string: JSON's escapes, and those characters that TOML forbids though JSON does not. */
function tomlString(text: string): string {
  return JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  )
}
