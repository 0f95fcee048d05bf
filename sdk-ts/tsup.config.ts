import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsup'

const resources = readdirSync('src/generated/resources', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length))

/** A resource with children stands in a folder of its name, and is imported by the folder's name. */
function entryOf(resource: string): string {
  return `resources/${resource.replace(/(^|\/)([^/]+)\/\2$/, '$1$2')}`
}

const shared = {
  entry: {
    index: 'src/index.ts',
    client: 'src/generated/create-client.ts',
    'transport/fetch': 'src/runtime/transport/fetch.ts',
    'transport/ky': 'src/runtime/transport/ky.ts',
    testing: 'src/testing.ts',
    raw: 'src/raw.ts',
    ...Object.fromEntries(resources.map((file) => [entryOf(file), `src/generated/resources/${file}.ts`])),
  },
  target: 'es2022',
  splitting: true,
  sourcemap: true,
  dts: true,
} as const

export default defineConfig([
  { ...shared, format: 'esm', clean: true },
  // ky and eventsource-parser are ES modules only.
  { ...shared, format: 'cjs', noExternal: ['ky', 'eventsource-parser'] },
])
