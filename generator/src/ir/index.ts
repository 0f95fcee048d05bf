export type * from './api.ts'
export { reachOf } from './reach.ts'
export { modelReference, referencedModel, schemaDefinitions } from './schema.ts'
export { innerTypes, modelReach, modelsIn, operationTypes, typesOf, walkType } from './types.ts'
