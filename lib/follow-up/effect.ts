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
  /** The part, 0 to 1, of those asked whose unit's pulse confirms that it stopped; null while no pulse has closed. */
  confirmed: number | null
}

/** Freed hours a year. `confirmed` is null while no pulse has been published for any of the cases. */
export type HourFigures = { promised: number; done: number; confirmed: number | null }

/**
 * The three figures of freed hours (§8), never added together: *promised* by every decision, *done* where it is
 * marked done (what the follow-up measured, and until then what was expected), *confirmed* the done hours of units
 * whose pulse confirms.
 */
export function hourFigures(cases: readonly DecidedCase[]): HourFigures {
  const done = cases.filter(each => each.markedDone)
  const asked = done.filter(each => each.confirmed !== null)
  return {
    promised: sum(cases.map(each => each.expectedHours)),
    done: sum(done.map(freed)),
    confirmed: asked.length === 0 ? null : sum(asked.map(each => freed(each) * (each.confirmed ?? 0))),
  }
}

const freed = (each: DecidedCase) => effect(each.hoursBefore, each.hoursAfter) ?? each.expectedHours
const sum = (hours: number[]) => hours.reduce((total, hour) => total + hour, 0)
