import 'server-only'
import { reader } from '@/db/client'
import { type Actor, may } from '@/lib/access/actor'
import { type ListedTrial, readListedTrials } from '@/lib/trust-test/listed-reads'
import { type LadderStep, readSteps } from './ladder-reads'
import { standingOn } from './ladder-rule'

export interface LadderView {
  unitId: number
  /** The lowest first. */
  steps: (LadderStep & { trial: ListedTrial | null })[]
  reached: number
  nextId: number | null
  mayEdit: boolean
  /** Tests of the unit that a step can be tied to. */
  trials: ListedTrial[]
}

/** A unit's own trust ladder: its steps, where it stands, and the tests that lead upward (§10). */
export async function ladderOfUnit(actor: Actor, unitId: number): Promise<LadderView> {
  const db = await reader()
  const [steps, listed] = await Promise.all([readSteps(db, unitId), readListedTrials(db, actor.tree)])
  const trials = listed.filter(({ units }) =>
    units.some(({ id }) => actor.tree.relation(unitId, id) !== 'elsewhere'),
  )
  const { reached, next } = standingOn(steps)
  return {
    unitId,
    steps: steps.map(step => ({
      ...step,
      trial: listed.find(each => each.trial.id === step.trustTestId) ?? null,
    })),
    reached,
    nextId: next?.id ?? null,
    mayEdit: may(actor, 'ladder.edit', { unitId }),
    trials,
  }
}
