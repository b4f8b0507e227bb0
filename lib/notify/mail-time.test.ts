import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frequencies } from './kinds'
import { isDigestTime, isDue, lastDigest } from './mail-time'

const at = (time: string) => Date.parse(time)
/** Monday 23 November 2026; Copenhagen is an hour ahead. */
const monday = '2026-11-23'

describe('when a digest has gone out', () => {
  it('each day at seven in Copenhagen', () => {
    expect(lastDigest('daily', at('2026-11-25T05:59:00Z'))).toBe(at('2026-11-24T06:00:00Z'))
    expect(lastDigest('daily', at('2026-11-25T06:00:00Z'))).toBe(at('2026-11-25T06:00:00Z'))
  })

  it('each Monday', () => {
    expect(lastDigest('weekly', at(`${monday}T05:59:00Z`))).toBe(at('2026-11-16T06:00:00Z'))
    expect(lastDigest('weekly', at('2026-11-29T22:00:00Z'))).toBe(at(`${monday}T06:00:00Z`))
  })

  it('at seven by the clock on both sides of a change to summer time', () => {
    expect(lastDigest('daily', at('2026-03-28T12:00:00Z'))).toBe(at('2026-03-28T06:00:00Z'))
    expect(lastDigest('daily', at('2026-03-29T12:00:00Z'))).toBe(at('2026-03-29T05:00:00Z'))
    expect(lastDigest('weekly', at('2026-03-30T04:59:00Z'))).toBe(at('2026-03-23T06:00:00Z'))
  })

  it('never where nothing is wanted', () => {
    expect(lastDigest('off', at('2026-11-25T12:00:00Z'))).toBeNull()
  })
})

const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') })

it('whatever happens is told of within a day, or a week, and stays told', () => {
  fc.assert(
    fc.property(moment, fc.nat(40 * 86_400_000), (happened, passed) => {
      const now = happened + passed
      expect(isDue('at_once', happened, now)).toBe(true)
      if (passed >= 25 * 3_600_000) expect(isDue('daily', happened, now)).toBe(true)
      if (passed >= 7 * 86_400_000 + 3_600_000) expect(isDue('weekly', happened, now)).toBe(true)
      expect(isDue('off', happened, now)).toBe(false)
      for (const frequency of frequencies)
        if (isDue(frequency, happened, now)) expect(isDue(frequency, happened, now + 1)).toBe(true)
    }),
  )
})

it('what is told of weekly is told of daily too', () => {
  fc.assert(
    fc.property(moment, moment, (happened, now) => {
      if (isDue('weekly', happened, now)) expect(isDue('daily', happened, now)).toBe(true)
    }),
  )
})

it('a list of what waits goes out from seven: on Mondays, or every day', () => {
  expect(isDigestTime('weekly', at(`${monday}T06:00:00Z`))).toBe(true)
  expect(isDigestTime('weekly', at(`${monday}T05:59:00Z`))).toBe(false)
  expect(isDigestTime('weekly', at('2026-11-24T07:00:00Z'))).toBe(false)
  expect(isDigestTime('daily', at('2026-11-24T07:00:00Z'))).toBe(true)
  expect(isDigestTime('daily', at('2026-11-24T05:00:00Z'))).toBe(false)
  expect(isDigestTime('off', at(`${monday}T06:00:00Z`))).toBe(false)
})
