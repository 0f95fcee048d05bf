import type { EmitContext } from '../context.ts'

/**
 * How the package is built. ES modules stay as they are in the source: a bundler leaves out what a program does not import module by module, and finds them in the
 * order in which they compress best. CommonJS has the libraries inside, since those are ES modules only.
 */
export function tsupConfig({ options }: EmitContext): string {
  const raw = options.rawTypes === undefined ? '' : "\n  raw: 'src/raw.ts',"
  return `import { readdirSync } from 'node:fs'
import { defineConfig } from 'tsup'

const resources = readdirSync('src/generated/resources', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\\\', '/').slice(0, -'.ts'.length))

/** A resource with children stands in a folder of its name, and is imported by the folder's name. */
function entryOf(resource: string): string {
  return \`resources/\${resource.replace(/(^|\\/)([^/]+)\\/\\2$/, '$1$2')}\`
}

const entry = {
  index: 'src/index.ts',
  client: 'src/generated/create-client.ts',
  'transport/fetch': 'src/runtime/transport/fetch.ts',
  'transport/ky': 'src/runtime/transport/ky.ts',
  testing: 'src/testing.ts',${raw}
  ...Object.fromEntries(resources.map((file) => [entryOf(file), \`src/generated/resources/\${file}.ts\`])),
}
const shared = { target: 'es2022', sourcemap: true } as const

export default defineConfig([
  // File by file: what shares a module with the whole client would stay in every bundle.
  { ...shared, format: 'esm', entry: ['src/**/*.ts'], bundle: false, dts: { entry }, clean: true },
  // ky and eventsource-parser are ES modules only.
  { ...shared, format: 'cjs', entry, splitting: true, dts: true, noExternal: ['ky', 'eventsource-parser'] },
])
`
}
