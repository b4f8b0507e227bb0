import type { DemoCase } from '../shapes'
import { changedOrEmbeddedCases } from './changed-or-embedded'
import { decidedCases } from './decided'
import { triedCases } from './on-trial'
import { proposedCases } from './proposed'
import { removedCases } from './removed'
import { talkedAboutCases } from './talked-about'
import { upwardCases } from './upward'

export { rounds } from './rounds'

/** Every case of Fjordby Kommune, those that have come farthest first. */
export const cases: readonly DemoCase[] = [
  ...removedCases,
  ...changedOrEmbeddedCases,
  ...decidedCases,
  ...upwardCases,
  ...triedCases,
  ...proposedCases,
  ...talkedAboutCases,
]
