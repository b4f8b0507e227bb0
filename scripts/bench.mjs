import { buildProduct } from './build.mjs'
import { productEnvironment, requireNode, standInProject, stop } from './environment.mjs'
import { installPackages } from './install.mjs'
import { run } from './run.mjs'
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
// What is measured at scale has a server of its own; `--scale` asks for nothing else, `--only NAME,NAME` for some pages and not for it.
// `--beside` measures the register beside another product, and nothing else.
const given = process.argv.slice(2)
const measure = (script, asked) =>
  run(
    'node',
    [
      ...['--conditions=react-server', '--import', 'tsx', `scripts/bench/${script}`],
      ...[JSON.stringify(serverArguments(port)), ...asked],
    ],
    env,
  )
const without = flag => given.filter(each => each !== flag)
if (given.includes('--beside')) process.exit(await measure('beside/measure.ts', without('--beside')))
const onlyScale = given.includes('--scale')
const pages = onlyScale ? 0 : await measure('measure.ts', given)
const onlyPages = !onlyScale && given.some(each => each.startsWith('--only'))
const scale = onlyPages ? 0 : await measure('scale/measure.ts', onlyScale ? without('--scale') : [])
process.exit(pages || scale)
