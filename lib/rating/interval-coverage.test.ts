import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/platform/testing/seeded-random'
import { meanInterval, togetherEstimate } from '@/lib/rating/interval'
import { combineGroups, groupStatistics } from '@/lib/rating/score'

interface Setting {
  teams: number
  /** How far the teams' own means lie from each other (standard deviation). */
  apart: number
  /** How likely a member of the i-th team is to answer. */
  response: (team: number) => number
}

const SETTINGS: Setting[] = [
  { teams: 1, apart: 15, response: () => 0.5 },
  { teams: 2, apart: 15, response: () => 0.6 },
  { teams: 5, apart: 15, response: () => 0.5 },
  { teams: 5, apart: 25, response: team => (team % 2 === 0 ? 0.9 : 0.35) },
  { teams: 12, apart: 10, response: () => 0.6 },
  { teams: 12, apart: 20, response: team => (team < 4 ? 0.9 : 0.4) },
  { teams: 40, apart: 15, response: team => (team % 3 === 0 ? 0.9 : 0.4) },
]
const ROUNDS = 1_500

/** Shares of simulated rounds in which the interval holds the true mean of everybody: the hull, and the first estimate alone. */
function coverage(setting: Setting, seed: number): { hull: number; together: number } {
  const random = seededRandom(seed)
  let hull = 0
  let together = 0
  for (let round = 0; round < ROUNDS; round++) {
    let truth = 0
    let people = 0
    const groups = Array.from({ length: setting.teams }, (_, team) => {
      const size = random.between(6, 25)
      // Groups below five answers have no figures of their own, so some always answer.
      const teamMean = 50 + setting.apart * random.normal()
      const scores: number[] = []
      for (let member = 0; member < size; member++) {
        const score = Math.min(16, Math.max(0, Math.round((teamMean + 20 * random.normal()) / 6.25))) * 6.25
        truth += score
        if (member < 5 || random.next() < setting.response(team)) scores.push(score)
      }
      people += size
      return groupStatistics(scores, size)
    })
    const mean = truth / people
    const interval = meanInterval(groups)
    const alone = togetherEstimate(combineGroups(groups))
    if (interval.lower <= mean && mean <= interval.upper) hull++
    if (alone.lower <= mean && mean <= alone.upper) together++
  }
  return { hull: hull / ROUNDS, together: together / ROUNDS }
}

describe('how often the interval holds the true mean (§4: 0.87 to 0.99 for the hull)', () => {
  it.each(SETTINGS.map((setting, i) => ({ ...setting, seed: 100 + i })))(
    '$teams teams, $apart points apart',
    setting => {
      const { hull } = coverage(setting, setting.seed)
      expect(hull).toBeGreaterThanOrEqual(0.87)
    },
  )

  it('is better than the first estimate alone where loud teams answer more', () => {
    const { hull, together } = coverage(
      { teams: 12, apart: 25, response: team => (team < 4 ? 0.95 : 0.1) },
      7,
    )
    expect(hull).toBeGreaterThan(together)
  })
})
