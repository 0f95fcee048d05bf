import { defineConfig, type Options } from 'tsup'

const config: Options = {
  entry: ['src/index.ts'],
  format: 'esm',
  target: 'node22',
  dts: true,
  clean: true,
  sourcemap: true,
  tsconfig: 'tsconfig.build.json',
}

// tsup reads the default export of this file.
export default defineConfig(config)
