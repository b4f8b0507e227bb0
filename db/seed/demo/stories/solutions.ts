import { headOf } from '../people'
import type { DemoSolution } from '../shapes'

const north = headOf('hjemmeplejen-nord')

/**
 * What employees of Fjordby have proposed: with a name and without, one that waits, one that was answered, and one that a case has taken over. The
 * secret of the first one's private link is known, so that the demo can show what its writer sees.
 */
export const solutions: readonly DemoSolution[] = []
