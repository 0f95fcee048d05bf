/** A program a language that a user of a document would write; each reads `URL` and prints what came back. */
export interface ForeignProgram {
  /** Path from the root of the checkout; one in `../shared` may be missing. */
  document: string
  /** Imports the SDK from `./src/index.js`. */
  typescript: string
  /** Imports the SDK by the name of its package. */
  python: string
  /** What both print. */
  prints: RegExp
}
