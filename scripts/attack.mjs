import { buildProduct } from './build.mjs'
import { productEnvironment, requireNode, standInProject, stop } from './environment.mjs'
import { installPackages } from './install.mjs'
import { become } from './run.mjs'
import { serverArguments } from './serve.mjs'

/** Attacks the product as those would who want to know who answered what, and prints what they got. */
requireNode()
standInProject()
await installPackages()
const port = process.env.PORT || '3997'
process.env.PORT = port
const env = { ...productEnvironment(), NODE_ENV: 'production' }
if (!(await buildProduct(env))) stop('The build failed; it says why above.')
const run = ['--conditions=react-server', '--import', 'tsx', 'scripts/attack/run.ts']
become('node', [...run, JSON.stringify(serverArguments(port)), ...process.argv.slice(2)], env)
