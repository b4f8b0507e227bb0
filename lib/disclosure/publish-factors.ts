import type { Closing } from '@/lib/disclosure/closing'
import { chooseForFigure, groupsBy, intervalOf, levelOf } from '@/lib/disclosure/figure'
import type { FactorInDetail, FactorOverview, Hidden } from '@/lib/disclosure/publication'
import { factorScore } from '@/lib/rating/score'
import { asksFactor, type FactorKey } from '@/lib/rating/statements'
import { factorVerdict } from '@/lib/rating/verdict'

/** What each unit may show of one factor: a word, and in detail its interval. Chosen by those who answered that factor. */
export function publishFactor(
  closing: Closing,
  factor: FactorKey,
): (unitId: number) => FactorInDetail | FactorOverview | Hidden {
  if (!asksFactor(closing.depth, factor)) return () => ({ level: 'hidden', because: 'not_asked' })
  const figure = chooseForFigure(closing, answers => factorScore(answers, factor))
  const groupsOf = groupsBy(figure, score => score)
  return unitId => {
    const level = levelOf(figure, unitId)
    if (typeof level === 'object') return level
    const { exact, shown } = intervalOf(figure, unitId, groupsOf(unitId))
    const verdict = factorVerdict(exact)
    return level === 'overview' ? { level, verdict } : { level, verdict, interval: shown }
  }
}
