/** Words separated by blanks or line ends. */
export function list(words: string): readonly string[] {
  return words.trim().split(/\s+/)
}
