import 'server-only'
import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  governanceCase,
  proposal,
  requirement,
  trustTest,
  trustTestPulse,
  trustTestStopper,
} from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import { addDays, type Day, laterDay } from '@/lib/platform/time'
import { readTrialUnits, trialColumns } from './trial-reads'

/** A day of a trust test in somebody's calendar. */
export interface TrialDay {
  kind: 'trial_begins' | 'trial_ends' | 'trial_asks' | 'trial_judged'
  /** Says it apart from other days of the same kind. */
  key: string
  caseId: number
  title: string
  day: Day
}

/**
 * The days of approved trust tests that concern a person (docs/method.md §8): begin, end and when they will be asked, for those in its units, those
 * who lead them, proposed it or are named to stop it; the day after its end and its last answers for the one who judges it.
 */
export async function readTrialDays(db: Reader, actor: Actor, since: Day): Promise<TrialDay[]> {
  const rows = await db
    .select({
      trial: trialColumns,
      caseId: governanceCase.id,
      title: requirement.title,
      ownerId: requirement.ownerPersonId,
      proposerId: proposal.proposedByPersonId,
    })
    .from(trustTest)
    .innerJoin(governanceCase, eq(governanceCase.id, trustTest.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .innerJoin(proposal, eq(proposal.id, trustTest.proposalId))
    .where(and(eq(trustTest.state, 'approved'), isNull(trustTest.stoppedOn), gte(trustTest.endsOn, since)))
  if (rows.length === 0) return []
  const ids = rows.map(row => row.trial.id)
  const [units, stops, pulses] = await Promise.all([
    readTrialUnits(db, ids),
    db
      .select({ id: trustTestStopper.trustTestId })
      .from(trustTestStopper)
      .where(and(inArray(trustTestStopper.trustTestId, ids), eq(trustTestStopper.personId, actor.personId))),
    // Once it has opened it is a round like others, with its own last day.
    db
      .select()
      .from(trustTestPulse)
      .where(
        and(
          inArray(trustTestPulse.trustTestId, ids),
          isNull(trustTestPulse.roundId),
          isNull(trustTestPulse.notHeld),
        ),
      ),
  ])
  const leads = unitsWhere(actor, 'trial.stop')
  const mayStop = new Set(stops.map(row => row.id))
  return rows.flatMap(({ trial, caseId, title, ownerId, proposerId }): TrialDay[] => {
    const about = { caseId, title }
    const those = units.get(trial.id) ?? []
    const isIn = those.some(id => actor.tree.isWithin(actor.homeUnitId, id))
    const isNear = [ownerId, proposerId].includes(actor.personId) || mayStop.has(trial.id)
    const days: TrialDay[] = []
    if (isIn || isNear || those.some(id => leads.includes(id)))
      days.push(
        { ...about, kind: 'trial_begins', key: `${trial.id}`, day: trial.startsOn },
        { ...about, kind: 'trial_ends', key: `${trial.id}`, day: trial.endsOn },
      )
    if (isIn)
      for (const { trustTestId, moment, dueOn } of pulses)
        if (trustTestId === trial.id)
          days.push({ ...about, kind: 'trial_asks', key: `${trial.id}-${moment}`, day: dueOn })
    if (trial.judgePersonId === actor.personId && trial.judgement === null) {
      const answered = laterDay(trial.endsOn, trial.answersUntil ?? trial.endsOn)
      days.push({ ...about, kind: 'trial_judged', key: `${trial.id}`, day: addDays(answered, 1) })
    }
    return days
  })
}
