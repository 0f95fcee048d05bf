import { defineConfig, type Options } from 'tsup'

const config: Options = {
  entry: ['src/main.ts'],
  format: 'esm',
  target: 'node22',
  clean: true,
  sourcemap: true,
  splitting: true,
  tsconfig: 'tsconfig.build.json',
}

// tsup reads the default export of this file.
export default defineConfig(config)
