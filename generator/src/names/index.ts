export { buildNames } from './build.ts'
export type { NameOptions } from './options.ts'
export type { ClientNames, Language, ModelNames, NameTable, OperationNames, ResourceNames } from './table.ts'
