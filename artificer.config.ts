import { defineConfig } from '@artificer/generator'

export default defineConfig({
  input: 'spec/artificer.ts',
  clientName: 'Artificer',
  outputs: {
    typescript: {
      dir: 'sdk-ts/src/generated',
      emit: 'sources',
      packageName: 'artificer',
      packageVersion: '0.1.0',
      license: 'Apache-2.0',
      raw: true,
    },
    python: {
      dir: 'sdk-python',
      emit: 'package',
      packageName: 'artificer',
      packageVersion: '0.1.0',
      license: 'Apache-2.0',
    },
  },
})
