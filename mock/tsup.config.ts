import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/msw.ts', 'src/http.ts', 'src/data/index.ts'],
  format: ['esm'],
  target: 'node22',
  dts: true,
  clean: true,
})
