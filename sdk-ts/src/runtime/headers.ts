import type { HeadersInput } from './operation.js'
export declare function mergeHeaders(
  base: Map<string, string | null>,
  input: HeadersInput | undefined,
): Map<string, string | null>
