import type { SideEffect } from '@/lib/side-effects/vocabulary'
import type { DemoOpinion, Preference } from '../shapes'

type Mood = Omit<DemoOpinion, 'requirement' | 'comments'>

/** Four statements in the order legitimate, supports, learning, involved; 1 to 5. */
const statements = (legitimate: number, supports: number, learning: number, involved: number) => ({
  legitimate,
  supports,
  learning,
  involved,
})
/** Four factors in the order values, effort, relation, dialogue; 1 to 5. */
const factors = (values: number, effort: number, relation: number, dialogue: number) => ({
  values,
  effort,
  relation,
  dialogue,
})
/** Weights in the order remove, change, embed, unknown. */
const preference = (remove: number, change: number, embed: number, unknown: number) => ({
  remove,
  change,
  embed,
  unknown,
})
const everyday = { spread: 0.8, minutesFactor: 1.1, responseRate: 0.68, notRelevant: 0.03 }

/** The usual ways in which people experience governance; each requirement starts from one and departs from it. */
const moods = {
  /** Makes sense: a teammate. */
  meaningful: {
    ...everyday,
    statements: statements(4.4, 4.3, 4.0, 3.7),
    factors: factors(4.2, 3.8, 3.9, 3.8),
    sideEffects: {},
    preference: preference(3, 20, 65, 12),
    minutesFactor: 1,
  },
  /** Makes sense, but takes more than it gives. */
  heavy: {
    ...everyday,
    statements: statements(4.2, 4.0, 3.5, 3.1),
    factors: factors(3.8, 2.0, 3.4, 3.1),
    sideEffects: { demotivation: 0.2 },
    preference: preference(6, 66, 20, 8),
    minutesFactor: 1.4,
  },
  /** Nobody is against it, and nobody quite knows what it is for. */
  unclear: {
    ...everyday,
    statements: statements(3.3, 3.0, 2.9, 2.6),
    factors: factors(3.2, 2.8, 3.0, 2.4),
    sideEffects: { demotivation: 0.1 },
    preference: preference(15, 40, 20, 25),
  },
  /** Does not make sense: an opponent. */
  pointless: {
    ...everyday,
    statements: statements(2.1, 1.9, 1.8, 1.6),
    factors: factors(2.1, 1.6, 2.4, 1.9),
    sideEffects: { demotivation: 0.45 },
    preference: preference(55, 33, 4, 8),
    minutesFactor: 1.4,
    responseRate: 0.74,
  },
  /** Two camps. */
  divided: {
    ...everyday,
    statements: statements(3.2, 3.0, 2.9, 2.8),
    factors: factors(3.0, 2.8, 3.1, 2.7),
    spread: 0.55,
    polarised: { shareFor: 0.5, distance: 1.6 },
    sideEffects: { undermined_collaboration: 0.15 },
    preference: preference(32, 25, 36, 7),
  },
  /** Hardly anybody answers. */
  unnoticed: {
    ...everyday,
    statements: statements(3.2, 2.9, 2.8, 2.4),
    factors: factors(3.1, 3.0, 2.9, 2.5),
    sideEffects: {},
    preference: preference(15, 20, 20, 45),
    responseRate: 0.2,
    notRelevant: 0.25,
  },
} as const satisfies Record<string, Mood>

interface Departure {
  /** Steps of the scale that everything lies above (below, when negative) the mood. */
  readonly lift?: number
  readonly spread?: number
  readonly polarised?: DemoOpinion['polarised']
  readonly unitShift?: DemoOpinion['unitShift']
  readonly sideEffects?: Readonly<Partial<Record<SideEffect, number>>>
  readonly preference?: Readonly<Partial<Record<Preference, number>>>
  readonly minutesFactor?: number
  readonly responseRate?: number
}

const onScale = (mean: number) => Math.min(5, Math.max(1, Math.round(mean * 100) / 100))

/** The opinion of one requirement: a mood, what departs from it, and what people write. */
export function opinion(
  requirement: string,
  mood: keyof typeof moods,
  comments: readonly string[] = [],
  departure: Departure = {},
): DemoOpinion {
  const { lift = 0, sideEffects, preference: wishes, ...rest } = departure
  const base: Mood = moods[mood]
  const lifted = <Name extends string>(means: Readonly<Record<Name, number>>) =>
    Object.fromEntries(
      Object.entries<number>(means).map(([name, mean]) => [name, onScale(mean + lift)]),
    ) as Record<Name, number>
  return {
    requirement,
    ...base,
    ...rest,
    statements: lifted(base.statements),
    factors: lifted(base.factors),
    sideEffects: { ...base.sideEffects, ...sideEffects },
    preference: { ...base.preference, ...wishes },
    comments,
  }
}
