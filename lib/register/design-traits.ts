import type { DesignTrait } from '@/lib/side-effects/prediction'

/** What a requirement says of how it works (§3). */
export interface Design {
  usesNumericTargets: boolean
  comparesUnits: boolean
  selectsCitizens: boolean
  moneyFollowsResults: boolean
}

/** The traits of its design that side effects are predicted from (§7). */
export function designTraits(design: Design): Set<DesignTrait> {
  const traits = new Set<DesignTrait>()
  if (design.usesNumericTargets) traits.add('numeric_targets')
  if (design.comparesUnits) traits.add('compares_units')
  if (design.selectsCitizens) traits.add('selects_citizens')
  if (design.moneyFollowsResults) traits.add('money_follows_results')
  return traits
}
