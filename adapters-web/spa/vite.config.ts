import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.SHULKA_SERVER ?? 'http://localhost:8080';

export default defineConfig(({ command }) => ({
  plugins: [react()],
  // the router knows pages by their own addresses; only the files of a build are below one
  base: command === 'build' ? '/app/' : '/',
  build: {
    target: 'es2023',
    sourcemap: false,
    // the server reads it to name the files of this build in its own pages
    manifest: 'manifest.json',
    rollupOptions: { input: 'src/main.tsx' },
    // nothing inline: the policy allows no data: scripts, and a small file is cached as well as a big one
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    proxy: {
      '/api': server,
      '/session': server,
      '/oauth2': server,
      '/login': server,
      '/payments/khalti': server,
      '/docs': server,
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.mjs'],
    // what is agreed with the server has a run of its own: vitest.pact.config.ts
    exclude: ['src/**/*.pact.test.ts'],
    css: false,
    pool: 'threads',
    maxWorkers: 2,
    // modules are read once; what a test leaves behind, setup.ts takes away
    isolate: false,
    testTimeout: 30_000,
  },
}));
