import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressOf } from './address'

it('writes names and values as every reader of addresses reads them, whatever somebody searches for', () => {
  const value = fc.oneof(
    fc.constantFrom('institution', '12', '', 'to ord', 'a+b', 'løn & tid', '\ud83d'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'kind'), value), { minLength: 1 }), pairs => {
      expect(addressOf('/x', pairs)).toBe(`/x?${new URLSearchParams(pairs)}`)
    }),
  )
  expect(addressOf('/x', [])).toBe('/x')
})
