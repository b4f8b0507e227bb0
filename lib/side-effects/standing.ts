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
  /**
   * `predicted` from its design, and not known otherwise; `confirmed` by employees, or `not_confirmed` by them although a published round asked;
   * `reported` by employees without being predicted.
   */
  standing: 'predicted' | 'confirmed' | 'not_confirmed' | 'reported'
  /** The traits that predict it; empty when it is only reported. */
  because: DesignTrait[]
}

/**
 * The side effects of a requirement, each with how it is known (§7).
 *
 * @param reported what employees reported in a published round; `unknown` where that was not asked or may not be shown, and then a prediction is
 * neither confirmed nor denied
 */
export function sideEffectsOf(
  traits: ReadonlySet<DesignTrait>,
  reported: ReadonlySet<SideEffect> | 'unknown',
): SideEffectStanding[] {
  return sideEffects.flatMap((effect): SideEffectStanding[] => {
    const because = predictedBy(effect, traits)
    const isNamed = reported !== 'unknown' && reported.has(effect)
    if (because.length === 0) return isNamed ? [{ effect, standing: 'reported', because }] : []
    if (reported === 'unknown') return [{ effect, standing: 'predicted', because }]
    return [{ effect, standing: isNamed ? 'confirmed' : 'not_confirmed', because }]
  })
}
