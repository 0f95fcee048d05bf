import { wordsOf } from './words.ts'

/** A piece of a path: words, or the place of a value. */
export type Piece = { kind: 'static'; text: string; words: string[] } | { kind: 'parameter'; name: string }

/** Whether a path ends in the value of one thing; `{path+}` takes all that is left of a path. */
export function endsInValue(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1)
  return last?.kind === 'parameter' && !/[+*]$/.test(last.name)
}

export interface PathShape {
  pieces: Piece[]
  /** What stands for a version of the API in front: `alpha` of `/v1alpha`, `v2` of `/v2`. */
  version: string[]
  /** Everything in front that names no thing: `api` and `v1` of `/api/v1/users`. */
  prefix: string[]
  /** What the path says of the format: `json` of `/widget.json`. */
  format?: string
}

const EXTENSION = /\.(json|xml|csv|txt|html|yaml|yml|jsonl|ndjson)$/i
const VERSION = /^v\d+([._]\d+)*([a-z]*)\d*$|^\d{4}-\d{2}(-\d{2})?$|^\d+(\.\d+)*$/i
const PREFIX = new Set(['api', 'apis', 'rest', 'restapi'])

/** Path pieces without versions, `api`, file extensions, punctuation and words that the one before has said. */
export function shapeOf(path: string): PathShape {
  const pieces = path
    .split('/')
    .flatMap(piecesOf)
    .filter((piece, index, all) => !isSaidTwice(piece, all[index - 1]))
  const version: string[] = []
  const prefix: string[] = []
  const kept = pieces.filter((piece, index) => {
    if (piece.kind === 'parameter') return true
    const match = VERSION.exec(piece.text)
    if (match !== null) version.push(...(match[2] ? [match[2].toLowerCase()] : [piece.text]))
    const isPrefix =
      match !== null || (PREFIX.has(piece.text.toLowerCase()) && pieces.slice(0, index).every(isPrefixPiece))
    if (isPrefix) prefix.push(piece.text)
    return !isPrefix
  })
  const format = EXTENSION.exec(path)?.[1]?.toLowerCase()
  return { pieces: kept, version, prefix, ...(format !== undefined && { format }) }
}

/** `/acl/acl/batch_update` is about one `acl`. */
function isSaidTwice(piece: Piece, before: Piece | undefined): boolean {
  return piece.kind === 'static' && before?.kind === 'static' && piece.text === before.text
}

function isPrefixPiece(piece: Piece): boolean {
  return piece.kind === 'static' && (VERSION.test(piece.text) || PREFIX.has(piece.text.toLowerCase()))
}

/** `{id}:cancel` is a value and a word; `{Sid}.json` is a value; `models:predict` is two words. */
function piecesOf(segment: string): Piece[] {
  return segment.split(/(\{[^{}]*\})/).flatMap((part): Piece[] => {
    if (/^\{.*\}$/.test(part)) return [{ kind: 'parameter', name: part.slice(1, -1) }]
    return part
      .replace(EXTENSION, '')
      .split(':')
      .flatMap((text): Piece[] => {
        const words = wordsOf(text)
        return words.length === 0 ? [] : [{ kind: 'static', text, words }]
      })
  })
}

/** One text for one path: two templates that differ in the names of parameters only have the same. */
export function shapeKey(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'parameter' ? '{}' : piece.words.join('-'))).join('/')
}
