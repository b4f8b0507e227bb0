import type { Random } from '@/db/seed/random'
import type { Answers, Level } from '@/lib/rating/statements'
import { comments } from './words'

const level = (mean: number, random: Random): Level | null =>
  random.chance(0.03) ? null : (Math.min(5, Math.max(1, Math.round(random.normal(mean, 1)))) as Level)

/** One believable ballot about a requirement that people on the whole put at `mean`, 1 to 5. */
export function someAnswers(mean: number, random: Random): Answers {
  const notRelevant = random.chance(0.04)
  const say = () => (notRelevant ? null : level(mean, random))
  return {
    statements: { legitimate: say(), supports: say(), learning: say(), involved: say() },
    factors: { values: say(), effort: say(), relation: say(), dialogue: say() },
    notRelevant,
    sideEffects: !notRelevant && random.chance(0.15) ? ['demotivation'] : [],
    sideEffectWords: '',
    minutes: notRelevant || random.chance(0.4) ? null : random.pick([5, 10, 15, 20, 30]),
    occurrences: notRelevant ? null : 1,
    period: notRelevant ? null : 'week',
    preference: notRelevant ? null : random.pick(['remove', 'change', 'embed', 'dont_know'] as const),
    comment: random.chance(0.03) ? random.pick(comments) : '',
  }
}
