import { expect, it } from 'vitest'
import { smallGroupDerivable } from '@/lib/disclosure/testing/attacker'
import { aRandomPulse, pulseAttackersView } from '@/lib/disclosure/testing/pulse-view'
import { seededRandom } from '@/lib/platform/testing/seeded-random'

it('a pulse tells nothing about fewer than k, all words and figures combined, and nothing exact about fewer than 2k (§5)', () => {
  const random = seededRandom(15)
  let words = 0
  let figures = 0
  for (let i = 0; i < 1_500; i++) {
    const { everything, exact, peopleIn } = pulseAttackersView(aRandomPulse(random))
    words += everything.length
    figures += exact.length
    const small = smallGroupDerivable(everything, peopleIn, 5)
    const smallAndExact = smallGroupDerivable(exact, peopleIn, 10)
    if (small || smallAndExact) expect.fail(`pulse ${i}: ${JSON.stringify({ small, smallAndExact })}`)
  }
  expect(words).toBeGreaterThan(1_500)
  expect(figures).toBeGreaterThan(500)
})
