/** The signs of mushrooming (§6), in the order of the method: the first five make up the mushrooming share. */
export const signalKinds = [
  'no_critical_review',
  'overlap',
  'layering',
  'self_imposed',
  'crowded_risk',
  'area_growth',
  'no_expiry',
] as const
export type SignalKind = (typeof signalKinds)[number]

/** A requirement whose hours count as mushrooming carries at least one of these (§6). */
export const mushroomingKinds: readonly SignalKind[] = signalKinds.slice(0, 5)

/** The life of a signal (§6). */
export const signalStates = ['new', 'seen', 'accepted', 'cleared'] as const
export type SignalState = (typeof signalStates)[number]
