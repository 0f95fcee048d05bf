/** Knows which bodies of answers hold their connection. */
import type { World } from './client.ts'

/** Gives the bodies that are neither read to their end nor let go, from now on. */
export function trackBodies(world: World): ReadonlySet<object> {
  const open = new Set<object>()
  const { transport } = world.server
  world.options.transport = async (url, init) => {
    const response = await transport(url, init)
    if (!response.body) return response
    const { status, headers } = response
    return new Response(tracked(response.body, open, init.signal), { status, headers })
  }
  return open
}

function tracked(
  body: ReadableStream<Uint8Array>,
  open: Set<object>,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const letGo = (): void => void open.delete(reader)
  open.add(reader)
  signal?.addEventListener('abort', letGo)
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    try {
      const { done, value } = await reader.read()
      if (!done) return controller.enqueue(value)
      letGo()
      controller.close()
    } catch (error) {
      letGo()
      controller.error(error)
    }
  }
  const cancel = (): Promise<void> => {
    letGo()
    return reader.cancel()
  }
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 })
}
