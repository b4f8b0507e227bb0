import { expect, it } from 'vitest'
import { overTwoRounds } from './two-rounds'

it('over two rounds nothing is derived of people who answer anew, and the attacker works: those who never change their mind are', () => {
  const { leaks, brokenIfNobodyChanges, brokenWithin90Days } = overTwoRounds(1_000)
  expect(leaks).toBe(0)
  expect(brokenIfNobodyChanges).toBeGreaterThan(1 / 3)
  expect(brokenWithin90Days).toBeLessThan(brokenIfNobodyChanges)
})
