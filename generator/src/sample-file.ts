/** Files in calls that documentation shows: of a kind that the API takes. */
import type { Argument, Operation } from './ir/api.ts'
import { offeredBodies } from './ir/bodies.ts'

/** Name and media type of a file that an argument may be; no type where the API takes any. */
export function sampleFile(operation: Operation, argument: Argument): { name: string; mediaType?: string } {
  const parts = offeredBodies(operation.body).flatMap((content) => content.parts)
  const part = parts.find(({ name }) => name === argument.name)
  const mediaType = part?.mediaTypes.find(
    (type) => /^[a-z]+\/[a-z\d.+-]+$/.test(type) && !type.endsWith('/octet-stream'),
  )
  if (mediaType === undefined) return { name: 'file.bin' }
  const subtype = mediaType.split('/')[1] ?? ''
  const extension = subtype === 'plain' ? 'txt' : /^[a-z\d]{2,5}$/.test(subtype) ? subtype : 'bin'
  return { name: `file.${extension}`, mediaType }
}
