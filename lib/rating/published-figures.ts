import type { Publication } from '@/lib/disclosure/publication'
import { type FactorKey, SIDE_EFFECTS, type SideEffectKey } from './statements'
import type { FactorVerdict } from './verdict'

/** A stored publication's figures. Its texts stand in a table of their own, so that one can be redacted without touching a figure. */
export type PublishedFigures = Omit<Publication, 'comments' | 'sideEffectWords'>

/** What a factor is, or `unknown` where it was not asked or may not be shown: guidance matches no condition on it (§8). */
export function publishedFactor(figures: PublishedFigures, factor: FactorKey): FactorVerdict | 'unknown' {
  const published = figures.factors[factor]
  return published.level === 'hidden' ? 'unknown' : published.verdict
}

/** The side effects employees reported (§7), or `unknown` where it may not be shown. */
export function publishedSideEffects(figures: PublishedFigures): SideEffectKey[] | 'unknown' {
  const { sideEffects } = figures
  return sideEffects.level === 'hidden' ? 'unknown' : SIDE_EFFECTS.filter(key => sideEffects.reported[key])
}
