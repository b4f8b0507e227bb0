/** The perverse effects governance can have (§1, §7). */
export const sideEffects = ['tunnel_vision', 'creaming', 'undermined_collaboration', 'demotivation'] as const
export type SideEffect = (typeof sideEffects)[number]
