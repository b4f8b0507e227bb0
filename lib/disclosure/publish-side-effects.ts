import { answersIn, countOf, type Figure, levelOf } from '@/lib/disclosure/figure'
import type { Hidden, SideEffectsInDetail, SideEffectsOverview } from '@/lib/disclosure/publication'
import {
  type Answers,
  FACTOR_STATEMENTS,
  SIDE_EFFECTS,
  type SideEffectKey,
  STATEMENTS,
} from '@/lib/rating/statements'

/** A side effect is reported when at least this share of the answers tick it (percent) ... */
const REPORTED_SHARE_PERCENT = 25
/** ... and at least this many people. */
const REPORTED_PEOPLE = 3

/** Whether a side effect counts as reported (§7). */
function isReported(ticked: number, answered: number): boolean {
  return ticked >= REPORTED_PEOPLE && ticked * 100 >= answered * REPORTED_SHARE_PERCENT
}

/**
 * The side effects a ballot ticks; none is an answer too, if the ballot answers anything at all. Null for an empty ballot and where the
 * requirement was not relevant.
 */
export function sideEffectsAnswer(answers: Answers): readonly SideEffectKey[] | null {
  if (answers.notRelevant) return null
  const answered =
    answers.sideEffects.length > 0 ||
    answers.preference !== null ||
    STATEMENTS.some(key => answers.statements[key] !== null) ||
    FACTOR_STATEMENTS.some(key => answers.factors[key] !== null)
  return answered ? answers.sideEffects : null
}

/** What a unit may show of side effects: whether each is reported, and in detail how many ticked it. */
export function publishSideEffects(
  figure: Figure<readonly SideEffectKey[]>,
  unitId: number,
): SideEffectsInDetail | SideEffectsOverview | Hidden {
  const level = levelOf(figure, unitId)
  if (typeof level === 'object') return level
  const answers = answersIn(figure, unitId)
  const answered = countOf(answers)
  const counts = bySideEffect(() => 0)
  for (const ofAtom of answers)
    for (const ticked of ofAtom) for (const key of SIDE_EFFECTS) if (ticked.includes(key)) counts[key]++
  const reported = bySideEffect(key => isReported(counts[key], answered))
  return level === 'overview' ? { level, reported } : { level, reported, answered, counts }
}

function bySideEffect<Value>(make: (key: SideEffectKey) => Value): Record<SideEffectKey, Value> {
  return {
    tunnel_vision: make('tunnel_vision'),
    creaming: make('creaming'),
    undermined_collaboration: make('undermined_collaboration'),
    demotivation: make('demotivation'),
  }
}
