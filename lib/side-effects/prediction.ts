import type { SideEffect } from './vocabulary'

/** What in a requirement's design, or in how it is experienced, predicts a side effect (§3, §7). */
export type DesignTrait =
  | 'numeric_targets'
  | 'selects_citizens'
  | 'money_follows_results'
  | 'compares_units'
  | 'values_opponent'
  | 'effort_opponent'

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
