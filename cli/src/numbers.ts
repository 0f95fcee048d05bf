import { UsageError } from './exit.ts'

/** The number that a flag gives. */
export function wholeNumber(text: string, flag: string, maximum: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > maximum)
    throw new UsageError(`${flag} is a whole number up to ${maximum}, not ${JSON.stringify(text)}`)
  return number
}
