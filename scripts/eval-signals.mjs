import { requireNode, standInProject } from './environment.mjs'
import { installPackages } from './install.mjs'
import { become } from './run.mjs'

/** Says how well the product finds the signals of a municipality whose signals are known. */
requireNode()
standInProject()
await installPackages()
become('node', ['--conditions=react-server', '--import', 'tsx', 'scripts/eval/signals/run.ts'])
