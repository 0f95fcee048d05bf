import type { PackageOutput } from './config.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Api } from './ir/api.ts'
import type { Language, NameTable } from './names/index.ts'

export interface PackageIdentity {
  packageName: string
  packageVersion: string
  diagnostics: Diagnostic[]
}

/** npm: lower case, URL-safe, perhaps scoped, at most 214 characters (docs.npmjs.com, `name`). */
const NPM_NAME = /^(?=.{1,214}$)(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/

/** PyPI: packaging.python.org, names and normalisation. */
const PYPI_NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i

/** semver.org, 2.0.0. */
const SEMVER =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

/** PEP 440, public versions with the spellings that it normalises. */
const PEP_440 =
  /^\d+(?:\.\d+)*(?:[-_.]?(?:a|b|c|rc|alpha|beta|pre|preview)[-_.]?\d*)?(?:[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?$/i

/** Name and version of a package; what the user sets must fit, what the document says is bent until it fits. */
export function packageIdentity(api: Api, names: NameTable, output: PackageOutput): PackageIdentity {
  const { language } = names
  const nameFault =
    output.packageName === undefined || isPackageName(language, output.packageName)
      ? []
      : [badName(language, output.packageName)]
  const version = packageVersion(api, language, output.packageVersion)
  const title = /[\p{L}\p{N}]/u.test(api.title) ? [] : [noTitle(names.client.class)]
  return {
    packageName: names.client.package,
    packageVersion: version.version,
    diagnostics: [...nameFault, ...title, ...version.diagnostics],
  }
}

export function isPackageName(language: Language, name: string): boolean {
  return (language === 'typescript' ? NPM_NAME : PYPI_NAME).test(name)
}

function packageVersion(
  api: Api,
  language: Language,
  wanted: string | undefined,
): { version: string; diagnostics: Diagnostic[] } {
  const valid = language === 'typescript' ? SEMVER : PEP_440
  const version = wanted ?? completeVersion(api.version)
  if (valid.test(version)) return { version, diagnostics: [] }
  return {
    version: '0.0.0',
    diagnostics: [wanted === undefined ? oddVersion(api.version) : badVersion(language, wanted)],
  }
}

/** `v1` and `1.2` lack only zeros. */
function completeVersion(version: string): string {
  const numbers = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(version.trim())
  return numbers ? [1, 2, 3].map((index) => String(Number(numbers[index] ?? 0))).join('.') : version.trim()
}

function badName(language: Language, name: string): Diagnostic {
  const registry = language === 'typescript' ? 'npm' : 'PyPI'
  return {
    code: 'config/package-name',
    severity: 'error',
    message: `${JSON.stringify(name)} cannot be the name of a package on ${registry}`,
    cure: `change \`outputs.${language}.packageName\``,
    place: {},
  }
}

function badVersion(language: Language, version: string): Diagnostic {
  const standard = language === 'typescript' ? 'semver' : 'PEP 440'
  return {
    code: 'config/package-version',
    severity: 'error',
    message: `${JSON.stringify(version)} is no version (${standard})`,
    cure: `change \`outputs.${language}.packageVersion\``,
    place: {},
  }
}

function oddVersion(version: string): Diagnostic {
  return {
    code: 'package/version',
    severity: 'warning',
    message: `${JSON.stringify(version)} cannot be the version of a package; it is 0.0.0`,
    cure: 'set `packageVersion` in the configuration',
    place: { pointer: '/info/version' },
  }
}

function noTitle(client: string): Diagnostic {
  return {
    code: 'package/title',
    severity: 'warning',
    message: `the title has no letters to name a client; it is called \`${client}\``,
    cure: 'set `clientName` in the configuration, or `--client-name`',
    place: { pointer: '/info/title' },
  }
}
