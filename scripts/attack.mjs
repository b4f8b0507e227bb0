import { buildProduct } from './build.mjs'
import { productEnvironment, requireNode, standInProject, stop } from './environment.mjs'
import { installPackages } from './install.mjs'
import { become } from './run.mjs'

/** Attacks the product as those would who want to know who answered what, and prints what they got. */
requireNode()
standInProject()
await installPackages()
const env = { ...productEnvironment(), NODE_ENV: 'production' }
if (!(await buildProduct(env))) stop('The build failed; it says why above.')
become(
  'node',
  ['--conditions=react-server', '--import', 'tsx', 'scripts/attack/run.ts', ...process.argv.slice(2)],
  env,
)
