import { randomInt } from 'node:crypto'

/** Nine digits that nobody has chosen, so that the number of a row does not say when it came. */
export const drawNumber = (): number => randomInt(100_000_000, 1_000_000_000)
