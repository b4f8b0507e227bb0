import { buildProduct } from './build.mjs'
import { productEnvironment, requireNode, stop } from './environment.mjs'
import { installPackages } from './install.mjs'
import { become, run } from './run.mjs'
import { serverArguments } from './serve.mjs'

requireNode()
installPackages()
const env = { ...productEnvironment(), NODE_ENV: 'production' }
if (run('node', ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare.ts'], env) !== 0)
  stop('Råderum did not start.')
buildProduct(env)
become('node', serverArguments(env.PORT), env)
