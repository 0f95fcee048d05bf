import type { Api } from '../ir/api.ts'
import type { Casing } from './casing.ts'
import { isDeviceName, legalMember, legalType } from './legal.ts'
import type { NameOptions } from './options.ts'
import { PYTHON_KEYWORDS } from './reserved/python.ts'
import { PYTHON_CLASSES, PYTHON_ROOT, TYPESCRIPT_TYPES } from './reserved/types.ts'
import type { ClientNames, Language } from './table.ts'

/** Words that say what a document is, not what it is about. */
const GENERIC = new Set([
  'api',
  'apis',
  'rest',
  'openapi',
  'specification',
  'spec',
  'swagger',
  'reference',
  'documentation',
  'the',
  'http',
  'public',
])

export function buildClientNames(api: Api, language: Language, options: NameOptions, casing: Casing): ClientNames {
  const words = options.clientName === undefined ? titleWords(api.title, casing) : casing.words(options.clientName)
  const name = freeClass(isTypeName(options.clientName) ? options.clientName : legalType(casing.pascal(words)))
  const packageName = options.packageName ?? shortened(casing.kebab(words))
  return {
    class: name,
    asyncClass: language === 'python' ? `Async${name}` : '',
    error: `${name}Error`,
    environmentPrefix: legalMember(casing.snake(words)).toUpperCase(),
    package: packageName,
    module: language === 'python' ? moduleName(options.moduleName ?? packageName, casing) : packageName,
  }
}

function titleWords(title: string, casing: Casing): readonly string[] {
  const words = casing.words(title.replace(/\bv?[0-9]+(\.[0-9]+)+\b/g, ' '))
  const telling = words.filter((word) => !GENERIC.has(word))
  return telling.length > 0 ? telling : words
}

function isTypeName(name: string | undefined): name is string {
  return name !== undefined && /^[A-Z][A-Za-z0-9]*$/.test(name)
}

/** The same in both languages. */
const RESERVED = new Set([...TYPESCRIPT_TYPES, ...PYTHON_ROOT, ...PYTHON_CLASSES])

function freeClass(name: string): string {
  return RESERVED.has(name) || RESERVED.has(`${name}Error`) || RESERVED.has(`Async${name}`) ? `${name}Client` : name
}

/** A folder's name has room for 255 bytes, a package's for 214 characters. */
function shortened(name: string): string {
  return name.slice(0, 100).replace(/[-_]+$/, '')
}

function moduleName(name: string, casing: Casing): string {
  const module = shortened(legalMember(casing.snake(casing.words(name))))
  return PYTHON_KEYWORDS.has(module) || isDeviceName(module) ? `${module}_` : module
}
