import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@artificer/source'] },
  ssr: { resolve: { conditions: ['@artificer/source'] } },
  test: {
    include: ['{contract,spec,generator,mock,cli,sdk-ts,test}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.work/**'],
    testTimeout: 30_000,
  },
})
