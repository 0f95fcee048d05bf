import { copyFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

const config: Options = {
  // The driver is a program of its own: it runs beside an SDK, in another process.
  entry: { index: 'src/index.ts', 'drivers/drive': 'src/drivers/drive.ts' },
  format: 'esm',
  target: 'node22',
  dts: { entry: 'src/index.ts' },
  clean: true,
  splitting: false,
  onSuccess: async () => copyFileSync('src/drivers/drive.py', 'dist/drivers/drive.py'),
}

// tsup reads the default export of this file.
export default defineConfig(config)
