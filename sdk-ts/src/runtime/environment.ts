/** An environment variable, trimmed; `undefined` when it is empty or the platform has none. */
export function readEnvironment(name: string): string | undefined {
  // Node, Deno and Bun have `process`; a browser has none, and bundlers must not find a Node import here.
  const platform = globalThis as { process?: { env?: Record<string, string | undefined> } }
  return platform.process?.env?.[name]?.trim() || undefined
}
