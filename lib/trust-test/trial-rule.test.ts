import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween } from '@/lib/platform/time'
import {
  daysWithout,
  hoursWithin,
  judgementsOffered,
  mayBeStopped,
  obstacleToLasting,
  problemWithDays,
  pulseClosesOn,
  pulseDays,
  pulseOpensOn,
  type TrialLife,
  trialOffered,
  trialPhase,
  waitsForJudgement,
} from './trial-rule'
import { type PulseMoment, trialStates } from './vocabulary'

const march: TrialLife = {
  state: 'approved',
  startsOn: '2027-03-01',
  endsOn: '2027-03-31',
  stoppedOn: null,
  answersAwaited: false,
}
/** Those who try it are still to be asked for the last time, or are being asked. */
const asking = { ...march, answersAwaited: true }

describe('where a test is on a day (§8)', () => {
  it('is ahead, runs to its last day, and is over after it', () => {
    expect(trialPhase({ ...march, state: 'planned' }, '2027-03-10')).toBe('planned')
    expect(trialPhase(march, '2027-02-28')).toBe('ahead')
    expect(trialPhase(march, '2027-03-01')).toBe('running')
    expect(trialPhase(march, '2027-03-31')).toBe('running')
    expect(trialPhase(march, '2027-04-01')).toBe('over')
    expect(trialPhase({ ...march, stoppedOn: '2027-03-09' }, '2027-03-10')).toBe('stopped')
    expect(trialPhase({ ...march, state: 'lasting' }, '2027-03-10')).toBe('lasting')
  })

  it('is over when those who tried it have had the time to answer, too', () => {
    expect(trialPhase(asking, '2027-03-31')).toBe('running')
    expect(trialPhase(asking, '2027-04-01')).toBe('answering')
    expect(trialPhase({ ...asking, stoppedOn: '2027-03-09' }, '2027-04-01')).toBe('stopped')
    expect(waitsForJudgement('answering')).toBe(false)
    expect(waitsForJudgement('over')).toBe(true)
  })

  it('can be taken back on any day, adjusted once it has ended, and made lasting only where it ran to its end', () => {
    for (const phase of ['ahead', 'running', 'answering'] as const)
      expect(judgementsOffered(phase)).toEqual(['taken_back'])
    expect(judgementsOffered('stopped')).toEqual(['adjusted', 'taken_back'])
    expect(judgementsOffered('over')).toEqual(['lasting', 'adjusted', 'taken_back'])
    expect(judgementsOffered('planned')).toEqual([])
    expect(judgementsOffered('lasting')).toEqual([])
  })

  it('says why it cannot be made lasting, on every day on which it cannot', () => {
    const phases = ['ahead', 'running', 'answering', 'stopped', 'over'] as const
    expect(phases.map(obstacleToLasting)).toEqual([
      'notAtItsEnd',
      'notAtItsEnd',
      'answersAwaited',
      'wasStopped',
      null,
    ])
    for (const phase of phases)
      expect(judgementsOffered(phase).includes('lasting')).toBe(obstacleToLasting(phase) === null)
  })

  it('is stopped or judged, never neither, once it is approved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...trialStates),
        fc.integer({ min: -60, max: 60 }),
        fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
        fc.boolean(),
        (state, offset, stopped, answersAwaited) => {
          const stoppedOn = stopped === null ? null : addDays(march.startsOn, stopped)
          const life = { ...march, state, stoppedOn, answersAwaited }
          const phase = trialPhase(life, addDays(march.startsOn, offset))
          expect(judgementsOffered(phase).length > 0).toBe(state === 'approved')
          if (waitsForJudgement(phase)) expect(mayBeStopped(phase)).toBe(false)
        },
      ),
    )
  })
})

describe('what can be tried (§8)', () => {
  const ours = { authority: 'institution', legalStatus: 'no_basis' } as const

  it('is removing, changing and embedding where the form is our own, and nothing beyond authority', () => {
    for (const outcome of ['remove', 'change', 'embed'] as const) {
      expect(trialOffered(outcome, ours)).toBe(true)
      expect(trialOffered(outcome, { ...ours, legalStatus: 'form_required' })).toBe(false)
      expect(trialOffered(outcome, { ...ours, authority: 'state' })).toBe(false)
    }
    expect(trialOffered('challenge', ours)).toBe(false)
    expect(trialOffered(null, ours)).toBe(false)
  })

  it('lasts a week at least and a year at most, from today on', () => {
    const from = '2027-03-01'
    expect(problemWithDays('2027-02-28', '2027-03-20', from)?.key).toBe('startsInThePast')
    expect(problemWithDays(from, '2027-03-06', from)?.key).toBe('endsTooSoon')
    expect(problemWithDays(from, '2027-03-07', from)).toBeNull()
    expect(problemWithDays(from, addDays(from, 365), from)).toBeNull()
    expect(problemWithDays(from, addDays(from, 366), from)?.key).toBe('endsTooLate')
  })
})

describe('what the days have given', () => {
  it('counts the days without the requirement, to its end, its stop or today', () => {
    const judgedOn = null
    expect(daysWithout({ ...march, judgedOn }, '2027-03-10')).toBe(10)
    expect(daysWithout({ ...march, judgedOn }, '2027-06-01')).toBe(31)
    expect(daysWithout({ ...march, judgedOn, stoppedOn: '2027-03-09' }, '2027-06-01')).toBe(8)
    expect(daysWithout({ ...march, judgedOn }, '2027-02-01')).toBe(0)
    expect(daysWithout({ ...march, state: 'taken_back', judgedOn: '2027-03-05' }, '2027-06-01')).toBe(4)
    expect(hoursWithin(365, 10)).toBe(10)
  })

  it('asks the last time so early that it has closed with the test, and never two at once', () => {
    const asked = { moment: 'end' as const, dueOn: '2027-03-31' }
    expect(pulseOpensOn(asked, { pulseDays: 14, halfwayClosesOn: null })).toBe('2027-03-18')
    expect(pulseOpensOn(asked, { pulseDays: 14, halfwayClosesOn: '2027-03-17' })).toBe('2027-03-18')
    expect(pulseOpensOn(asked, { pulseDays: 14, halfwayClosesOn: '2027-03-29' })).toBe('2027-03-30')
    const halfway = { moment: 'halfway' as const, dueOn: '2027-03-16' }
    expect(pulseOpensOn(halfway, { pulseDays: 14, halfwayClosesOn: null })).toBe('2027-03-16')
  })

  it('gives each time it asks so many days that a short test has its answers about when it ends', () => {
    const closes = (moment: PulseMoment, opensOn: Day, endsOn: Day) =>
      pulseClosesOn(moment, { opensOn, endsOn, pulseDays: 14 })
    expect(closes('halfway', '2027-03-16', '2027-04-30')).toBe('2027-03-29')
    expect(closes('halfway', '2027-03-16', '2027-03-31')).toBe('2027-03-23')
    expect(closes('end', '2027-03-24', '2027-03-31')).toBe('2027-03-31')
    // Asked when it is over they have all the days.
    expect(closes('end', '2027-04-02', '2027-03-31')).toBe('2027-04-15')
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 365 }), fc.integer({ min: 3, max: 60 }), (length, open) => {
        const endsOn = addDays(march.startsOn, length)
        const days = pulseDays(march.startsOn, endsOn)
        const halfwayClosesOn = pulseClosesOn('halfway', { opensOn: days.halfway, endsOn, pulseDays: open })
        const asked = { moment: 'end' as const, dueOn: days.end }
        const opensOn = pulseOpensOn(asked, { pulseDays: open, halfwayClosesOn })
        const closesOn = pulseClosesOn('end', { opensOn, endsOn, pulseDays: open })
        expect(daysBetween(days.halfway, halfwayClosesOn)).toBeGreaterThanOrEqual(2)
        expect(daysBetween(opensOn, closesOn)).toBeGreaterThanOrEqual(2)
        expect(opensOn > halfwayClosesOn).toBe(true)
        expect(daysBetween(endsOn, closesOn)).toBeLessThanOrEqual(length < 10 ? 2 : 0)
      }),
    )
  })

  it('asks in the middle and on the last day, both within the test', () => {
    expect(pulseDays(march.startsOn, march.endsOn)).toEqual({ halfway: '2027-03-16', end: '2027-03-31' })
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 365 }), length => {
        const end = addDays(march.startsOn, length)
        const { halfway } = pulseDays(march.startsOn, end)
        expect(halfway > march.startsOn && halfway < end).toBe(true)
      }),
    )
  })
})
