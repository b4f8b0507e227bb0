import { expect, it } from 'vitest'
import { overTwoRounds } from './two-rounds'

it('over two rounds nothing is derived of people who answer anew, and the attacker works: those who never change their mind are, but not within 90 days', () => {
  const { leaks, brokenIfNobodyChanges, brokenIfFewAreAskedAgain, brokenWithin90Days } = overTwoRounds(1_000)
  expect(leaks).toBe(0)
  expect(brokenIfNobodyChanges).toBeGreaterThan(1 / 3)
  expect(brokenIfFewAreAskedAgain).toBeGreaterThan(0)
  expect(brokenWithin90Days).toBe(0)
})
