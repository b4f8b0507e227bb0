import 'server-only'
import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  governanceCase,
  proposal,
  ratingRound,
  requirement,
  trustTest,
  trustTestPulse,
  trustTestStopper,
} from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import { loadOrganisation } from '@/lib/organisation/load'
import { addDays, type Day, laterDay } from '@/lib/platform/time'
import { readTrialUnits, trialColumns } from './trial-reads'
import { pulseClosesOn, pulseOpensOn } from './trial-rule'

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
  const [units, stops, pulses, { settings }] = await Promise.all([
    readTrialUnits(db, ids),
    db
      .select({ id: trustTestStopper.trustTestId })
      .from(trustTestStopper)
      .where(and(inArray(trustTestStopper.trustTestId, ids), eq(trustTestStopper.personId, actor.personId))),
    db
      .select({ asked: trustTestPulse, closesOn: ratingRound.closesOn })
      .from(trustTestPulse)
      .leftJoin(ratingRound, eq(ratingRound.id, trustTestPulse.roundId))
      .where(and(inArray(trustTestPulse.trustTestId, ids), isNull(trustTestPulse.notHeld))),
    loadOrganisation(),
  ])
  const open = { pulseDays: settings?.pulseDays ?? 0 }
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
    if (isIn) {
      const its = pulses.filter(({ asked }) => asked.trustTestId === trial.id)
      const halfway = its.find(({ asked }) => asked.moment === 'halfway')
      const halfwayClosesOn = halfway
        ? (halfway.closesOn ?? pulseClosesOn('halfway', { ...open, ...trial, opensOn: halfway.asked.dueOn }))
        : null
      // Once it has opened it is a round like others, with its own last day.
      for (const { asked } of its.filter(each => each.asked.roundId === null)) {
        const day = pulseOpensOn(asked, { ...open, halfwayClosesOn })
        days.push({ ...about, kind: 'trial_asks', key: `${trial.id}-${asked.moment}`, day })
      }
    }
    if (trial.judgePersonId === actor.personId && trial.judgement === null) {
      const answered = laterDay(trial.endsOn, trial.answersUntil ?? trial.endsOn)
      days.push({ ...about, kind: 'trial_judged', key: `${trial.id}`, day: addDays(answered, 1) })
    }
    return days
  })
}
