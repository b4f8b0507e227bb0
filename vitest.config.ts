import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What Next gives a request, given by the test instead (lib/platform/testing). */
const stand = (name: string) => fileURLToPath(new URL(`./lib/platform/testing/${name}.ts`, import.meta.url))

const tests = ['app', 'components', 'db', 'lib', 'scripts'].flatMap(room =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.test\.tsx?$/.test(file))
    .map(file => join(room, file)),
)

/**
 * Tests of rules alone leave nothing behind, so they run in processes that have loaded the rules already. Whatever needs a database, another
 * time or the process itself has a process of its own.
 */
const leavesSomething = /\/testing\/|openDatabase|\bvi\.|process\.|globalThis/
const ofRules = tests.filter(file => !leavesSomething.test(readFileSync(file, 'utf8')))

/** As a glob, which brackets in an address are not. */
const named = (files: string[]) => files.map(file => file.replace(/[()[\]]/g, '\\$&'))

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
    environment: 'node',
    // Vitest leaves one core to itself, and of two that is half of what there is: it has little to do once the tests run.
    maxWorkers: Math.max(availableParallelism() - 1, 2),
    // Against what hangs; how fast a machine is, no test says.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'rules', include: named(ofRules), isolate: false } },
      {
        extends: true,
        test: {
          name: 'the rest',
          include: ['{app,components,db,lib,scripts}/**/*.test.{ts,tsx}'],
          exclude: named(ofRules),
          globalSetup: 'lib/platform/testing/migrated-database.ts',
        },
      },
    ],
  },
})
