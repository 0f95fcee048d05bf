import { beforeAll, describe, expect, it } from 'vitest'
import { emitDocument, type Emitted } from './emitted.ts'
import { shop } from './shop.ts'

const runtime = (one: Emitted): string[] => one.files.flatMap(({ path }) => /_runtime\/(.*)/.exec(path)?.[1] ?? [])

describe('the shapes of emitted code', () => {
  let emitted: Emitted
  beforeAll(async () => {
    emitted = await emitDocument(shop, { license: 'MIT' })
  })

  it('begins every module with the fixed line', () => {
    const generated = emitted.files.filter(({ path }) => path.endsWith('.py') && !path.includes('/_runtime/'))
    const heads = new Set(generated.map(({ content }) => content.split('\n')[0]))
    expect([...heads]).toEqual([
      '# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.',
    ])
  })

  it('prints a model with aliases where the wire name differs, open enums and real times', () => {
    expect(emitted.text('types/_item.py')).toContain(
      `class Item(Model):
    """Something to buy."""

    id: str
    """Identifies the item."""
    kind: Literal["book", "game"] | str
    created_at: datetime = Field(alias="createdAt")
    price: float | None = None


__all__ = ["Item"]
publish(__name__, __all__)
`,
    )
  })

  it('tells a member once, on the model of answers', () => {
    expect(emitted.text('types/_item.py').match(/Identifies the item/g)).toHaveLength(1)
  })

  it('documents an asynchronous method by its summary and the synchronous method', () => {
    const text = emitted.text('resources/pets.py')
    const [, twin] = text.split('class AsyncPets')
    expect(twin).toMatch(/"""[^\n]*`(GET|POST) [^\n]*, as `Pets\.\w+`\."""/)
    expect(twin).not.toContain('Args:')
  })

  it('documents one that has no summary by the synchronous method alone', async () => {
    const get = { 'x-sdk': { resource: ['things'], method: 'find' }, responses: { 204: { description: '' } } }
    const { text } = await emitDocument({
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: { '/a': { get } },
    })
    expect(text('resources/things.py')).toContain('        """`GET /a`, as `Things.find`."""\n')
  })

  it('prints what requests send as a TypedDict with the table of its names', () => {
    expect(emitted.text('types/_size.py')).toContain('class Size(TypedDict, total=False):')
    expect(emitted.text('types/_size.py')).toContain('    unit_name: Required[str]\n    height_mm: int\n')
    expect(emitted.text('types/_size.py')).toContain(
      'wire_names(Size, {"unit_name": "unitName", "height_mm": "heightMm"})',
    )
  })

  it('quotes a type that is not defined yet', () => {
    expect(emitted.text('types/_node.py')).toContain('    children: list["Node"]\n    up: Union["Node", None] = None\n')
  })

  it('tells the webhooks apart by their tag', () => {
    expect(emitted.text('types/_webhook_event.py')).toContain(
      'WebhookEvent: TypeAlias = Annotated[Cat | Dog | Unknown, TaggedUnion("type", {"cat": Cat, "dog": Dog})]',
    )
    expect(emitted.text('_webhooks.py')).toContain('StandardWebhooks(tolerance=')
  })

  it('prints a subclass with a typed body for each of several codes of a status', () => {
    expect(emitted.text('_errors.py')).toContain(
      'class NameTakenError(ConflictError):\n    """`name_taken`: A problem."""\n\n    body: types.Problem\n',
    )
    expect(emitted.text('_errors.py')).toContain('E422_TOO_BIG: Final = DeclaredError(')
  })

  it('overloads a method whose flag chooses the result', () => {
    const text = emitted.text('resources/pets.py')
    expect(text.match(/@overload/g)).toHaveLength(6)
    expect(text).toContain('stream: Literal[False] | Omit = omit, **options: Unpack')
    expect(text).toContain('    ) -> Awaitable[types.Tick] | AsyncStreamManager[types.Tick]:')
  })

  it('names the idempotency key only where the contract has one', () => {
    expect(emitted.text('resources/items/items.py').match(/\*\*options: Unpack\[KeyedOptions\]/g)).toHaveLength(2)
  })

  it('documents arguments and the declared codes', () => {
    expect(emitted.text('resources/items/items.py')).toContain('            body_name: Shown in lists.\n')
    expect(emitted.text('resources/items/items.py')).toContain(
      '        Raises:\n            NameTakenError: `name_taken`.\n            UnprocessableEntityError: `too_big`.\n',
    )
  })

  it('spells a built-in type that a method of the class hides by its module', () => {
    expect(emitted.text('resources/items/items.py')).not.toMatch(/-> list\[/)
    expect(emitted.text('resources/items/items.py')).toContain('tags: Sequence[str] | Omit = omit')
  })

  it('carries of the runtime what is used', async () => {
    const plain = await emitDocument({
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: { '/a': { get: { responses: { 204: { description: '' } } } } },
    })
    expect(runtime(emitted)).toContain('encode/multipart.py')
    expect(runtime(plain)).not.toContain('encode/multipart.py')
    expect(runtime(plain)).not.toContain('webhooks.py')
  })

  it('leaves a component called `Model` its name, where it stands and where it is mentioned', async () => {
    const model = { $ref: '#/components/schemas/Model' }
    const schemas = {
      Model: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      Page: { type: 'object', required: ['first'], properties: { first: model } },
    }
    const answer = (schema: object) => ({
      responses: { 200: { description: '', content: { 'application/json': { schema } } } },
    })
    const { text, diagnostics } = await emitDocument({
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: {
        '/models/{id}': {
          parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }],
          get: answer(model),
        },
        '/pages': { get: answer({ $ref: '#/components/schemas/Page' }) },
      },
      components: { schemas },
    })
    expect(diagnostics.filter(({ code }) => code.startsWith('names/'))).toEqual([])
    expect(text('types/_model.py')).toContain('from .._runtime.model import Model as _Model\n')
    expect(text('types/_model.py')).toContain('class Model(_Model):\n')
    expect(text('types/_page.py')).toContain('from ._model import Model\n\n\nclass Page(_Model):\n')
    expect(text('types/_page.py')).toContain('\n    first: Model\n')
    expect(text('resources/models.py')).toContain('-> types.Model:')
  })

  it('puts another HTTP library at the one place that imports it', async () => {
    const other = await emitDocument(shop, { httpLibrary: 'httpx2' })
    expect(other.text('_runtime/http.py')).toContain('import httpx2 as httpx')
    expect(other.text('pyproject.toml')).toContain('requires-python = ">=3.11"')
    expect(other.files.filter(({ content }) => /^import httpx$/m.test(content))).toEqual([])
  })

  it('writes metadata that no text of the document can leave', async () => {
    const title = 'x"\n[tool.evil]\na = "'
    const { text } = await emitDocument({ ...shop, info: { title, version: '1' } })
    expect(
      text('pyproject.toml')
        .split('\n')
        .filter((line) => line.startsWith('[tool.')),
    ).not.toContain('[tool.evil]')
  })

  it('shows calls that the API has', () => {
    expect(emitted.text('README.md')).toContain(
      'answer = client.items.create(body_name="name", size={"unit_name": "unitName"})',
    )
    expect(emitted.text('README.md')).toContain('for item in client.items.list():')
    expect(emitted.text('LICENSE')).toContain('MIT License')
  })

  it('emits sources alone when told so', async () => {
    const { files } = await emitDocument(shop, { emit: 'sources' })
    expect(files.map(({ path }) => path)).toContain('__init__.py')
    expect(files.map(({ path }) => path)).not.toContain('pyproject.toml')
  })

  it('hands a whole query string over as a query that the operation marks', async () => {
    const content = { 'application/x-www-form-urlencoded': { schema: { type: 'object', properties: { a: {} } } } }
    const get = {
      'x-sdk': { resource: ['things'], method: 'find' },
      parameters: [{ in: 'querystring', name: 'selector', content }],
      responses: { 204: { description: '' } },
    }
    const { text } = await emitDocument({
      openapi: '3.2.0',
      info: { title: 'A', version: '1' },
      paths: { '/a': { get } },
    })
    expect(text('resources/things.py')).toContain('params={"querystring:selector": Param(')
    expect(text('resources/things.py')).toContain('query={"selector": selector}')
  })

  it('writes a text body with the media type of the document', async () => {
    const put = {
      'x-sdk': { resource: ['things'], method: 'put' },
      requestBody: { required: true, content: { 'text/plain': { schema: { type: 'string' } } } },
      responses: { 204: { description: '' } },
    }
    const { text } = await emitDocument({
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      paths: { '/a': { put } },
    })
    expect(text('resources/things.py')).toContain('TextBody(media_type="text/plain")')
  })

  it('lists the credential that most calls take before the others', async () => {
    const get = (scheme: string) => ({ security: [{ [scheme]: [] }], responses: { 204: { description: '' } } })
    const securitySchemes = {
      AdminAuth: { type: 'http', scheme: 'bearer' },
      KeyAuth: { type: 'http', scheme: 'bearer' },
    }
    const { text, files } = await emitDocument({
      openapi: '3.1.0',
      info: { title: 'A', version: '1' },
      components: { securitySchemes },
      paths: { '/a': { get: get('AdminAuth') }, '/b': { get: get('KeyAuth') }, '/c': { get: get('KeyAuth') } },
    })
    expect(text('_client.py').match(/^ {8}(api_key|admin_auth): Token \| None/gm)).toEqual([
      '        api_key: Token | None',
      '        admin_auth: Token | None',
    ])
    const readme = files.find(({ path }) => path === 'README.md')?.content ?? ''
    expect(readme.match(/^- `\w+`, `A_\w+`/gm)).toEqual(['- `api_key`, `A_API_KEY`', '- `admin_auth`, `A_ADMIN_AUTH`'])
  })

  it('sorts files by code point', () => {
    const paths = emitted.files.map(({ path }) => path)
    expect(paths).toEqual([...paths].toSorted((a, b) => (a < b ? -1 : 1)))
  })
})
