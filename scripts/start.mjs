import { buildProduct } from './build.mjs'
import { productEnvironment, requireFreePort, requireNode, standInProject, stop } from './environment.mjs'
import { installPackages } from './install.mjs'
import { prepareDatabase, tellWhenReady } from './prepare-database.mjs'
import { become } from './run.mjs'
import { serverArguments } from './serve.mjs'

requireNode()
standInProject()
const env = { ...productEnvironment(), NODE_ENV: 'production' }
await requireFreePort(env.PORT)
await installPackages()
const welcome = await prepareDatabase(env)
if (!(await buildProduct(env))) stop('The build failed; it says why above.')
become('node', serverArguments(env.PORT), env)
await tellWhenReady(env.PORT, welcome)
