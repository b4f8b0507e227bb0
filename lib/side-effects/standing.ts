import { type DesignTrait, predictedBy } from './prediction'
import { type SideEffect, sideEffects } from './vocabulary'

/** A side effect is reported from a quarter of the answers and at least three people (§7). */
const reportedFrom = { share: 0.25, people: 3 } as const

/**
 * @param ticked how many ticked it, 0 to `answers`
 * @param answers how many answered the question
 */
export function isReported(ticked: number, answers: number): boolean {
  return ticked >= reportedFrom.people && ticked >= reportedFrom.share * answers
}

export type SideEffectStanding = {
  effect: SideEffect
  standing: 'predicted' | 'reported' | 'both'
  /** The traits that predict it; empty when it is only reported. */
  because: DesignTrait[]
}

/**
 * The side effects of a requirement, each with how it is known (§7). What was not asked or not published is
 * missing from `reported` and leaves a prediction standing alone.
 */
export function sideEffectsOf(
  traits: ReadonlySet<DesignTrait>,
  reported: ReadonlySet<SideEffect>,
): SideEffectStanding[] {
  return sideEffects.flatMap(effect => {
    const because = predictedBy(effect, traits)
    const isNamed = reported.has(effect)
    if (because.length === 0 && !isNamed) return []
    const standing = because.length === 0 ? 'reported' : isNamed ? 'both' : 'predicted'
    return [{ effect, standing, because }]
  })
}
