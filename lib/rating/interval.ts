import { combineGroups, type GroupStatistics } from '@/lib/rating/score'
import { t95 } from '@/lib/rating/student-t'

/** Where the mean of everybody entitled lies with 90 % certainty; 0 ≤ lower ≤ upper ≤ 100. */
export interface Interval {
  lower: number
  upper: number
}

/** One of the two estimates of §4, before and after clipping. */
export interface Estimate extends Interval {
  centre: number
  sd: number
  /** Degrees of freedom of the t distribution. */
  df: number
}

/** Mean and mean square of one uniform answer on 0 to 100: what is believed before anybody answers. */
const UNIFORM_MEAN = 50
const UNIFORM_SQUARE = 10_000 / 3
/** How many such imagined people the estimates start from (A in §4). */
const IMAGINED = 2
/** How much of an imagined person each single group starts from. */
const IMAGINED_IN_GROUP = 1 / 4

/** What nobody could doubt: those who are silent lie somewhere between 0 and 100. */
function clip(total: GroupStatistics, centre: number, sd: number, df: number): Estimate {
  const silent = total.entitled - total.answered
  const least = total.sum / total.entitled
  const most = (total.sum + 100 * silent) / total.entitled
  const reach = sd === 0 ? 0 : t95(df) * sd
  const within = (x: number) => Math.min(Math.max(x, least), most)
  return { centre, sd, df, lower: within(centre - reach), upper: within(centre + reach) }
}

/** *Together* (§4): a Pólya posterior for all entitled people as one group. */
export function togetherEstimate(total: GroupStatistics): Estimate {
  const { entitled, answered, sum, squares } = total
  const silent = entitled - answered
  const mean = (UNIFORM_MEAN * IMAGINED + sum) / (IMAGINED + answered)
  const variance = (UNIFORM_SQUARE * IMAGINED + squares) / (IMAGINED + answered) - mean * mean
  const centre = (sum + silent * mean) / entitled
  const known = answered + IMAGINED
  const sd = Math.sqrt((silent * Math.max(0, variance) * (known + silent)) / (known + 1)) / entitled
  return clip(total, centre, sd, known - 1)
}

/** *By group* (§4): each group speaks for its own silent people, so that a silent team is not spoken for by a loud one. */
export function byGroupEstimate(groups: readonly GroupStatistics[]): Estimate {
  const total = combineGroups(groups)
  const grand = (UNIFORM_MEAN * IMAGINED + total.sum) / (total.answered + IMAGINED)
  const grandVariance =
    (UNIFORM_SQUARE * IMAGINED + total.squares) / (total.answered + IMAGINED) - grand * grand
  const heard = groups.filter(group => group.answered > 0)
  const df = total.answered - heard.length + IMAGINED
  let spreadWithin = 0
  for (const group of heard) spreadWithin += group.squares - (group.sum * group.sum) / group.answered
  const within = (IMAGINED * grandVariance + Math.max(0, spreadWithin)) / df

  let points = 0
  let variance = 0
  let weightOfGrand = 0
  for (const group of groups) {
    const silent = group.entitled - group.answered
    const known = group.answered + IMAGINED_IN_GROUP
    points += group.sum + silent * ((IMAGINED_IN_GROUP * grand + group.sum) / known)
    variance += silentVariance(group, silent, within, grandVariance)
    weightOfGrand += (silent * IMAGINED_IN_GROUP) / known
  }
  variance += (weightOfGrand * weightOfGrand * grandVariance) / (total.answered + IMAGINED)
  return clip(total, points / total.entitled, Math.sqrt(variance) / total.entitled, df)
}

/** How uncertain the sum of a group's silent people is. */
function silentVariance(group: GroupStatistics, silent: number, within: number, grand: number): number {
  if (group.answered === 0) return silent * within + silent * silent * Math.max(0, grand - within)
  const known = group.answered + IMAGINED_IN_GROUP
  return (silent * within * (known + silent)) / known
}

/**
 * The 90 % interval for the mean of everybody entitled: the hull of both estimates (§4). `groups` are the atoms of the
 * published units at and below the unit (§5). Throws RangeError when nobody is entitled, or more answered than are entitled.
 */
export function meanInterval(groups: readonly GroupStatistics[]): Interval {
  for (const group of groups) {
    if (group.answered > group.entitled) {
      throw new RangeError(`${group.answered} answered in a group of ${group.entitled} entitled`)
    }
  }
  const peopled = groups.filter(group => group.entitled > 0)
  if (peopled.length === 0) throw new RangeError('an interval needs somebody who is entitled')
  const together = togetherEstimate(combineGroups(peopled))
  if (peopled.length < 2) return { lower: together.lower, upper: together.upper }
  const byGroup = byGroupEstimate(peopled)
  return {
    lower: Math.min(together.lower, byGroup.lower),
    upper: Math.max(together.upper, byGroup.upper),
  }
}
