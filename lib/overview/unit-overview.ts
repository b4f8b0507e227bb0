import { cost, fullTimeYears, oneHourIn, shareOfTime } from '@/lib/burden/proportion'
import type { BurdenSettings } from '@/lib/burden/settings'
import type { PublishedVerdict } from '@/lib/register/verdict-view'
import { type Level, levels } from '@/lib/register/vocabulary'
import { mushroomingKinds, type SignalKind } from '@/lib/signals/vocabulary'
import { crowdedRow, type FenceRest } from './crowded-row'

/** A requirement in force that binds somebody in the unit. */
export interface UnitRequirement {
  id: number
  referenceNumber: number
  title: string
  level: Level
  /** Hours a year of those bound in the unit and below it. */
  hours: number
  /** What may be shown of how it is experienced here. */
  verdict: PublishedVerdict | null
  /** There is a verdict, and this reader may not see it. */
  hidden: boolean
  /** Open signals: new or seen, so neither accepted nor cleared. */
  signals: readonly SignalKind[]
}

/** How a requirement is experienced, as the overview counts it. */
const standings = ['green', 'red', 'amber', 'unrated', 'not_shown'] as const
export type Standing = (typeof standings)[number]

/** As many requirements as the table and the portfolio show; the rest is on the register's list. */
const MOST_IN_TABLE = 200
const MOST_IN_PORTFOLIO = 60
/** Where there are more rated ones than the portfolio has room for: marks that do not cover each other. */
const LARGEST_IN_PORTFOLIO = 40

/** One row of the fence: its posts, the most hours first, and what stands together at its end. */
interface FenceLevel {
  count: number
  hours: number
  posts: readonly UnitRequirement[]
  rest: FenceRest | null
}

export interface UnitOverview {
  /** Those that take most time, the most hours first. */
  largest: readonly UnitRequirement[]
  /** Those with a verdict that may be shown, the most hours first. */
  rated: readonly UnitRequirement[]
  total: number
  hours: number
  fullTimeYears: number
  /** The n of "every nth hour"; null where it cannot be said (lib/burden/proportion.ts). */
  oneHourIn: number | null
  /** DKK a year. */
  cost: number
  fence: Record<Level, FenceLevel>
  byStanding: Record<Standing, number>
  /** Hours a year. */
  hoursByStanding: Record<Standing, number>
  /** Those with a verdict that hides disagreement. */
  split: number
  growing: { count: number; hours: number }
  /** 0 to 1; null where no hours are registered (docs/method.md §6). */
  mushroomingShare: number | null
}

export function standingOf(row: Pick<UnitRequirement, 'verdict' | 'hidden'>): Standing {
  return row.verdict?.verdict ?? (row.hidden ? 'not_shown' : 'unrated')
}

/** At least one of the first five signals is open (docs/method.md §6). */
export function isGrowing(row: Pick<UnitRequirement, 'signals'>): boolean {
  return row.signals.some(kind => mushroomingKinds.includes(kind))
}

const fenceLevel = (own: readonly UnitRequirement[]): FenceLevel => ({
  count: own.length,
  hours: hoursOf(own),
  ...crowdedRow(own),
})

const hoursOf = (rows: readonly UnitRequirement[]) => rows.reduce((sum, row) => sum + row.hours, 0)

/**
 * The figures of a unit's overview (docs/method.md §3, §6).
 *
 * @param requirements those in force that bind somebody in the unit
 * @param employmentFractions of everybody in the unit and below it, 1 for each full-time person
 */
export function unitOverview(
  requirements: readonly UnitRequirement[],
  employmentFractions: number,
  settings: BurdenSettings,
): UnitOverview {
  const rows = [...requirements].sort((a, b) => b.hours - a.hours || a.referenceNumber - b.referenceNumber)
  const hours = hoursOf(rows)
  const growing = rows.filter(isGrowing)
  const rated = rows.filter(row => row.verdict !== null)
  const byStanding = Object.fromEntries(standings.map(standing => [standing, 0])) as Record<Standing, number>
  const hoursByStanding = { ...byStanding }
  for (const row of rows) {
    byStanding[standingOf(row)] += 1
    hoursByStanding[standingOf(row)] += row.hours
  }
  return {
    largest: rows.slice(0, MOST_IN_TABLE),
    rated: rated.length > MOST_IN_PORTFOLIO ? rated.slice(0, LARGEST_IN_PORTFOLIO) : rated,
    total: rows.length,
    hours,
    fullTimeYears: fullTimeYears(hours, settings),
    oneHourIn: oneHourIn(shareOfTime(hours, employmentFractions, settings)),
    cost: cost(hours, settings),
    fence: Object.fromEntries(
      levels.map(level => [level, fenceLevel(rows.filter(row => row.level === level))]),
    ) as UnitOverview['fence'],
    byStanding,
    hoursByStanding,
    split: rows.filter(row => row.verdict?.split).length,
    growing: { count: growing.length, hours: hoursOf(growing) },
    mushroomingShare: hours === 0 ? null : hoursOf(growing) / hours,
  }
}
