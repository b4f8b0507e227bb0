import { defineConfig } from '@playwright/test'
import common from '../../playwright.config'

/** The same browser and server as the tests; every visitor's pictures are one of them. */
export default defineConfig(common, {
  testDir: '.',
  fullyParallel: true,
  testMatch: 'take-shots.ts',
  outputDir: '../../test-results/shots',
  globalSetup: '../support/prepare-template.ts',
  timeout: 30 * 60_000,
  use: { ...common.use, actionTimeout: 60_000 },
  reporter: 'list',
})
