import type { DemoCase } from '../shapes'
import { decidedCases } from './decided'
import { doneCases } from './done'
import { underwayCases } from './underway'

export { rounds } from './rounds'

/** Every case of Fjordby Kommune, those that have come farthest first. */
export const cases: readonly DemoCase[] = [...doneCases, ...decidedCases, ...underwayCases]
