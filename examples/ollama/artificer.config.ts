import { defineConfig } from '@artificer/generator'

export default defineConfig({
  input: '../../test/data/corpus/ollama.yaml',
  outputs: {
    typescript: { dir: 'dist/typescript', packageName: 'ollama-sdk' },
    python: { dir: 'dist/python', packageName: 'ollama-sdk' },
  },
})
