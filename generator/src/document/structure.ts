/**
 * Which kinds of object an OpenAPI document is made of, and where the next ones stand in each: what "walking by structure" means.
 * Only what is reached this way can hold a reference; examples, defaults, enums, extensions and descriptions are never looked into.
 */
export type ObjectKind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'mediaType'
  | 'encoding'
  | 'response'
  | 'header'
  | 'callback'
  | 'link'
  | 'example'
  | 'securityScheme'
  | 'schema'

/** `kind`: one object; `map`: an object of them by name; `list`: an array of them. */
export type Edge = { kind: ObjectKind } | { map: ObjectKind } | { list: ObjectKind }

const one = (kind: ObjectKind): Edge => ({ kind })
const map = (kind: ObjectKind): Edge => ({ map: kind })
const list = (kind: ObjectKind): Edge => ({ list: kind })

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** `*`: every other member that does not begin with `x-`. */
export const STRUCTURE: { readonly [K in ObjectKind]: { readonly [key: string]: Edge } } = {
  document: {
    paths: map('pathItem'),
    webhooks: map('pathItem'),
    'x-webhooks': map('pathItem'),
    components: one('components'),
  },
  components: {
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('requestBody'),
    headers: map('header'),
    securitySchemes: map('securityScheme'),
    links: map('link'),
    callbacks: map('callback'),
    pathItems: map('pathItem'),
    mediaTypes: map('mediaType'),
  },
  pathItem: {
    ...Object.fromEntries(METHODS.map((method) => [method, one('operation')])),
    additionalOperations: map('operation'),
    parameters: list('parameter'),
  },
  operation: {
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: map('response'),
    callbacks: map('callback'),
  },
  parameter: { schema: one('schema'), content: map('mediaType'), examples: map('example') },
  requestBody: { content: map('mediaType') },
  mediaType: {
    schema: one('schema'),
    itemSchema: one('schema'),
    examples: map('example'),
    encoding: map('encoding'),
    prefixEncoding: list('encoding'),
    itemEncoding: one('encoding'),
  },
  encoding: { headers: map('header'), encoding: map('encoding') },
  response: { headers: map('header'), content: map('mediaType'), links: map('link') },
  header: { schema: one('schema'), content: map('mediaType'), examples: map('example') },
  callback: { '*': one('pathItem') },
  link: {},
  example: {},
  securityScheme: {},
  schema: {
    properties: map('schema'),
    patternProperties: map('schema'),
    dependentSchemas: map('schema'),
    $defs: map('schema'),
    definitions: map('schema'),
    allOf: list('schema'),
    oneOf: list('schema'),
    anyOf: list('schema'),
    prefixItems: list('schema'),
    items: one('schema'),
    contains: one('schema'),
    additionalProperties: one('schema'),
    unevaluatedProperties: one('schema'),
    unevaluatedItems: one('schema'),
    propertyNames: one('schema'),
    not: one('schema'),
    if: one('schema'),
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: one('schema'),
    else: one('schema'),
    contentSchema: one('schema'),
  },
}
