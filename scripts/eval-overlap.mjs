import { requireNode, standInProject } from './environment.mjs'
import { installPackages } from './install.mjs'
import { become } from './run.mjs'

/** Says how well the product sees that two requirements ask for the same, on labelled texts; with `--threshold` how the threshold is chosen. */
requireNode()
standInProject()
await installPackages()
const given = process.argv.slice(2)
const script = given.includes('--threshold') ? 'scripts/eval/overlap-threshold.ts' : 'scripts/eval/overlap.ts'
become('node', [...['--import', 'tsx', script], ...given.filter(each => each !== '--threshold')])
