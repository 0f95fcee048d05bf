/** What a user may settle about names; everything else follows from the document. */
export interface NameOptions {
  /** Name of the client class. @default the words of the document's title without `API` */
  clientName?: string
  /** Name on npm or PyPI, already validated. @default the client's words joined by `-` */
  packageName?: string
  /** Import name of the Python package. @default the package's words joined by `_` */
  moduleName?: string
  /** Further words that are written in upper case in type names. */
  initialisms?: readonly string[]
  /** Further words with a spelling of their own. */
  brands?: readonly string[]
}
