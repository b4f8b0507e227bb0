import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compassFacts } from './facts'
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
    // One that waits for its judgement is asked for first, and not also to try something more.
    expect(keys({ redHours: 120, trialsToJudge: 1 })).toEqual(['judge'])
  })

  it.each([
    ['judge', { trialsToJudge: 1 }],
    ['lookBack', { lookBacksDue: 1 }],
    ['rate', { unrated: 1 }],
    ['values', { hasSharedValues: false }],
    ['nextStep', { atTheTop: false }],
    ['ladder', { hasLadder: false, atTheTop: false }],
    ['competence', { hasCompetence: false }],
    ['shareLearning', { learnt: 1 }],
  ] as const)('asks %s for its own reason alone', (key, given) => {
    expect(keys(given)).toEqual([key])
  })

  it('does not ask for a way to the next step where a test leads there', () => {
    expect(keys({ atTheTop: false, nextStepHasTrial: true })).toEqual([])
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

describe('what the compass is read from (§10)', () => {
  const day = '2026-11-26'
  const bare = {
    culture: { sharedValues: '', competence: '' },
    red: null,
    trials: [],
    ladder: { steps: [], nextId: null },
    learning: [],
  }
  it('is nothing of results for those who may not see them', () => {
    expect(compassFacts(bare, day)).toMatchObject({
      redHours: 0,
      unrated: 0,
      hasLadder: false,
      atTheTop: false,
    })
    expect(compassFacts({ ...bare, red: { hours: 120, unrated: 4 } }, day)).toMatchObject({
      ...{ redHours: 120, unrated: 4 },
    })
  })
  it('tells tests that run from those that wait for a judgement', () => {
    const phases = ['planned', 'ahead', 'running', 'over', 'stopped', 'lasting', 'adjusted'] as const
    const trials = phases.map(phase => ({ phase }))
    expect(compassFacts({ ...bare, trials }, day)).toMatchObject({ trialsRunning: 2, trialsToJudge: 2 })
  })
  it('tells where on the ladder the unit stands', () => {
    const steps = [
      { id: 1, trial: null },
      { id: 2, trial: { id: 7 } },
    ]
    const on = (nextId: number | null) => compassFacts({ ...bare, ladder: { steps, nextId } }, day)
    expect(on(1)).toMatchObject({ hasLadder: true, nextStepHasTrial: false, atTheTop: false })
    expect(on(2)).toMatchObject({ nextStepHasTrial: true, atTheTop: false })
    expect(on(null)).toMatchObject({ nextStepHasTrial: false, atTheTop: true })
  })
  it('asks to look back from the day that was chosen until it is done', () => {
    const learning = [
      { lookBackOn: day, lookedBackOn: null },
      { lookBackOn: '2026-11-27', lookedBackOn: null },
      { lookBackOn: '2026-10-01', lookedBackOn: '2026-10-02' },
      { lookBackOn: null, lookedBackOn: null },
    ]
    expect(compassFacts({ ...bare, learning }, day)).toMatchObject({ lookBacksDue: 1, learnt: 4 })
  })
})
