/** An emission for printers that read the API and its names alone. */
import type { Api } from '../../src/ir/api.ts'
import type { NameTable } from '../../src/names/table.ts'
import { createEmission, type Emission } from '../../src/python/emission.ts'

export const emptyEmission = (api: Api, names: NameTable): Emission =>
  createEmission(api, names, {
    emit: 'sources',
    packageName: names.client.package,
    packageVersion: '0.1.0',
    runtime: [],
    templates: () => '',
  })
