import { randomInt } from 'node:crypto'
import { FACTOR_STATEMENTS, STATEMENTS } from '@/lib/rating/statements'

const level = () => randomInt(1, 6)

/** What somebody answers, drawn so that nearly every ballot is its own. */
export const randomAnswers = (comment = '') => ({
  statements: Object.fromEntries(STATEMENTS.map(key => [key, level()])),
  factors: Object.fromEntries(FACTOR_STATEMENTS.map(key => [key, level()])),
  notRelevant: false,
  sideEffects: [],
  sideEffectWords: '',
  minutes: randomInt(1, 90),
  occurrences: null,
  period: null,
  preference: null,
  comment,
})
