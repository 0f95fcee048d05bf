/** Security schemes as options of the client. */
import { clientGrants } from '../client-grants.ts'
import type { SecurityScheme } from '../ir/api.ts'
import { schemesByUse } from '../names/security.ts'
import type { NameTable } from '../names/table.ts'
import type { Emission } from './emission.ts'
import type { Imports } from './imports.ts'
import { call, conditional, dict, keyword, tuple, type Doc } from './layout.ts'
import { pythonString } from './literal.ts'

const RUNTIME = '._runtime'

export interface CredentialOption {
  scheme: SecurityScheme
  option: string
  environment: string
  second?: { option: string; environment: string }
  grant?: NonNullable<NameTable['security'][string]['grant']>
}

/** Schemes for which the client takes a secret, the most used first. */
export function credentialSchemes(emission: Emission): CredentialOption[] {
  return schemesByUse(emission.api).flatMap((scheme): CredentialOption[] => {
    const names = emission.names.security[scheme.id]
    if (names === undefined || scheme.kind === 'mutualTls' || scheme.kind === 'unknown') return []
    const { option, environment, secondOption, secondEnvironment, grant } = names
    const hasSecond = scheme.kind === 'basic' && secondOption !== undefined && secondEnvironment !== undefined
    return [
      {
        scheme,
        option,
        environment,
        ...(grant && { grant }),
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
export function givenCredential(imports: Imports, isAsync: boolean): (credential: CredentialOption) => [string, Doc] {
  const use = (name: string): string => imports.use(`${RUNTIME}.client_credentials`, name)
  return ({ scheme, option, second, grant }) => {
    const key = pythonString(scheme.id)
    if (second !== undefined) return [key, tuple([option, second.option])]
    if (grant === undefined) return [key, option]
    const { clientId, clientSecret, scope } = grant
    const options = call(use('GrantOptions'), [clientId.option, clientSecret.option, scope.option, 'allow_insecure'])
    const provider = use(isAsync ? 'async_client_credentials' : 'client_credentials')
    return [key, call(provider, [`_GRANTS[${key}]`, option, options, 'http_client'])]
  }
}

/** Tokens that the client can get by itself, by scheme; none where there are none. */
export function printGrants(emission: Emission, imports: Imports): Doc | undefined {
  const entries = clientGrants(emission.api).flatMap(({ scheme, tokenUrl, scope }): [string, Doc][] => {
    const names = emission.names.security[scheme]
    if (names?.grant === undefined) return []
    const { clientId, clientSecret, scope: scopeOption } = names.grant
    const parts = {
      token_url: tokenUrl,
      environment: names.environment,
      client_id_environment: clientId.environment,
      client_secret_environment: clientSecret.environment,
      scope_environment: scopeOption.environment,
      ...(scope === '' ? {} : { scope }),
    }
    const keywords = Object.entries(parts).map(([name, value]) => keyword(name, pythonString(value)))
    return [[pythonString(scheme), call(imports.use(`${RUNTIME}.client_credentials`, 'Grant'), keywords)]]
  })
  return entries.length === 0 ? undefined : dict(entries)
}

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
  grant,
}: CredentialOption): { name: string; text: string }[] {
  const what = second === undefined ? 'The credential' : 'The name of the user'
  const first = { name: option, text: `${what}, or a function that gives one. Default: \`${environment}\`.` }
  if (second === undefined)
    return [
      { ...first, text: scheme.kind === 'oauth2' ? first.text.replace('credential', 'access token') : first.text },
      ...(grant === undefined ? [] : grantEntries(option, grant)),
    ]
  return [
    first,
    { name: second.option, text: `The password, or a function that gives one. Default: \`${second.environment}\`.` },
  ]
}

function grantEntries(
  token: string,
  { clientId, clientSecret, scope }: NonNullable<CredentialOption['grant']>,
): { name: string; text: string }[] {
  const texts = [
    [clientId, `Id of the client, with which \`${token}\` is got by itself.`],
    [clientSecret, 'Secret of the client; goes to the token endpoint only.'],
    [scope, 'Scopes to ask for, separated by spaces.'],
  ] as const
  return texts.map(([{ option, environment }, text]) => ({
    name: option,
    text: `${text} Default: \`${environment}\`.`,
  }))
}
