import type { Day } from '@/lib/platform/time'
import type { TrialPhase } from '@/lib/trust-test/trial-rule'
import type { CompassFacts } from './talk'

/** What the compass of a unit is read from, as its fields show it. */
export interface CompassSources {
  culture: { sharedValues: string; competence: string }
  /** Of the unit's fence; told of only to those who see results there (§5). */
  red: { hours: number; unrated: number } | null
  trials: readonly { phase: TrialPhase }[]
  ladder: { steps: readonly { id: number; trial: unknown }[]; nextId: number | null }
  learning: readonly { lookBackOn: Day | null; lookedBackOn: Day | null }[]
}

/** What the talk table asks about, from what the fields show. */
export function compassFacts(
  { culture, red, trials, ladder, learning }: CompassSources,
  day: Day,
): CompassFacts {
  const inPhase = (...phases: TrialPhase[]) => trials.filter(each => phases.includes(each.phase)).length
  const next = ladder.steps.find(step => step.id === ladder.nextId)
  return {
    hasSharedValues: culture.sharedValues !== '',
    hasCompetence: culture.competence !== '',
    redHours: red?.hours ?? 0,
    unrated: red?.unrated ?? 0,
    trialsRunning: inPhase('ahead', 'running'),
    trialsToJudge: inPhase('over', 'stopped'),
    hasLadder: ladder.steps.length > 0,
    nextStepHasTrial: next?.trial != null,
    atTheTop: ladder.steps.length > 0 && ladder.nextId === null,
    lookBacksDue: learning.filter(
      each => each.lookBackOn !== null && each.lookBackOn <= day && each.lookedBackOn === null,
    ).length,
    learnt: learning.length,
  }
}
