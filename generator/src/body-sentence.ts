import type { Operation } from './ir/api.ts'
import { chosenMediaTypes } from './ir/body-choices.ts'

/** What a caller must know of a body that can be sent in several ways; nothing of any other. */
export function bodySentence({ body }: Operation, option: string): string[] {
  const mediaTypes = chosenMediaTypes(body).map((mediaType) => `\`${mediaType}\``)
  if (mediaTypes.length < 2) return []
  const list = `${mediaTypes.slice(0, -1).join(', ')} or ${mediaTypes.at(-1)}`
  return [`The body is ${list}, by what is given or by the option \`${option}\`.`]
}
