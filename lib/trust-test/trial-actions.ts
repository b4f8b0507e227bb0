'use server'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { trustTest, trustTestNote } from '@/db/schema'
import { type Actor, may, type Subject } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { tellOfTrial } from '@/lib/workflow/case-news-writes'
import { readCase, readRequirement } from '@/lib/workflow/case-reads'
import { touchCase } from '@/lib/workflow/move-writes'
import { stopSchema, trialNoteSchema } from './model'
import { endSuspension } from './suspension-writes'
import { readStoppers, readTrial, readTrialUnits, type TrialRow } from './trial-reads'
import { mayBeStopped, trialPhase } from './trial-rule'

/** One of a test's units where this person may; else its first, where they may not. */
async function subjectOf(
  tx: Transaction,
  actor: Actor,
  permission: Permission,
  trial: TrialRow,
  namedIds: readonly number[] = [],
): Promise<Subject> {
  const units = (await readTrialUnits(tx, [trial.id])).get(trial.id) ?? []
  const subjects = units.map(unitId => ({ unitId, namedIds }))
  return subjects.find(each => may(actor, permission, each)) ?? subjects[0] ?? { unitId: -1 }
}

/** Notes what was seen along the way of a test (§8): anybody it concerns. */
export const noteTrial = governed('trial.note', {
  schema: trialNoteSchema,
  subject: async ({ input, actor, tx }) =>
    subjectOf(tx, actor, 'trial.note', await readTrial(tx, input.trustTestId)),
  async run({ input, actor, tx, record }) {
    const trial = await readTrial(tx, input.trustTestId)
    const phase = trialPhase(trial, today())
    if (phase !== 'running' && phase !== 'answering' && phase !== 'over' && phase !== 'stopped')
      throw new DomainError('trustTest.errors.notUnderWay')
    await tx
      .insert(trustTestNote)
      .values({ trustTestId: trial.id, body: input.body, byPersonId: actor.personId, at: now() })
    await record({
      event: 'trial.noted',
      subjectType: 'case',
      subjectId: trial.caseId,
      unitId: actor.homeUnitId,
    })
    return { message: 'trustTest.said.noted' }
  },
})

/** Stops a test at once, with what happened (§8): the requirement binds again in the same transaction. */
export const stopTrial = governed('trial.stop', {
  schema: stopSchema,
  namesUnasked: 'It is stopped at once.',
  async subject({ input, actor, tx }) {
    const trial = await readTrial(tx, input.trustTestId)
    const named = (await readStoppers(tx, trial.id)).map(each => each.id)
    return subjectOf(tx, actor, 'trial.stop', trial, [...named, trial.judgePersonId])
  },
  async run({ input, actor, tx, record }) {
    const trial = await readTrial(tx, input.trustTestId)
    if (!mayBeStopped(trialPhase(trial, today()))) throw new DomainError('trustTest.errors.nothingToStop')
    const row = await readCase(tx, trial.caseId)
    await tx
      .update(trustTest)
      .set({ stoppedOn: today(), stoppedByPersonId: actor.personId, stoppedBecause: input.whatHappened })
      .where(eq(trustTest.id, trial.id))
    await endSuspension(tx, { id: trial.id, requirementId: row.requirementId }, today())
    await tellOfTrial(tx, actor.tree, 'trial_stopped', {
      ...trial,
      about: await readRequirement(tx, row.requirementId),
      unitIds: (await readTrialUnits(tx, [trial.id])).get(trial.id) ?? [],
    })
    await touchCase(tx, row)
    await record({
      event: 'trial.stopped',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      after: { trustTestId: trial.id, whatHappened: input.whatHappened },
    })
    return { message: 'trustTest.said.stopped', redirectTo: `/cases/${row.id}` }
  },
})
