/** A part of a week, hours; parts come after each other from Monday morning. */
export interface WeekPiece {
  key: string
  hours: number
}

/** One day's share of a part: from and to are hours after the day begins. */
export interface WeekBlock {
  key: string
  day: number
  from: number
  to: number
}

export const WORKING_DAYS = 5

/**
 * Lays parts one after the other through a working week of equal days; one that reaches past the end of a day goes on
 * in the next. What does not fit in the week is left out.
 *
 * @param fullWeek hours of the whole week
 */
export function layWeek(pieces: readonly WeekPiece[], fullWeek: number): WeekBlock[] {
  const dayLength = fullWeek / WORKING_DAYS
  const blocks: WeekBlock[] = []
  let at = 0
  for (const { key, hours } of pieces) {
    const end = Math.min(at + hours, fullWeek)
    for (let day = Math.floor(at / dayLength); day < WORKING_DAYS && at < end; day++) {
      const until = Math.min(end, (day + 1) * dayLength)
      if (until <= at) continue
      blocks.push({ key, day, from: at - day * dayLength, to: until - day * dayLength })
      at = until
    }
    at = end
  }
  return blocks
}
