'use server'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { trustLadderStep } from '@/db/schema'
import { differences } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { translator } from '@/lib/platform/i18n/translator'
import { today } from '@/lib/platform/time'
import { readTrial, readTrialUnits } from '@/lib/trust-test/trial-reads'
import { readStep, readSteps } from './ladder-reads'
import { inspirationSteps, moved } from './ladder-rule'
import { addStepSchema, editStepSchema, ladderSchema, moveStepSchema, removeStepSchema } from './model'

/** More steps than this are a list and no ladder. */
const MOST_STEPS = 12

const ladderOf = (unitId: number) => `/units/${unitId}/ladder`
const onStep = async ({ input, tx }: { input: { stepId: number }; tx: Transaction }) => ({
  unitId: (await readStep(tx, input.stepId)).unitId,
})
const change = (event: string, unitId: number, said: { before?: object; after?: object } = {}) => ({
  event,
  subjectType: 'unit',
  subjectId: unitId,
  unitId,
  ...(said as { before?: Record<string, unknown>; after?: Record<string, unknown> }),
})

/** Takes over the source's five steps as a beginning (§10), where the unit has none of its own. */
export const takeOverLadder = governed('ladder.edit', {
  schema: ladderSchema,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input: { unitId }, actor, tx, record }) {
    if ((await readSteps(tx, unitId)).length > 0) throw new DomainError('trustLadder.errors.hasSteps')
    const t = translator(actor.locale, 'trustLadder')
    const titles = inspirationSteps.map(key => t(`inspiration.${key}`))
    await tx.insert(trustLadderStep).values(titles.map((title, position) => ({ unitId, position, title })))
    await record(change('ladder.taken_over', unitId, { after: { titles } }))
    return { message: 'trustLadder.said.takenOver', redirectTo: ladderOf(unitId) }
  },
})

/** Puts a step on top of a unit's ladder. */
export const addLadderStep = governed('ladder.edit', {
  schema: addStepSchema,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input: { unitId, title }, tx, record }) {
    const steps = await readSteps(tx, unitId)
    if (steps.length >= MOST_STEPS) throw new DomainError('trustLadder.errors.tooMany', { count: MOST_STEPS })
    await tx.insert(trustLadderStep).values({ unitId, title, position: (steps.at(-1)?.position ?? -1) + 1 })
    await record(change('ladder.step_added', unitId, { after: { title } }))
    return { message: 'trustLadder.said.added', redirectTo: ladderOf(unitId) }
  },
})

/** A step's own words, whether the unit stands on it, and the trust test that leads to it. */
export const editLadderStep = governed('ladder.edit', {
  schema: editStepSchema,
  subject: onStep,
  wordsBefore: async ({ input, tx }) => [(await readStep(tx, input.stepId)).title],
  async run({ input, actor, tx, record }) {
    const step = await readStep(tx, input.stepId)
    const { trustTestId = null } = input
    if (trustTestId !== null) {
      await readTrial(tx, trustTestId)
      const units = (await readTrialUnits(tx, [trustTestId])).get(trustTestId) ?? []
      if (units.every(id => actor.tree.relation(step.unitId, id) === 'elsewhere'))
        throw new DomainError('trustLadder.errors.testElsewhere', {}, 'trustTestId')
    }
    const after = {
      title: input.title,
      reachedOn: input.reached === 'yes' ? (step.reachedOn ?? today()) : null,
      trustTestId,
    }
    await tx.update(trustLadderStep).set(after).where(eq(trustLadderStep.id, step.id))
    await record(change('ladder.step_edited', step.unitId, differences(step, after)))
    return { message: 'trustLadder.said.edited', redirectTo: ladderOf(step.unitId) }
  },
})

/** Moves a step a place up or down. */
export const moveLadderStep = governed('ladder.edit', {
  schema: moveStepSchema,
  subject: onStep,
  async run({ input, tx, record }) {
    const { unitId, title } = await readStep(tx, input.stepId)
    const steps = await readSteps(tx, unitId)
    const order = moved(
      steps.map(step => step.id),
      input.stepId,
      input.way,
    )
    for (const [position, id] of order.entries())
      await tx.update(trustLadderStep).set({ position }).where(eq(trustLadderStep.id, id))
    await record(change('ladder.step_moved', unitId, { after: { title, way: input.way } }))
    return { message: 'trustLadder.said.moved', redirectTo: `${ladderOf(unitId)}#step-${input.stepId}` }
  },
})

export const removeLadderStep = governed('ladder.edit', {
  schema: removeStepSchema,
  subject: onStep,
  async run({ input, tx, record }) {
    const { id, unitId, title } = await readStep(tx, input.stepId)
    await tx.delete(trustLadderStep).where(eq(trustLadderStep.id, id))
    await record(change('ladder.step_removed', unitId, { before: { title } }))
    return { message: 'trustLadder.said.removed', redirectTo: ladderOf(unitId) }
  },
})
