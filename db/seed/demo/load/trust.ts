import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import {
  requirement,
  requirementSuspension,
  trustLadderStep,
  trustRepair,
  trustRepairNote,
  trustTest,
  trustTestNote,
  trustTestPulse,
  trustTestStopper,
  trustTestUnit,
} from '@/db/schema'
import { hoursPerYear } from '@/lib/burden/hours'
import { standardBurdenSettings } from '@/lib/burden/settings'
import { addDays, type Day } from '@/lib/platform/time'
import { pulseDays } from '@/lib/trust-test/trial-rule'
import { pulseMoments } from '@/lib/trust-test/vocabulary'
import { boundBy } from '../bound'
import { noonOf } from '../days'
import { requirements } from '../requirements/all'
import type { DemoCase, DemoTrial } from '../shapes'
import { cases } from '../stories/all'
import { ladders, repairs } from '../stories/trust'
import { isWithin } from '../units'
import { proposalId } from './cases'
import { caseId, personId, repairId, requirementId, unitId } from './keys'

const tried = cases.flatMap(story => (story.trial ? [{ story, trial: story.trial }] : []))

/** The id of the trust test of a case in the demo. */
export const trustTestId = (key: string): number => tried.findIndex(({ story }) => story.key === key) + 1

/** Trust tests, ladders and repairs, as days before or after today. */
export async function loadTrust(tx: Transaction, today: Day): Promise<void> {
  for (const { story, trial } of tried) await loadTrial(tx, today, story, trial)
  for (const { unit, steps } of ladders)
    await tx.insert(trustLadderStep).values(
      steps.map(({ title, reached, test }, position) => ({
        unitId: unitId(unit),
        position,
        title,
        reachedOn: reached === undefined ? null : addDays(today, reached),
        trustTestId: test === undefined ? null : trustTestId(test),
      })),
    )
  for (const { key, unit, title, relation, stake, started, finished, notes } of repairs) {
    await tx.insert(trustRepair).values({
      id: repairId(key),
      unitId: unitId(unit),
      title,
      relation,
      stake,
      startedOn: addDays(today, started),
      finishedOn: finished ? addDays(today, finished.on) : null,
      learnt: finished?.learnt ?? '',
      insteadOfControl: finished?.instead ?? '',
      lookBackOn: finished ? addDays(today, finished.lookBack) : null,
    })
    if (notes.length > 0)
      await tx.insert(trustRepairNote).values(notes.map(note => ({ trustRepairId: repairId(key), ...note })))
  }
}

async function loadTrial(tx: Transaction, today: Day, story: DemoCase, trial: DemoTrial): Promise<void> {
  const day = (days: number) => addDays(today, days)
  const about = requirements.find(each => each.key === story.requirement)
  if (!about || about.authority === 'state') throw new RangeError(`${story.key}: nothing to try`)
  const id = trustTestId(story.key)
  const bound = boundBy(about)
  const there = bound.filter(person => trial.units.some(unit => isWithin(person.unit, unit)))
  const hours = hoursPerYear(about.burden, bound.length, standardBurdenSettings)
  const { judgement } = trial
  await tx.insert(trustTest).values({
    id,
    caseId: caseId(story.key),
    proposalId: proposalId(story),
    state: judgement?.judgement ?? 'approved',
    hypothesis: trial.hypothesis,
    relation: trial.relation,
    stake: trial.stake,
    startsOn: day(trial.startsOn),
    endsOn: day(trial.endsOn),
    watched: trial.watched,
    stopCriteria: trial.stopCriteria,
    safetyNet: trial.safetyNet,
    tellWhom: trial.tellWhom,
    judgeFunction: trial.judgeFunction,
    judgePersonId: personId(trial.judge),
    plannedByPersonId: personId(story.proposal?.by ?? story.openedBy),
    plannedOn: day(story.proposal?.on ?? trial.decidedOn),
    peopleBefore: there.length,
    hoursBefore: (hours * there.length) / bound.length,
    judgement: judgement?.judgement ?? null,
    judgementReason: judgement?.reason ?? '',
    judgedOn: judgement ? day(judgement.on) : null,
    judgedByPersonId: judgement ? personId(judgement.by) : null,
  })
  await tx.insert(trustTestUnit).values(trial.units.map(unit => ({ trustTestId: id, unitId: unitId(unit) })))
  await tx
    .insert(trustTestStopper)
    .values(trial.stoppers.map(key => ({ trustTestId: id, personId: personId(key) })))
  await tx.insert(trustTestNote).values(
    trial.notes.map(({ by, on, text }) => ({
      trustTestId: id,
      body: text,
      byPersonId: personId(by),
      at: noonOf(day(on)),
    })),
  )
  const asked = pulseDays(day(trial.startsOn), day(trial.endsOn))
  await tx.insert(trustTestPulse).values(
    pulseMoments.map(moment => ({
      trustTestId: id,
      moment,
      dueOn: asked[moment],
    })),
  )
  await suspend(tx, today, story, trial)
}

/** One that was made lasting had ended and begun again with its judgement, until its decision takes effect. */
async function suspend(tx: Transaction, today: Day, story: DemoCase, trial: DemoTrial): Promise<void> {
  const effect = story.decisions?.at(-1)?.effectiveFrom
  const stretches = [
    { from: trial.startsOn, until: trial.endsOn + 1 },
    ...(trial.judgement && effect !== undefined ? [{ from: trial.judgement.on, until: effect }] : []),
  ]
  await tx.insert(requirementSuspension).values(
    stretches.flatMap(({ from, until }) =>
      trial.units.map(unit => ({
        requirementId: requirementId(story.requirement),
        unitId: unitId(unit),
        trustTestId: trustTestId(story.key),
        fromDay: addDays(today, from),
        untilDay: addDays(today, until),
      })),
    ),
  )
  if (stretches.some(({ from, until }) => from <= 0 && until > 0))
    await tx
      .update(requirement)
      .set({ status: 'suspended' })
      .where(
        and(
          eq(requirement.id, requirementId(story.requirement)),
          inArray(requirement.status, ['active', 'suspended']),
        ),
      )
}
