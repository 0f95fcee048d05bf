/** A document that has a text at one of the 36 positions, and nowhere else. */

/** Builds the document for one text, or one for all of them where the position can be taken many times. */
export interface Position {
  /** Name in the conformance data. */
  name: string
  /** Whether the text is a value of the wire, which must come out exactly. */
  isWire?: true
  /** Ids of the texts that are made for this position begin so: where they are to be refused they are. */
  refuses?: string
  /** The package's own files have the text too. */
  emit?: 'package'
  one?: (text: string) => object
  all?: (texts: readonly string[]) => object
}

const text = { type: 'string' }
const json = (schema: object): object => ({ 'application/json': { schema } })
const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more })
const answer = (schema: object): object => ({ responses: { 200: { description: '', content: json(schema) } } })

const document = (parts: object): object => ({
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: 'https://api.example.com' }],
  paths: { '/things': { get: answer(object({ a: text })) } },
  ...parts,
})

const operation = (parts: object): object => document({ paths: { '/things': { post: { ...answer(text), ...parts } } } })

/** An operation for each text. */
const operations = (texts: readonly string[], parts: (value: string, index: number) => object): object =>
  document({
    paths: Object.fromEntries(
      texts.map((value, index) => [`/t${index}`, { get: { ...answer(text), ...parts(value, index) } }]),
    ),
  })

/** A model with a property for each text. */
const schemas = (texts: readonly string[], schema: (value: string, index: number) => object): object =>
  document({
    paths: {
      '/things': {
        get: answer(object(numbered(texts, schema))),
        post: { requestBody: { content: json(object(numbered(texts, schema))) }, responses: {} },
      },
    },
  })

const numbered = (texts: readonly string[], make: (value: string, index: number) => object): object =>
  Object.fromEntries(texts.map((value, index) => [`p${index}`, make(value, index)]))

/** A plain assignment would set the prototype. */
const keyed = (texts: readonly string[], make: (value: string, index: number) => unknown): object =>
  Object.fromEntries(texts.map((value, index) => [value, make(value, index)]))

/** A reference is a URI, which holds no lone surrogate. */
const pointer = (name: string): string =>
  `#/components/schemas/${encodeURIComponent(
    name
      .replaceAll(/\p{Surrogate}/gu, '?')
      .replaceAll('~', '~0')
      .replaceAll('/', '~1'),
  )}`

const scalable = (name: string): boolean => !/\p{Surrogate}/u.test(name)

export const POSITIONS: readonly Position[] = [
  { name: 'info.title', emit: 'package', one: (value) => document({ info: { title: value, version: '1' } }) },
  {
    name: 'info.description',
    emit: 'package',
    one: (value) => document({ info: { title: 'Shop', version: '1', description: value } }),
  },
  { name: 'info.version', emit: 'package', one: (value) => document({ info: { title: 'Shop', version: value } }) },
  {
    name: 'tag name',
    all: (texts) => ({ ...operations(texts, (value) => ({ tags: [value] })), tags: texts.map((name) => ({ name })) }),
  },
  {
    name: 'tag description',
    all: (texts) => ({
      ...operations(texts, (_, index) => ({ tags: [`t${index}`] })),
      tags: texts.map((description, index) => ({ name: `t${index}`, description })),
    }),
  },
  { name: 'server url', refuses: 'url-server', one: (url) => document({ servers: [{ url }] }) },
  {
    name: 'server description',
    all: (texts) =>
      document({ servers: texts.map((description, index) => ({ url: `https://a${index}.example.com`, description })) }),
  },
  { name: 'path', refuses: 'url-path', one: (path) => document({ paths: { [path]: { get: answer(text) } } }) },
  { name: 'operationId', all: (texts) => operations(texts, (operationId) => ({ operationId })) },
  { name: 'summary', all: (texts) => operations(texts, (summary) => ({ summary })) },
  { name: 'operation description', all: (texts) => operations(texts, (description) => ({ description })) },
  {
    name: 'parameter name (path, query, header, cookie)',
    isWire: true,
    refuses: 'url-header url-cookie',
    one: (name) =>
      operation({ parameters: ['query', 'header', 'cookie'].map((place) => ({ name, in: place, schema: text })) }),
  },
  {
    name: 'parameter description',
    all: (texts) =>
      operations(texts, (description) => ({ parameters: [{ name: 'q', in: 'query', description, schema: text }] })),
  },
  {
    name: 'parameter default',
    all: (texts) =>
      operations(texts, (value) => ({
        parameters: [{ name: 'q', in: 'query', schema: { type: 'integer', default: value } }],
      })),
  },
  {
    name: 'schema name',
    all: (texts) => ({
      ...document({
        paths: {
          '/things': { get: answer(object(numbered(texts.filter(scalable), (name) => ({ $ref: pointer(name) })))) },
        },
      }),
      components: { schemas: keyed(texts, (_, index) => object({ [`p${index}`]: text })) },
    }),
  },
  {
    name: 'property name',
    isWire: true,
    all: (texts) =>
      document({
        paths: {
          '/things': {
            get: answer(object(keyed(texts, () => text))),
            post: { requestBody: { content: json(object(keyed(texts, () => text))) }, responses: {} },
          },
        },
      }),
  },
  { name: 'property description', all: (texts) => schemas(texts, (description) => ({ ...text, description })) },
  {
    name: 'enum value (string)',
    isWire: true,
    all: (texts) => schemas(texts, (value) => ({ ...text, enum: [value, `${value}.`] })),
  },
  {
    name: 'enum value in an integer enum',
    isWire: true,
    all: (texts) => schemas(texts, (value) => ({ type: 'integer', enum: [1, value] })),
  },
  {
    name: 'x-enum-varnames',
    all: (texts) => schemas(texts, (value) => ({ type: 'integer', enum: [1, 2], 'x-enum-varnames': [value, 'b'] })),
  },
  {
    name: 'x-enum-descriptions',
    all: (texts) => schemas(texts, (value) => ({ ...text, enum: ['a', 'b'], 'x-enum-descriptions': [value, value] })),
  },
  { name: 'default', all: (texts) => schemas(texts, (value) => ({ ...text, default: value })) },
  { name: 'const', isWire: true, all: (texts) => schemas(texts, (value) => ({ const: value })) },
  {
    name: 'example',
    emit: 'package',
    all: (texts) =>
      operations(texts, (example) => ({ parameters: [{ name: 'q', in: 'query', example, schema: text }] })),
  },
  { name: 'pattern', all: (texts) => schemas(texts, (pattern) => ({ ...text, pattern })) },
  { name: 'format', all: (texts) => schemas(texts, (format) => ({ ...text, format })) },
  {
    name: 'discriminator mapping key',
    isWire: true,
    all: (texts) => ({
      ...document({
        paths: {
          '/things': {
            get: answer({
              oneOf: texts.map((_, index) => ({ $ref: `#/components/schemas/M${index}` })),
              discriminator: {
                propertyName: 'kind',
                mapping: keyed(texts, (_, index) => `#/components/schemas/M${index}`),
              },
            }),
          },
        },
      }),
      components: {
        schemas: Object.fromEntries(
          texts.map((value, index) => [`M${index}`, object({ kind: { const: value } }, { required: ['kind'] })]),
        ),
      },
    }),
  },
  {
    name: 'media type',
    refuses: 'url-media',
    one: (type) =>
      operation({
        requestBody: { content: { [type]: { schema: text } } },
        responses: { 200: { description: '', content: { [type]: { schema: text } } } },
      }),
  },
  {
    name: 'response description',
    all: (texts) =>
      operations(texts, (description) => ({
        responses: {
          200: { description, content: json(text) },
          404: { description, content: json(object({ a: text })) },
        },
      })),
  },
  {
    name: 'response header name',
    all: (texts) =>
      operations(texts, (name) => ({
        responses: { 200: { description: '', headers: { [name]: { schema: text } }, content: json(text) } },
      })),
  },
  {
    name: 'security scheme name',
    isWire: true,
    all: (texts) => ({
      ...operations(texts, (name) => ({ security: [{ [name]: [] }] })),
      components: {
        securitySchemes: keyed(texts, (_, index) => ({ type: 'apiKey', in: 'header', name: `X-${index}` })),
      },
    }),
  },
  {
    name: 'OAuth scope',
    all: (texts) => ({
      ...operations(texts, (scope) => ({ security: [{ o: [scope] }] })),
      components: {
        securitySchemes: {
          o: {
            type: 'oauth2',
            flows: { clientCredentials: { tokenUrl: 'https://a.example', scopes: keyed(texts, (scope) => scope) } },
          },
        },
      },
    }),
  },
  {
    name: 'callback or webhook key',
    all: (texts) => ({
      ...operations(texts, (name) => ({
        callbacks: {
          [name]: { [name]: { post: { requestBody: { content: json(object({ a: text })) }, responses: {} } } },
        },
      })),
      webhooks: keyed(texts, (_, index) => ({
        post: { requestBody: { content: json(object({ [`p${index}`]: text })) }, responses: {} },
      })),
    }),
  },
  {
    name: 'extension value',
    all: (texts) =>
      operations(texts, (value) => ({
        'x-anything': value,
        'x-stainless-deprecation-message': value,
        'x-codeSamples': [{ lang: value, source: value }],
      })),
  },
  {
    name: 'externalDocs url',
    all: (texts) => operations(texts, (url) => ({ externalDocs: { url, description: url } })),
  },
  { name: '$ref', refuses: 'url-ref', one: ($ref) => operation({ requestBody: { content: json({ $ref }) } }) },
]
