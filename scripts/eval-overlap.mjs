import { requireNode, standInProject } from './environment.mjs'
import { installPackages } from './install.mjs'
import { become } from './run.mjs'

/** Says how well the product sees that two requirements ask for the same, on labelled texts. */
requireNode()
standInProject()
await installPackages()
become('node', ['--import', 'tsx', 'scripts/eval/overlap.ts', ...process.argv.slice(2)])
