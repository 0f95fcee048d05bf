import { format } from 'prettier'

/** A TypeScript text as the repository's formatter writes it. */
export function formatted(text: string): Promise<string> {
  return format(text, { parser: 'typescript', printWidth: 120, semi: false, singleQuote: true })
}
