import { productEnvironment, requireNode, stop } from './environment.mjs'
import { installPackages } from './install.mjs'
import { become, run } from './run.mjs'

requireNode()
installPackages()
const env = productEnvironment()
if (run('node', ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare.ts'], env) !== 0)
  stop('Råderum did not start.')
become('node', ['node_modules/next/dist/bin/next', 'dev', '--port', env.PORT], env)
