import type { Auth, NoAuth } from '../auth.ts'
import type { JsonObject } from '../types.ts'

/** A security scheme object. */
export function securityScheme(auth: Auth): JsonObject {
  const description = auth.description === undefined ? {} : { description: auth.description }
  switch (auth.kind) {
    case 'bearer':
      return {
        type: 'http',
        scheme: 'bearer',
        ...(auth.format === undefined ? {} : { bearerFormat: auth.format }),
        ...description,
      }
    case 'basic':
      return { type: 'http', scheme: 'basic', ...description }
    case 'apiKey':
      return { type: 'apiKey', in: auth.in, name: auth.param, ...description }
  }
}

/** `security` of the document or of an operation: an empty list says that none is needed. */
export function securityRequirement(auth: Auth | NoAuth): JsonObject[] {
  return auth.kind === 'none' ? [] : [{ [auth.name]: [] }]
}
