import { defineConfig } from 'vitest/config';

/** What the application relies on, played against Pact's stand-in: real requests, no browser around them. */
export default defineConfig({
  test: { environment: 'node', include: ['src/**/*.pact.test.ts'], fileParallelism: false, testTimeout: 60_000 },
});
