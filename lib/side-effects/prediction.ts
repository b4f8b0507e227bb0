import type { SideEffect } from './vocabulary'

/** What in a requirement's design, or in how it is experienced, predicts a side effect (§3, §7). */
export type DesignTrait =
  | 'numeric_targets'
  | 'selects_citizens'
  | 'money_follows_results'
  | 'compares_units'
  | 'values_opponent'
  | 'effort_opponent'

/** What would take a side effect's cause away, as a key that the interface puts into words (§7). */
export type TraitClearedBy =
  | 'drop_targets'
  | 'stop_selecting'
  | 'part_money'
  | 'stop_comparing'
  | 'fit_values'
  | 'make_lighter'

/** What takes each trait away. */
const traitRules: Record<DesignTrait, TraitClearedBy> = {
  numeric_targets: 'drop_targets',
  selects_citizens: 'stop_selecting',
  money_follows_results: 'part_money',
  compares_units: 'stop_comparing',
  values_opponent: 'fit_values',
  effort_opponent: 'make_lighter',
}

/** Each side effect with the traits of which one is enough (§7). */
const predictionTable: Record<SideEffect, readonly DesignTrait[]> = {
  tunnel_vision: ['numeric_targets'],
  creaming: ['selects_citizens', 'money_follows_results'],
  undermined_collaboration: ['compares_units', 'money_follows_results'],
  demotivation: ['values_opponent', 'effort_opponent'],
}

/** The traits of this requirement that predict the side effect; none means it is not predicted (§7). */
export function predictedBy(effect: SideEffect, traits: ReadonlySet<DesignTrait>): DesignTrait[] {
  return predictionTable[effect].filter(trait => traits.has(trait))
}

/** What clears a side effect: of the traits given, or of all that can predict it (§7). */
export function clearedByOf(
  effect: SideEffect,
  traits: readonly DesignTrait[] = predictionTable[effect],
): TraitClearedBy[] {
  return traits.map(trait => traitRules[trait])
}
