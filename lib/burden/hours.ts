import type { CountedAs, Period } from '@/lib/register/vocabulary'
import type { BurdenSettings } from './settings'

/** The time a requirement takes, as it was registered (§3). */
export type Burden = {
  /** Minutes each time; for `unit_total` those of all people together. */
  minutes: number
  /** How many times in one period. */
  occurrences: number
  period: Period
  countedAs: CountedAs
  /** The part of the time one would spend anyway, 0 to 100. */
  anywayPercent: number
}

/** How many people a requirement binds in a unit, its subtree's not counted twice. */
export type BoundPeople = { unitId: number; people: number }

/** How often it occurs in a year: five times a week is 220 (§3). */
export function occurrencesPerYear(
  burden: Pick<Burden, 'occurrences' | 'period'>,
  settings: BurdenSettings,
): number {
  return notNegative(burden.occurrences, 'occurrences') * settings.perYear[burden.period]
}

/**
 * Hours a year of everybody bound (§3 Standard Cost Model): price times quantity. With nobody bound it is 0,
 * also where the hours are given for the unit in all.
 *
 * @param people everybody bound, in all units
 * @throws RangeError for a negative figure or a share above 100 %
 */
export function hoursPerYear(burden: Burden, people: number, settings: BurdenSettings): number {
  notNegative(people, 'people')
  if (people === 0) return 0
  const extraShare = 1 - percent(burden.anywayPercent) / 100
  const once =
    (notNegative(burden.minutes, 'minutes') / 60) * occurrencesPerYear(burden, settings) * extraShare
  return burden.countedAs === 'per_employee' ? once * people : once
}

/**
 * Each unit's hours a year. "In all" is divided by the people bound there, so the units always sum to
 * {@link hoursPerYear} of everybody (§3).
 *
 * @throws RangeError as {@link hoursPerYear}
 */
export function hoursOfUnits(
  burden: Burden,
  units: readonly BoundPeople[],
  settings: BurdenSettings,
): Map<number, number> {
  const everybody = units.reduce((sum, unit) => sum + notNegative(unit.people, 'people'), 0)
  const total = hoursPerYear(burden, everybody, settings)
  return new Map(units.map(unit => [unit.unitId, everybody === 0 ? 0 : (total * unit.people) / everybody]))
}

/**
 * What the form reads back so that nobody mixes up "each" and "in all": "that is 60 minutes a working week for
 * each" (§3). It is the time spent, before what one would do anyway is taken off. Null while nobody is bound.
 *
 * @throws RangeError for a negative figure
 */
export function minutesAWeekForEach(burden: Burden, people: number, settings: BurdenSettings): number | null {
  if (notNegative(people, 'people') === 0) return null
  const hours = hoursPerYear({ ...burden, anywayPercent: 0 }, people, settings)
  return (hours * 60) / people / settings.perYear.week
}

function notNegative(figure: number, name: string): number {
  if (!Number.isFinite(figure) || figure < 0) throw new RangeError(`${name} must be 0 or more, not ${figure}`)
  return figure
}

function percent(figure: number): number {
  if (notNegative(figure, 'anywayPercent') > 100) throw new RangeError(`anywayPercent above 100: ${figure}`)
  return figure
}
