/**
 * What a decision freed, hours a year: before less after (§8). Negative where it takes more time now. Null until
 * both are known.
 */
export function effect(hoursBefore: number | null, hoursAfter: number | null): number | null {
  return hoursBefore === null || hoursAfter === null ? null : hoursBefore - hoursAfter
}

/** A published score with its interval, 0 to 100 (§4). */
export type PublishedScore = { score: number; low: number; high: number }

/**
 * The change in score, with both intervals (§8). `apart` says that the intervals do not touch, so that it is more
 * than chance.
 */
export function scoreChange(before: PublishedScore, after: PublishedScore) {
  return {
    change: after.score - before.score,
    before,
    after,
    apart: before.high < after.low || after.high < before.low,
  }
}

/** What the figures need to know of a decided case. Hours are a year's, and those freed. */
export type DecidedCase = {
  expectedHours: number
  markedDone: boolean
  hoursBefore: number | null
  /** What the latest answered check entered. */
  hoursAfter: number | null
  /** Whether the pulse of those bound confirms that it stopped; null while none has been published. */
  confirmed: boolean | null
}

/** Freed hours a year. `confirmed` is null while no pulse has been published for any of the cases. */
export type HourFigures = { promised: number; done: number; confirmed: number | null }

/**
 * The three figures of freed hours (§8), never added together: *promised* by every decision, *done* where it is
 * marked done (what the follow-up measured, and until then what was expected), *confirmed* where a pulse confirms.
 */
export function hourFigures(cases: readonly DecidedCase[]): HourFigures {
  const done = cases.filter(each => each.markedDone)
  const asked = done.filter(each => each.confirmed !== null)
  return {
    promised: sum(cases.map(each => each.expectedHours)),
    done: sum(done.map(freed)),
    confirmed: asked.length === 0 ? null : sum(asked.filter(each => each.confirmed).map(freed)),
  }
}

const freed = (each: DecidedCase) => effect(each.hoursBefore, each.hoursAfter) ?? each.expectedHours
const sum = (hours: number[]) => hours.reduce((total, hour) => total + hour, 0)
