import { buildProduct } from './build.mjs'
import { productEnvironment, requireNode, standInProject, stop } from './environment.mjs'
import { installPackages } from './install.mjs'
import { become } from './run.mjs'
import { serverArguments } from './serve.mjs'

requireNode()
standInProject()
await installPackages()
const port = process.env.PORT || '3999'
process.env.PORT = port
const env = {
  ...productEnvironment(),
  // A measure of the product here, whatever the machine's own settings point to.
  PUBLIC_URL: `http://localhost:${port}`,
  NEXTAUTH_URL: `http://localhost:${port}`,
  DATABASE_URL: 'file:./.bench/run.db',
  DATABASE_AUTH_TOKEN: '',
  SMTP_URL: '',
  RAADERUM_BENCH: 'on',
  RAADERUM_DEMO: 'off',
  NODE_ENV: 'production',
}
if (!(await buildProduct(env))) stop('The build failed; it says why above.')
const measure = ['--conditions=react-server', '--import', 'tsx', 'scripts/bench/measure.ts']
become('node', [...measure, JSON.stringify(serverArguments(port)), ...process.argv.slice(2)], env)
