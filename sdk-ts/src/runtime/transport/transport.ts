/** Sends one attempt and gives its answer whatever its status; rejects when there is none. Follows no redirect, retries nothing. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>
