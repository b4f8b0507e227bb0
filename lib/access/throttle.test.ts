import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterTry,
  LONGEST_WAIT,
  type ThrottleLimit,
  type ThrottleState,
  throttleLimits,
  untouched,
  waitFor,
} from './throttle'

const HOUR = 3_600_000
const tryAgain = (limit: ThrottleLimit, times: number) => {
  let state = untouched
  for (let time = 0; time < times; time += 1) state = afterTry(state, limit, waitFor(state, 0))
  return state
}

describe('what slows guessing', () => {
  const limits = Object.entries(throttleLimits)

  it.each(limits)('lets the first mistakes pass: %s', (_name, limit) => {
    expect(waitFor(tryAgain(limit, limit.free - 1), 0)).toBe(0)
    expect(waitFor(tryAgain(limit, limit.free), 0)).toBe(limit.firstWait)
  })

  it.each(limits)('never holds anybody back for more than a quarter of an hour: %s', (_name, limit) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 * 60_000 }), { maxLength: 200 }), gaps => {
        let state: ThrottleState = untouched
        let at = 1_700_000_000_000
        for (const gap of gaps) {
          at += gap
          if (waitFor(state, at) === 0) state = afterTry(state, limit, at)
          expect(waitFor(state, at)).toBeLessThanOrEqual(LONGEST_WAIT)
        }
      }),
    )
  })

  it.each(limits)('lets few guesses through in a day, however they are spread: %s', (_name, limit) => {
    const aDay = 24 * HOUR
    // Those that are free, those while the wait doubles, one for each longest wait, and those forgotten meanwhile.
    const most =
      limit.free +
      Math.ceil(Math.log2(LONGEST_WAIT / limit.firstWait)) +
      aDay / LONGEST_WAIT +
      aDay / limit.forgetsEvery +
      1
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600_000 }), { minLength: 1, maxLength: 20 }), gaps => {
        let state: ThrottleState = untouched
        let through = 0
        let turn = 0
        for (let at = 0; at < aDay; at += gaps[turn++ % gaps.length] ?? 1) {
          if (waitFor(state, at) > 0) {
            at = Math.max(at, state.blockedUntil)
            if (at >= aDay) break
          }
          state = afterTry(state, limit, at)
          through += 1
        }
        expect(through).toBeLessThanOrEqual(most)
      }),
      { numRuns: 50 },
    )
  })

  it('forgets: after a quiet week everything is as it was', () => {
    for (const limit of Object.values(throttleLimits)) {
      const state = tryAgain(limit, limit.free + 8)
      expect(afterTry(state, limit, 7 * 24 * HOUR).failures).toBe(1)
    }
  })
})
