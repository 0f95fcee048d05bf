import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@artificer/source'] },
  ssr: { resolve: { conditions: ['@artificer/source'] } },
  test: {
    include: ['{contract,spec,generator,mock,cli,sdk-ts,test}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.work/**'],
    testTimeout: 30_000,
    // Measured by `scripts/test`: the hand-written runtime that every TypeScript SDK carries.
    coverage: {
      include: ['sdk-ts/src/runtime/**/*.ts'],
      reporter: ['text-summary'],
      reportsDirectory: '.work/reports/coverage',
      thresholds: { statements: 90, functions: 90, lines: 90, branches: 85 },
    },
  },
})
