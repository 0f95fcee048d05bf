/** The text of the package's licence. */
import type { Emission } from './emission.ts'

/** Licences whose text is at hand, by SPDX id. */
const TEMPLATES: { [id: string]: string } = {
  '0BSD': 'license-0bsd',
  'Apache-2.0': 'license-apache-2.0',
  MIT: 'license-mit',
}

/** The whole text of a known licence; of an unknown one, or of none, what holds for the files of the runtime. */
export function printLicense(emission: Emission): string {
  const { license, packageName } = emission.options
  const template = license === undefined ? undefined : TEMPLATES[license]
  const holder = `The authors of ${packageName}`
  if (template !== undefined) return emission.options.templates(template, { holder })
  return emission.options.templates('license-other', {
    license: license ?? '',
    folder: `src/${emission.names.client.module}/_runtime`,
    text: emission.options.templates('license-0bsd', { holder: 'The authors of the runtime' }).trimEnd(),
  })
}
