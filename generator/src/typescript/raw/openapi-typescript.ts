import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { LoadedDocument } from '../../document/index.ts'
import { bundleDocument } from './bundle.ts'

/**
 * The one place that knows openapi-typescript. It and the compiler that it prints with are optional peers of the generator, and are loaded for the output `raw` only,
 * since `typescript` takes longer to load than everything else together.
 */
type Library = Pick<
  typeof import('openapi-typescript'),
  'astToString' | 'resolveRef' | 'scanDiscriminators' | 'transformSchema'
>
type Context = Parameters<Library['transformSchema']>[1]
type Schema = Parameters<Library['transformSchema']>[0]

/** Text of a module that declares `paths`, `components` and `operations`; or why there is none. */
export interface RawTypes {
  text?: string
  diagnostics: Diagnostic[]
}

/** The types of a document as openapi-typescript has them. */
export async function rawTypes(
  document: LoadedDocument,
  load: () => Promise<unknown> = loadLibrary,
): Promise<RawTypes> {
  const root = document.files.size === 1 ? document.files.get('')?.value : bundleDocument(document)
  const library = await load().then(
    (module) => module as Library,
    () => undefined,
  )
  if (library === undefined) {
    const cure = 'run `npm install --save-dev openapi-typescript@7.13.0 typescript@5.9`, or leave `raw` out'
    return fault(document, 'raw/missing-peer', 'the output `raw` needs openapi-typescript and typescript', cure)
  }
  return { text: printTypes(library, structuredClone(root) as Schema), diagnostics: [] }
}

const loadLibrary = (): Promise<unknown> => import('openapi-typescript')

function fault({ source }: LoadedDocument, code: string, message: string, cure: string): RawTypes {
  return { diagnostics: [{ code, severity: 'error', message, cure, place: { file: source } }] }
}

function printTypes(library: Library, schema: Schema): string {
  const nodes = library.transformSchema(schema, contextOf(library, schema))
  return library.astToString(nodes)
}

/** openapi-typescript's defaults but for one: the configuration of its bundler is read by nothing that runs here. */
function contextOf(library: Library, schema: Schema): Context {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A member with a default may be left out of a request.
    defaultNonNullable: false,
    discriminators: library.scanDiscriminators(schema, {}),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    redoc: undefined as never,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: undefined,
    transformProperty: undefined,
    resolve: (reference) => library.resolveRef(schema, reference, { silent: true }),
  }
}
