/** The mock of Artificer over HTTP, as the SDKs meet it. */
import { createMock, NAMESPACE_HEADER, type JournalEntry, type Mock } from '@artificer/mock'
import { type MockServer, serveMock } from '@artificer/mock/http'
import { mockOptions } from '../../examples/mock/options.ts'
import type { Api } from '../../generator/src/ir/api.ts'

/** A key that the mock takes. */
export const API_KEY = `sk_${'0a'.repeat(32)}`

export interface ServedMock {
  mock: Mock
  server: MockServer
}

export async function serveArtificer(api: Api): Promise<ServedMock> {
  const mock = createMock(api, mockOptions)
  return { mock, server: await serveMock(mock) }
}

/** Keeps the calls of one test and language apart from all others. */
export function namespaceHeader(namespace: string): Record<string, string> {
  return { [NAMESPACE_HEADER]: namespace }
}

export function headerOf({ headers }: JournalEntry, name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1]
}
