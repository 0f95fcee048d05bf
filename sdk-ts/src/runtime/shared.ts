export interface Shared {
  limit: number
}
export declare function createShared(limit: number): Shared
