export { loadDocument } from './load.ts'
export { locate } from './locate.ts'
export type { LoadOptions, LoadResult, LoadedDocument, LoadedFile, OpenApiVersion } from './loaded.ts'
