import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompassFacts, talkAbout, talkTable } from './talk'

const few = fc.integer({ min: 0, max: 3 })
const facts: fc.Arbitrary<CompassFacts> = fc.record({
  hasSharedValues: fc.boolean(),
  hasCompetence: fc.boolean(),
  redHours: few,
  unrated: few,
  trialsRunning: few,
  trialsToJudge: few,
  hasLadder: fc.boolean(),
  nextStepHasTrial: fc.boolean(),
  atTheTop: fc.boolean(),
  lookBacksDue: few,
  learnt: few,
})
const quiet: CompassFacts = {
  ...{ hasSharedValues: true, hasCompetence: true, redHours: 0, unrated: 0, trialsRunning: 0 },
  ...{
    trialsToJudge: 0,
    hasLadder: true,
    nextStepHasTrial: false,
    atTheTop: true,
    lookBacksDue: 0,
    learnt: 0,
  },
}
const keys = (given: Partial<CompassFacts>) => talkAbout({ ...quiet, ...given }).map(each => each.key)

describe('what to talk about next (§10)', () => {
  it('is nothing where all is well', () => {
    expect(keys({})).toEqual([])
  })

  it('begins with a test that waits for its judgement, and what one wanted to look back on', () => {
    expect(keys({ trialsToJudge: 1, lookBacksDue: 1, unrated: 4 })).toEqual(['judge', 'lookBack', 'rate'])
  })

  it('asks what one dares try without where time goes to what is not meaningful and nothing is tried', () => {
    expect(keys({ redHours: 120 })).toEqual(['tryWithout'])
    expect(keys({ redHours: 120, trialsRunning: 1 })).toEqual([])
  })

  it('gives each field its turn before a second question of one', () => {
    fc.assert(
      fc.property(facts, given => {
        const said = talkAbout(given)
        const fits = talkTable.filter(row => row.when(given))
        const fields = new Set(fits.map(row => row.field))
        expect(said.length).toBe(Math.min(3, fits.length))
        expect(new Set(said.map(each => each.field)).size).toBe(Math.min(said.length, fields.size))
        for (const each of said) expect(fits.some(row => row.key === each.key)).toBe(true)
      }),
    )
  })
})
