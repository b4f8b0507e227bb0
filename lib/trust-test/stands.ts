import { type Actor, may } from '@/lib/access/actor'
import type { CaseFile } from '@/lib/workflow/case-facts-reads'
import type { StandsToTrial } from './trial-rule'

/** How one person stands to the test of a case. */
export const standsToTrial = (actor: Actor, { row, facts, trial }: CaseFile): StandsToTrial => ({
  isDecider: facts.isDecider,
  isJudge: trial?.judgePersonId === actor.personId,
  leads: may(actor, 'trial.judge', { unitId: row.unitId }),
  hasDecider: facts.hasDecider,
})
