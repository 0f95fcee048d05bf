import { defineConfig, type Options } from 'tsup'

const config: Options = {
  entry: { index: 'src/index.ts', 'ir/index': 'src/ir/index.ts' },
  format: 'esm',
  target: 'node22',
  dts: true,
  clean: true,
  sourcemap: true,
  splitting: true,
  tsconfig: 'tsconfig.build.json',
}

// tsup reads the default export of this file.
export default defineConfig(config)
