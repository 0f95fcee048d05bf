/** What a user settles about generation; everything else follows from the document. */
export interface GenerateOptions {
  /** Name of the client class. @default the document's title without words such as `API` */
  clientName?: string
  naming?: NamingOptions
  extensions?: {
    /** Your own extension keys, each with the wire extension that it means: `{ 'x-paging': 'x-pagination' }`. */
    alias?: { [key: string]: string }
  }
  /** Media type of the body that methods send, where an operation takes several, by operation (`POST /things`, or its `operationId`). @default JSON before multipart, form, bytes, text and XML */
  bodies?: { [operation: string]: string }
  /** URLs that references may be fetched from, exactly as a reference resolves to them. */
  allowRefs?: string[]
  /** Codes of warnings that are not shown. */
  allow?: string[]
  /** Whether a warning that is not allowed counts as an error. @default false */
  strict?: boolean
}

export interface NamingOptions {
  /** Further words that are written in upper case in type names: `['pdf']`. */
  initialisms?: string[]
  /** Further words with a spelling of their own: `['YouTube']`. */
  brands?: string[]
  /** Resource and method by operation (`GET /users`, or its `operationId`); they win over the document. */
  operations?: { [operation: string]: { resource?: string[]; method?: string } }
}

/** How one package is made. */
export interface PackageOutput {
  /** `package`: all that can be published; `sources`: the generated code alone. @default 'package' */
  emit?: 'package' | 'sources'
  /** Name on npm or PyPI. @default the words of the client's name */
  packageName?: string
  /** @default the document's version, or `0.0.0` where that cannot be a package's */
  packageVersion?: string
  /** SPDX id of the package's licence. */
  license?: string
  repository?: string
}

export interface TypeScriptOutput extends PackageOutput {
  /** Type of 64-bit integers. @default 'number' */
  int64?: 'number' | 'bigint'
  /**
   * Whether the package has the entry `raw`: openapi-fetch's client over openapi-typescript's types, with the settings of the SDK's client. Needs the packages
   * `openapi-typescript` and `typescript` beside the generator.
   *
   * @default false
   */
  raw?: boolean
}

export interface PythonOutput extends PackageOutput {
  /** Import name. @default the package's words */
  moduleName?: string
  /** @default 'httpx' */
  httpLibrary?: 'httpx' | 'httpx2'
}

/** The packages to make. */
export interface Outputs {
  typescript?: TypeScriptOutput
  python?: PythonOutput
}

/** `artificer.config.ts`. Paths are relative to it. */
export interface ArtificerConfig extends GenerateOptions {
  /** A contract module, or an OpenAPI document: a path or a URL. */
  input: string
  outputs?: {
    typescript?: TypeScriptOutput & { dir: string }
    python?: PythonOutput & { dir: string }
  }
}

/** Gives a configuration its type: `export default defineConfig({ … })`. */
export function defineConfig(config: ArtificerConfig): ArtificerConfig {
  return config
}
