import { createRandom, seedOf } from '../hash.ts'
import { encodeText } from '../answer.ts'
import { essenceOf } from '../validate/media-type.ts'

/** A picture of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z'
const GIF = 'R0lGODlhAQABAAAAACw='
const WEBP = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`

/** Bytes of a media type: a small real file where a reader may look into it, else bytes that depend on the key alone. */
export const bytesOf = (mediaType: string, key: string): Uint8Array => {
  const essence = essenceOf(mediaType)
  switch (essence) {
    case 'image/png':
      return fromBase64(PNG)
    case 'image/jpeg':
      return fromBase64(JPEG)
    case 'image/gif':
      return fromBase64(GIF)
    case 'image/webp':
      return fromBase64(WEBP)
    case 'application/pdf':
      return encodeText(PDF)
    default:
      return essence.startsWith('text/') ? encodeText(`mock,${seedOf(key)}\n`) : randomBytes(key)
  }
}

const randomBytes = (key: string): Uint8Array => {
  const random = createRandom(seedOf(key))
  return Uint8Array.from({ length: 64 }, () => random.int(0, 255))
}

/** The media type to send where the document declares a range. */
export const concreteType = (mediaType: string): string => {
  const essence = essenceOf(mediaType)
  if (essence === '*/*' || essence === 'application/*') return 'application/octet-stream'
  if (essence === 'image/*') return 'image/png'
  return essence.endsWith('/*') ? `${essence.slice(0, -1)}plain` : mediaType
}
