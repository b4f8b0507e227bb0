import 'server-only'
import { eq } from 'drizzle-orm'
import { trustTest, trustTestPulse } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { laterDay, today } from '@/lib/platform/time'
import type { RequirementRow } from '@/lib/register/requirement-reads'
import { tellOfTrial } from '@/lib/workflow/case-news-writes'
import type { MoveContext } from '@/lib/workflow/move-writes'
import { loadWithoutTrial } from './load-reads'
import { suspend } from './suspension-writes'
import { activeJudge, readTrialUnits, type TrialRow } from './trial-reads'
import { problemWithDays, pulseDays } from './trial-rule'
import { pulseMoments } from './vocabulary'

/**
 * Begins an approved trust test (§8): its units are suspended for its days, and the days of its pulses are kept.
 * @throws DomainError where less than a week of its days is left, or nobody is there to judge it
 */
export async function startTrial(
  { tx, actor, record }: MoveContext,
  trial: TrialRow,
  about: RequirementRow,
): Promise<void> {
  const day = today()
  const startsOn = laterDay(trial.startsOn, day)
  if (problemWithDays(startsOn, trial.endsOn, day)) throw new DomainError('trustTest.errors.daysPassed')
  if ((await activeJudge(tx, trial)) === null) throw new DomainError('trustTest.errors.judgeGone')
  const unitIds = (await readTrialUnits(tx, [trial.id])).get(trial.id) ?? []
  const { people, hours } = await loadWithoutTrial(tx, about, unitIds)
  await tx
    .update(trustTest)
    .set({ state: 'approved', startsOn, peopleBefore: people, hoursBefore: hours })
    .where(eq(trustTest.id, trial.id))
  // Before they are let go of: afterwards it binds nobody there.
  await tellOfTrial(tx, actor.tree, 'trial_started', { ...trial, about, unitIds })
  await suspend(tx, { ...trial, requirementId: about.id, startsOn }, unitIds, day)
  const days = pulseDays(startsOn, trial.endsOn)
  await tx.insert(trustTestPulse).values(
    pulseMoments.map(moment => ({
      trustTestId: trial.id,
      moment,
      dueOn: days[moment],
    })),
  )
  await record({
    event: 'trial.started',
    subjectType: 'case',
    subjectId: trial.caseId,
    unitId: about.ownerUnitId,
    after: { trustTestId: trial.id, unitIds, startsOn, endsOn: trial.endsOn },
  })
}
