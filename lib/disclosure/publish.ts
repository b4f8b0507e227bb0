import { type Closing, type ClosingInput, prepareClosing } from '@/lib/disclosure/closing'
import { chooseForFigure } from '@/lib/disclosure/figure'
import type { Publication, UnpublishedUnit } from '@/lib/disclosure/publication'
import { publishTexts } from '@/lib/disclosure/publish-comments'
import { publishFactor } from '@/lib/disclosure/publish-factors'
import { publishResults, scoredAnswer } from '@/lib/disclosure/publish-result'
import { publishSideEffects, sideEffectsAnswer } from '@/lib/disclosure/publish-side-effects'
import {
  minutesAnswer,
  minutesPerYearAnswer,
  preferenceAnswer,
  publishPreference,
  publishTime,
} from '@/lib/disclosure/publish-wishes'

/** All that is kept of one requirement's ballots in one round. */
export interface Published {
  /** One for every unit that may show anything. */
  publications: Publication[]
  /** The rest of the tree, and why. */
  unpublished: UnpublishedUnit[]
}

/**
 * Closes one requirement of a round (§5): chooses P and D for every figure by its own answers and makes the frozen publications.
 * The caller stores them and deletes the ballots in one transaction. Throws RangeError on input that contradicts itself (more answers than
 * entitled in a class, a ballot without a class, k below 5).
 */
export function publish(input: ClosingInput): Published {
  const publicationOf = publicationsBy(prepareClosing(input))
  const published: Published = { publications: [], unpublished: [] }
  for (const { id } of input.tree) {
    const publication = publicationOf(id)
    if (showsAnything(publication)) published.publications.push(publication)
    else if (publication.result.level === 'hidden') {
      published.unpublished.push({ unitId: id, because: publication.result.because })
    }
  }
  return published
}

/** The table of figures of §5: each line with its own choice of units. */
function publicationsBy(closing: Closing): (unitId: number) => Publication {
  const scored = chooseForFigure(closing, scoredAnswer)
  const sideEffects = chooseForFigure(closing, sideEffectsAnswer)
  const preference = chooseForFigure(closing, preferenceAnswer)
  const minutes = chooseForFigure(closing, minutesAnswer)
  const minutesPerYear = chooseForFigure(closing, answers =>
    minutesPerYearAnswer(answers, closing.timesPerYear),
  )
  const resultOf = publishResults(scored)
  const values = publishFactor(closing, 'values')
  const effort = publishFactor(closing, 'effort')
  const relation = publishFactor(closing, 'relation')
  const involvement = publishFactor(closing, 'involvement')
  const dialogue = publishFactor(closing, 'dialogue')
  const commentsOf = publishTexts(scored, answers => answers.comment)
  const wordsOf = publishTexts(scored, answers => answers.sideEffectWords)
  return unitId => ({
    version: 1,
    unitId,
    threshold: closing.threshold,
    result: resultOf(unitId),
    factors: {
      values: values(unitId),
      effort: effort(unitId),
      relation: relation(unitId),
      involvement: involvement(unitId),
      dialogue: dialogue(unitId),
    },
    sideEffects: publishSideEffects(sideEffects, unitId),
    preference: publishPreference(preference, unitId),
    minutes: publishTime(minutes, unitId),
    minutesPerYear: publishTime(minutesPerYear, unitId),
    comments: commentsOf(unitId),
    sideEffectWords: wordsOf(unitId),
  })
}

function showsAnything(publication: Publication): boolean {
  const { result, factors, sideEffects, preference, minutes, minutesPerYear } = publication
  const figures = [result, ...Object.values(factors), sideEffects, preference, minutes, minutesPerYear]
  return figures.some(figure => figure.level !== 'hidden')
}
