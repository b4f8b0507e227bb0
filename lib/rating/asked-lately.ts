import { addDays, type Day } from '@/lib/platform/time'

/** Nobody rates the same requirement twice within this many days (§5). */
const DAYS_BETWEEN_RATINGS = 90

/** Those who were entitled to rate a requirement in a round that stands in the way of asking them again. */
export interface AskedBefore {
  requirementId: number
  personIds: ReadonlySet<number>
  /** The first day on which they can be asked again; of an open round as it is planned to close. */
  freeFrom: Day
}

/** Rounds that closed after this day stand in the way on `day`. */
export const lastDayFreeOn = (day: Day): Day => addDays(day, -DAYS_BETWEEN_RATINGS)

export const freeFromDay = (closesOn: Day): Day => addDays(closesOn, DAYS_BETWEEN_RATINGS)

export interface AskedNow<Person> {
  /** Who is asked; of no use where too many of them were. */
  asked: readonly Person[]
  tooManyAgain: boolean
  /** How many are not asked, for they were lately. */
  leftOut: number
  /** The first day on which none of these people is left out; null where nobody is. */
  freeFrom: Day | null
}

/**
 * Who of those bound is asked now: nobody who could rate the same requirement within 90 days. So no answer of theirs is in two results, and no
 * two rounds can be subtracted to find them. Where they are mostly the same as those of an earlier round (at least half of the smaller group, as
 * for requirements that bind the same people, §2), or fewer than k are left, nobody is asked.
 */
export function askedNow<Person extends { id: number }>(
  bound: readonly Person[],
  before: readonly Omit<AskedBefore, 'requirementId'>[],
  k: number,
): AskedNow<Person> {
  const inTheWay = before
    .map(earlier => ({ ...earlier, shared: bound.filter(({ id }) => earlier.personIds.has(id)).length }))
    .filter(({ shared }) => shared > 0)
  const asked = bound.filter(({ id }) => !inTheWay.some(({ personIds }) => personIds.has(id)))
  return {
    asked,
    tooManyAgain:
      (inTheWay.length > 0 && asked.length < k) ||
      inTheWay.some(({ personIds, shared }) => shared * 2 >= Math.min(bound.length, personIds.size)),
    leftOut: bound.length - asked.length,
    freeFrom: inTheWay.reduce<Day | null>(
      (latest, { freeFrom }) => (latest && latest > freeFrom ? latest : freeFrom),
      null,
    ),
  }
}
