import { productEnvironment, requireFreePort, requireNode, standInProject } from './environment.mjs'
import { installPackages } from './install.mjs'
import { prepareDatabase, tellWhenReady } from './prepare-database.mjs'
import { become } from './run.mjs'

requireNode()
standInProject()
const env = productEnvironment()
await requireFreePort(env.PORT)
await installPackages()
const welcome = await prepareDatabase(env)
become('node', ['node_modules/next/dist/bin/next', 'dev', '--port', env.PORT], env)
await tellWhenReady(env.PORT, welcome)
