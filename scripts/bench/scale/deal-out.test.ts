import { expect, it } from 'vitest'
import { seededRandom } from '@/db/seed/random'
import { dealOut } from './deal-out'

it('gives every right to one measure or to those who answered before, and to nobody twice', () => {
  for (const count of [3000, 60_000]) {
    const rights = Array.from({ length: count }, (_, id) => id)
    const { first, second, rest } = dealOut(rights, seededRandom('Deal'))
    expect(first.length).toBeGreaterThanOrEqual(1000)
    expect(second).toHaveLength(first.length)
    expect([...first, ...second, ...rest].sort((a, b) => a - b)).toEqual(rights)
  }
})
