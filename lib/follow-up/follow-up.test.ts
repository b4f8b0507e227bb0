import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseStates } from '@/lib/workflow/states'
import { checkDates, nextCheck, overdueChecks } from './checks'
import { type DecidedCase, effect, hourFigures, scoreChange } from './effect'
import { stuck, type WaitingCase } from './stuck'

const today = '2026-11-23'

describe('the checks (§8)', () => {
  it('fall 3, 6 and 12 months after the decision takes effect', () => {
    expect(checkDates('2026-11-30')).toEqual([
      { months: 3, dueOn: '2027-02-28' },
      { months: 6, dueOn: '2027-05-30' },
      { months: 12, dueOn: '2027-11-30' },
    ])
  })
  const aCheck = (months: number, dueOn: string, answeredOn: string | null = null) => ({
    months,
    dueOn,
    answeredOn,
  })
  it('are overdue the day after, until they are answered', () => {
    const checks = [aCheck(3, '2026-11-22'), aCheck(6, today), aCheck(12, '2026-05-01', '2026-05-02')]
    expect(overdueChecks(checks, today).map(check => check.months)).toEqual([3])
    expect(nextCheck(checks)?.months).toBe(3)
    expect(nextCheck([aCheck(3, today, today)])).toBeNull()
  })
})

describe('hours freed (§8)', () => {
  const aCase = (over: Partial<DecidedCase> = {}): DecidedCase => ({
    expectedHours: 400,
    markedDone: false,
    hoursBefore: 528,
    hoursAfter: null,
    confirmed: null,
    ...over,
  })
  it('are hours before less hours after', () => {
    expect(effect(528, 88)).toBe(440)
    expect(effect(100, 130)).toBe(-30)
    expect(effect(528, null)).toBeNull()
  })
  it('are promised, then done, then measured, then confirmed', () => {
    expect(hourFigures([aCase()])).toEqual({ promised: 400, done: 0, confirmed: null })
    expect(hourFigures([aCase({ markedDone: true })])).toEqual({ promised: 400, done: 400, confirmed: null })
    const measured = aCase({ markedDone: true, hoursAfter: 88 })
    expect(hourFigures([measured])).toEqual({ promised: 400, done: 440, confirmed: null })
    expect(hourFigures([{ ...measured, confirmed: 1 }])).toMatchObject({ done: 440, confirmed: 440 })
    expect(hourFigures([{ ...measured, confirmed: 0.5 }])).toMatchObject({ done: 440, confirmed: 220 })
    expect(hourFigures([{ ...measured, confirmed: 0 }])).toMatchObject({ done: 440, confirmed: 0 })
  })
  it('are never counted before a decision is marked done', () => {
    const hours = fc.integer({ min: 0, max: 2000 })
    const waiting = fc.record({ expectedHours: hours, hoursBefore: hours, hoursAfter: fc.option(hours) })
    fc.assert(
      fc.property(fc.array(waiting), cases => {
        const figures = hourFigures(cases.map(each => aCase({ ...each, confirmed: 1 })))
        expect(figures).toMatchObject({ done: 0, confirmed: null })
      }),
    )
  })
})

describe('the change in score (§8)', () => {
  it('is more than chance when the intervals do not touch', () => {
    const before = { score: 30, low: 20, high: 40 }
    expect(scoreChange(before, { score: 60, low: 50, high: 70 })).toMatchObject({ change: 30, apart: true })
    expect(scoreChange(before, { score: 45, low: 35, high: 55 })).toMatchObject({ change: 15, apart: false })
  })
})

describe('stuck', () => {
  const aWait = (over: Partial<WaitingCase>): WaitingCase => ({
    state: 'awaiting_decision',
    stateSince: '2026-10-23',
    deadline: null,
    nextCheckOn: null,
    ...over,
  })
  it('is more than a month in one state', () => {
    expect(stuck(aWait({}), today)).toEqual({ days: 31, because: [] })
    expect(stuck(aWait({ stateSince: '2026-10-22' }), today)).toEqual({
      days: 32,
      because: ['longer_than_a_month'],
    })
  })
  it('is past the deadline, for what is being carried out', () => {
    const carriedOut = aWait({ state: 'implementing', stateSince: '2026-01-01', deadline: today })
    expect(stuck(carriedOut, today).because).toEqual([])
    expect(stuck({ ...carriedOut, deadline: '2026-11-22' }, today).because).toEqual(['past_deadline'])
  })
  it('is a late check, for what is followed up', () => {
    const followed = aWait({ state: 'following_up', stateSince: '2026-01-01', deadline: '2026-01-01' })
    expect(stuck({ ...followed, nextCheckOn: today }, today).because).toEqual([])
    expect(stuck({ ...followed, nextCheckOn: '2026-11-22' }, today).because).toEqual(['check_overdue'])
  })
  it('never is what is closed, and everything else can be', () => {
    const able = caseStates.filter(
      state =>
        stuck({ state, stateSince: '2020-01-01', deadline: '2020-01-01', nextCheckOn: '2020-01-01' }, today)
          .because.length > 0,
    )
    expect(able).toEqual(caseStates.filter(state => state !== 'closed'))
  })
})
