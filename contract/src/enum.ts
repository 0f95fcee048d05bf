import { z } from 'zod'

/** A value of an open enum: the known ones, and whatever the server will say one day. */
export type OpenEnum<V extends string> = V | (string & Record<never, never>)

/** Text with known values, to which the API may add: the SDKs complete the known ones and take any. */
export function openEnum<const V extends string>(values: readonly V[]): z.ZodType<OpenEnum<V>, OpenEnum<V>> {
  return z.string().meta({ 'x-extensible-enum': values }) as never
}

/** An enum to which no value will ever be added. The SDKs take string enums in responses to be open unless they are told so. */
export function closedEnum<const V extends string>(values: readonly V[]): z.ZodEnum<{ [K in V]: K }> {
  return z.enum(values).meta({ 'x-extensible-enum': false })
}
