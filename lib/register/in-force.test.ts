import { describe, expect, it } from 'vitest'
import { inForceOn, type RequirementLife } from './in-force'

const life = (over: Partial<RequirementLife>): RequirementLife => ({
  status: 'active',
  introducedOn: '2020-01-01',
  repealedFrom: null,
  ...over,
})

describe('whether a requirement is in force on a day (§3)', () => {
  it('is from the day it was introduced', () => {
    expect(inForceOn(life({}), '2019-12-31')).toBe(false)
    expect(inForceOn(life({}), '2020-01-01')).toBe(true)
  })
  it('is until the day it is repealed from', () => {
    const repealed = life({ status: 'repealed', repealedFrom: '2027-01-01' })
    expect(inForceOn(repealed, '2026-12-31')).toBe(true)
    expect(inForceOn(repealed, '2027-01-01')).toBe(false)
  })
  it('is while it is suspended for some units, and never as a draft', () => {
    expect(inForceOn(life({ status: 'suspended' }), '2026-01-01')).toBe(true)
    expect(inForceOn(life({ status: 'draft' }), '2026-01-01')).toBe(false)
  })
  it('counts an unknown beginning as long ago, and a repeal without a date as done', () => {
    expect(inForceOn(life({ introducedOn: null }), '1990-01-01')).toBe(true)
    expect(inForceOn(life({ status: 'repealed' }), '2026-01-01')).toBe(false)
  })
})
