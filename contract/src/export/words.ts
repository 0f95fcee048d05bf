/** A key, code or header in Pascal case: `rate_limited` → `RateLimited`. Capitals inside a word stay. */
export function pascal(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** Component name by place: method, resources in the singular, part: `CreateUserBody`. */
export function placeName(keyPath: readonly string[], part: string): string {
  const method = keyPath.at(-1) ?? ''
  return (
    pascal(method) +
    keyPath
      .slice(0, -1)
      .map((key) => pascal(singular(key)))
      .join('') +
    part
  )
}

function singular(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}
