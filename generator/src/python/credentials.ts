/** Security schemes as options of the client. */
import type { SecurityScheme } from '../ir/api.ts'
import { schemesByUse } from '../names/security.ts'
import type { Emission } from './emission.ts'
import type { Imports } from './imports.ts'
import { call, conditional, keyword, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'

const RUNTIME = '._runtime'

export interface CredentialOption {
  scheme: SecurityScheme
  option: string
  environment: string
  second?: { option: string; environment: string }
}

/** Schemes for which the client takes a secret, the most used first. */
export function credentialSchemes(emission: Emission): CredentialOption[] {
  return schemesByUse(emission.api).flatMap((scheme): CredentialOption[] => {
    const names = emission.names.security[scheme.id]
    if (names === undefined || scheme.kind === 'mutualTls' || scheme.kind === 'unknown') return []
    const { option, environment, secondOption, secondEnvironment } = names
    const hasSecond = scheme.kind === 'basic' && secondOption !== undefined && secondEnvironment !== undefined
    return [
      {
        scheme,
        option,
        environment,
        ...(hasSecond && { second: { option: secondOption, environment: secondEnvironment } }),
      },
    ]
  })
}

export function printScheme(emission: Emission, scheme: SecurityScheme, imports: Imports): Doc {
  const names = emission.names.security[scheme.id]
  const use = (name: string): string => imports.use(`${RUNTIME}.security`, name)
  const parts = [
    keyword('option', pythonString(names?.option ?? '')),
    keyword('environment', pythonString(names?.environment ?? '')),
  ]
  if (scheme.kind === 'apiKey') {
    return call(use('APIKey'), [
      ...parts,
      keyword('place', pythonString(scheme.in)),
      keyword('name', pythonString(scheme.name)),
    ])
  }
  if (scheme.kind !== 'basic') return call(use('Bearer'), parts)
  return call(use('Basic'), [
    ...parts,
    keyword('second_option', pythonString(names?.secondOption ?? '')),
    keyword('second_environment', pythonString(names?.secondEnvironment ?? '')),
  ])
}

/** Whether some operation cannot be called without a credential. */
export function isCredentialRequired(emission: Emission): boolean {
  const usable = new Set(credentialSchemes(emission).map(({ scheme }) => scheme.id))
  return emission.api.operations.some(
    ({ security }) =>
      security.length > 0 && security.every((alternative) => alternative.some(({ scheme }) => usable.has(scheme))),
  )
}

/** A credential as the client is made with it. */
export const givenCredential = ({ scheme, option, second }: CredentialOption): [string, Doc] => [
  pythonString(scheme.id),
  second === undefined ? option : tuple([option, second.option]),
]

/** A credential that may be left as it is; user and password change together. */
export const changedCredential = ({ scheme, option, second }: CredentialOption): [string, Doc] => [
  pythonString(scheme.id),
  second === undefined
    ? option
    : conditional(
        'omit',
        `isinstance(${option}, Omit) or isinstance(${second.option}, Omit)`,
        `(${option}, ${second.option})`,
      ),
]

/** What the client says of the options of a credential. */
export function credentialEntries({
  scheme,
  option,
  environment,
  second,
}: CredentialOption): { name: string; text: string }[] {
  const what = second === undefined ? 'The credential' : 'The name of the user'
  const first = { name: option, text: `${what}, or a function that gives one. Default: \`${environment}\`.` }
  if (second === undefined)
    return [
      { ...first, text: scheme.kind === 'oauth2' ? first.text.replace('credential', 'access token') : first.text },
    ]
  return [
    first,
    { name: second.option, text: `The password, or a function that gives one. Default: \`${second.environment}\`.` },
  ]
}
