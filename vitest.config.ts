import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What Next gives a request, given by the test instead (lib/platform/testing). */
const stand = (name: string) => fileURLToPath(new URL(`./lib/platform/testing/${name}.ts`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
      'server-only': stand('server-only'),
      'next/headers': stand('next-headers'),
      'next/navigation': stand('next-navigation'),
      'next/cache': stand('next-cache'),
      'next/server': stand('next-server'),
    },
  },
  test: {
    include: ['{app,components,db,lib,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'lib/platform/testing/migrated-database.ts',
    // Against what hangs; how fast a machine is, no test says.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
