import type { Answers, Level } from '@/lib/rating/statements'

/** A ballot's answers for tests: nothing answered unless said otherwise. */
export function someAnswers(given: Partial<Answers> = {}): Answers {
  return {
    statements: { legitimate: null, supports: null, learning: null, involved: null },
    factors: { values: null, effort: null, relation: null, dialogue: null },
    notRelevant: false,
    sideEffects: [],
    sideEffectWords: '',
    minutes: null,
    occurrences: null,
    period: null,
    preference: null,
    comment: '',
    ...given,
  }
}

/** The four statements, in the order legitimate, supports, learning, involved. */
export function fourStatements(
  legitimate: Level | null,
  supports: Level | null,
  learning: Level | null,
  involved: Level | null,
): Answers['statements'] {
  return { legitimate, supports, learning, involved }
}
