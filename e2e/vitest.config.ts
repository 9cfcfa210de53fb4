import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: '.',
    include: ['e2e/{engines,gates}/*.test.ts'],
    // Every file runs builds or browsers of its own, and there are two cores.
    fileParallelism: false,
    maxConcurrency: 2,
    // Far above what a build or a few browser tests need: machines that test are busy.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
})
