import { defineConfig } from '@artificer/generator'

export default defineConfig({
  input: '../../test/data/corpus/museum.yaml',
  clientName: 'Museum',
  outputs: {
    typescript: { dir: 'dist/typescript', packageName: 'museum' },
    python: { dir: 'dist/python', packageName: 'museum' },
  },
})
