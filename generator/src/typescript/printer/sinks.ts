/**
 * The four ways by which text of a document may enter a printed file: identifier, string literal, type name and comment (`doc-comment.ts`).
 * Nothing else prints it.
 */

const identifierPattern = /^[A-Za-z_$][A-Za-z0-9_$]*$/

/**
 * A name of the name table as an identifier.
 *
 * @throws {Error} when it is none: a fault of the table, not of the input.
 */
export function identifier(name: string): string {
  if (!identifierPattern.test(name))
    throw new Error(`The name table gave ${JSON.stringify(name)}, which is no identifier`)
  return name
}

/** A chain of namespaces and a name: `Conversation.Stats`. */
export function typeName(path: readonly string[]): string {
  return path.map(identifier).join('.')
}

// What may not stand in a literal as it is: controls, separators that end a line for some readers, marks that reorder or hide text, lone surrogates.
const unprintable =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\u{e0000}-\u{e0fff}]/gu

const shortEscapes: { [character: string]: string } = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}

// ASCII without the backslash and the quote, which is nearly every text.
const plainPattern = /^[\u0020-\u0026\u0028-\u005b\u005d-\u007e]*$/

/** A string literal that reads back as exactly `value`, in the quotes that need fewer escapes. */
export function stringLiteral(value: string): string {
  if (plainPattern.test(value)) return `'${value}'`
  const quote = count(value, "'") > count(value, '"') ? '"' : "'"
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(unprintable, (character) => shortEscapes[character] ?? escapeUnits(character))
  return quote + escaped + quote
}

// Letters of every alphabet in the basic plane, as the formatter leaves them bare.
const barePattern = /^(?![^]*[\u{10000}-\u{10ffff}])[\p{L}\p{Nl}_$][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}_$]*$/u

/** A property's name where a type or an object literal is printed: bare when it is an identifier. */
export function propertyKey(name: string): string {
  if (identifierPattern.test(name)) return name
  const literal = stringLiteral(name)
  // A name that needs an escape keeps its quotes, so that nothing hidden is printed.
  return barePattern.test(name) && literal.length === name.length + 2 ? name : literal
}

/** The same in an object literal, where a plain `__proto__` would set the prototype. */
export function objectKey(name: string): string {
  return name === '__proto__' ? "['__proto__']" : propertyKey(name)
}

/** Every unit of a text that must not be seen as it is, as `\uXXXX`. */
export function escapeInvisible(text: string): string {
  return text.replace(unprintable, escapeUnits)
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
