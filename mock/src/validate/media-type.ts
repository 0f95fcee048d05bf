/** `text/plain` of `Text/Plain; charset=utf-8`. */
export const essenceOf = (mediaType: string): string => (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase()

/** Whether a media type falls under a declared one, which may be a range (`image/*`). */
export const isWithin = (mediaType: string, declared: string): boolean => {
  const [type = '', subtype = ''] = essenceOf(mediaType).split('/')
  const [declaredType = '', declaredSubtype = ''] = essenceOf(declared).split('/')
  if (declaredType === '*') return true
  return type === declaredType && (declaredSubtype === '*' || subtype === declaredSubtype)
}

export const isJsonType = (mediaType: string): boolean =>
  /^(application|text)\/(json|[^;]+\+json)$/.test(essenceOf(mediaType))
