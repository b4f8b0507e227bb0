import {
  type Answers,
  type Depth,
  FACTOR_STATEMENTS,
  type Level,
  NOTHING_ANSWERED,
  PREFERENCES,
  SIDE_EFFECTS,
  STATEMENTS,
} from '@/lib/rating/statements'
import type { Random } from '../../random'
import type { DemoBurden, DemoOpinion, Preference, UnitKey } from '../shapes'

/** What one person answers is drawn from: what people think of it in general, and where this one works. */
export interface Voter {
  opinion: DemoOpinion
  burden: DemoBurden
  /** The person's unit and all above it. */
  units: readonly UnitKey[]
  depth: Depth
  comment: string
}

/** How often one says "don't know" to a single statement. */
const unsure = 0.03

const noAnswers: Answers = { ...NOTHING_ANSWERED, notRelevant: true }

const asLevel = (value: number) => Math.min(5, Math.max(1, Math.round(value))) as Level

/** People round what they estimate: to whole minutes, fives or quarters. */
const asEstimated = (minutes: number) => {
  const step = minutes < 8 ? 1 : minutes < 45 ? 5 : 15
  return Math.max(1, Math.round(minutes / step) * step)
}

/** One believable ballot: a person's own bent first, then some noise in each answer. */
export function castBallot({ opinion, burden, units, depth, comment }: Voter, random: Random): Answers {
  if (random.chance(opinion.notRelevant)) return noAnswers
  const { polarised, spread } = opinion
  const camp = !polarised ? 0 : random.chance(polarised.shareFor) ? polarised.distance : -polarised.distance
  const unitShift = units.reduce((sum, unit) => sum + (opinion.unitShift?.[unit] ?? 0), 0)
  const bent = camp + unitShift + random.normal(0, spread)
  const answer = (mean: number) =>
    random.chance(unsure) ? null : asLevel(mean + bent + random.normal(0, 0.55))
  const statements = Object.fromEntries(
    STATEMENTS.map(key => [key, answer(opinion.statements[key])]),
  ) as Answers['statements']
  const factors = Object.fromEntries(
    FACTOR_STATEMENTS.map(key => [key, depth === 'full' ? answer(opinion.factors[key]) : null]),
  ) as Answers['factors']
  const saysTime = burden.countedAs === 'per_employee' && random.chance(0.75)
  return {
    statements,
    factors,
    notRelevant: false,
    sideEffects: SIDE_EFFECTS.filter(effect =>
      random.chance((opinion.sideEffects[effect] ?? 0.03) * (bent > 1 ? 0.3 : 1)),
    ),
    sideEffectWords: '',
    minutes: saysTime
      ? asEstimated(burden.minutes * opinion.minutesFactor * Math.exp(random.normal(0, 0.35)))
      : null,
    occurrences: saysTime ? burden.occurrences : null,
    period: saysTime ? burden.period : null,
    preference: random.chance(0.06) ? null : wish(opinion.preference, bent, random),
    comment,
  }
}

/** Those who like it more than the rest wish to embed it, those who like it less to be rid of it. */
function wish(
  weights: DemoOpinion['preference'],
  bent: number,
  random: Random,
): (typeof PREFERENCES)[number] {
  const drawn: Record<Preference, number> = {
    remove: weights.remove * Math.exp(-bent),
    change: weights.change,
    embed: weights.embed * Math.exp(bent),
    unknown: weights.unknown,
  }
  let left = random.next() * (drawn.remove + drawn.change + drawn.embed + drawn.unknown)
  for (const preference of PREFERENCES) {
    left -= drawn[preference === 'dont_know' ? 'unknown' : preference]
    if (left < 0) return preference
  }
  return 'dont_know'
}
