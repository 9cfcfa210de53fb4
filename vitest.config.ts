import { globSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // No test leaves anything behind, and loading date-fns anew for every file takes most of the time.
    isolate: false,
    // Properties of a second or two take ten on a busy machine.
    testTimeout: 30_000,
    coverage: {
      enabled: true,
      provider: 'v8',
      // What has a test beside it is pure, and tested at every branch, but elements, which browsers test too;
      // passes over HTML have fallbacks for no input.
      include: globSync('src/{lib,content,features}/**/*.test.ts').map((file) => file.replace('.test.ts', '.ts')),
      exclude: ['src/features/{article,single-file}/**', '**/*.element.ts'],
      reporter: ['text-summary', ['text', { skipFull: true }]],
      thresholds: { branches: 100 },
    },
  },
})
