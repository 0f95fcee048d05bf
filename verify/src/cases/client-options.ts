/** Options of a client, by the names of its language. */
import type { NameTable } from '@artificer/generator'
import type { Api, Json, SecurityScheme } from '@artificer/generator/ir'

export type ClientOptions = { [option: string]: Json }

/** Values of credentials: the second is that of a scheme with two, such as a password. */
export interface Secrets {
  first: string
  second: string
}

/** A credential for each scheme that is wanted; of all schemes where none is named. */
export function credentialOptions(
  names: NameTable,
  schemes: readonly SecurityScheme[],
  { first, second }: Secrets,
  wanted?: ReadonlySet<string>,
): ClientOptions {
  return Object.fromEntries(
    schemes.flatMap(({ id, kind }): [string, string][] => {
      const option = names.security[id]
      if (option === undefined || kind === 'mutualTls' || kind === 'unknown') return []
      if (wanted !== undefined && !wanted.has(id)) return []
      const other = option.secondOption
      return [[option.option, first], ...(other === undefined ? [] : [[other, second] as [string, string]])]
    }),
  )
}

/** One address for every service. */
export function addressOptions(api: Api, names: NameTable, url: string): ClientOptions {
  const base = names.language === 'python' ? 'base_url' : 'baseURL'
  const services = api.services.map(({ name }) => [names.services[name]?.option ?? '', url])
  return { [base]: url, ...Object.fromEntries(services) }
}
