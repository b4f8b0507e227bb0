import { expect, it } from 'vitest'
import { minutesToTell } from './how-long'

const requirements = [null, null, null, null, null, null, null, 'too_few'].map(notOfferedBecause => ({
  notOfferedBecause,
}))

it('is told by what the round offers and by how much it asks of each', () => {
  expect(minutesToTell({ depth: 'full', requirements })).toBe(6)
  expect(minutesToTell({ depth: 'short', requirements })).toBe(5)
  expect(minutesToTell({ depth: 'full', requirements: [] })).toBe(1)
})
