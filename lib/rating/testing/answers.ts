import { type Answers, type Level, NOTHING_ANSWERED } from '@/lib/rating/statements'

/** A ballot's answers for tests: nothing answered unless said otherwise. */
export function someAnswers(given: Partial<Answers> = {}): Answers {
  return { ...NOTHING_ANSWERED, ...given }
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
