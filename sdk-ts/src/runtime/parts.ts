import type { ClientConfig } from './config.js'

/** What a small client does not hold by itself: an imported value for its option `use`. */
export type ClientPart = Partial<
  Pick<ClientConfig, 'hints' | 'limiter' | 'outer' | 'parse' | 'query' | 'resume' | 'tokens' | 'unsent'>
>
