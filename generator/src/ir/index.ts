export type * from './api.ts'
export { reachOf } from './reach.ts'
export { modelReference, referencedModel, schemaDefinitions } from './schema.ts'
export { innerTypes, modelsIn, operationTypes, reachedModels, typesOf, walkType } from './types.ts'
