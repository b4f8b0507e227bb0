'use server'

import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { solution, solutionAddition, solutionSupport } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { drawNumber } from '@/lib/anonymous/drawn-number'
import { weekOf } from '@/lib/anonymous/week'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { productSecret } from '@/lib/platform/product-secret'
import { today } from '@/lib/platform/time'
import { inForceOn } from '@/lib/register/in-force'
import { requirementRow } from '@/lib/register/requirement-reads'
import { readOffer } from '@/lib/workflow/case-facts-reads'
import { namedAddition, namedSolution, saidSupport } from './model'
import { choiceKey, choiceOf } from './offer'
import { readSolution, readTakingPart, type SolutionRow } from './solution-reads'
import { supportHandle } from './support-handle'
import { afterSaying } from './support-rule'

/** A solution that others can read, about a requirement in force. */
async function readOpenSolution(tx: Transaction, solutionId: number): Promise<SolutionRow> {
  const row = await readSolution(tx, solutionId)
  if (row.state === 'hidden') throw new DomainError('platform.errors.notFound')
  if (!inForceOn(await requirementRow(tx, row.requirementId), today()))
    throw new DomainError('solution.errors.notInForce')
  return row
}

/** The permission of taking part is asked of the requirement that a solution is about. */
const partIn = async ({
  input,
  actor,
  tx,
}: {
  input: { solutionId: number }
  actor: Actor
  tx: Transaction
}) => readTakingPart(tx, actor, (await readSolution(tx, input.solutionId)).requirementId)

/** Proposes a solution under one's own name: everybody who reads the register sees it at once (§8). */
export const proposeSolution = governed('solution.take_part', {
  schema: namedSolution,
  subject: async ({ input, actor, tx }) => {
    await requirementRow(tx, input.requirementId)
    return readTakingPart(tx, actor, input.requirementId)
  },
  async run({ input, actor, tx, record }) {
    const about = await requirementRow(tx, input.requirementId)
    if (!inForceOn(about, today())) throw new DomainError('solution.errors.notInForce')
    const chosen = choiceOf(await readOffer(tx, about, null), choiceKey(input.choice))
    if (!chosen) throw new DomainError('solution.errors.noChoice', {}, 'choice')
    const id = drawNumber()
    await tx.insert(solution).values({
      id,
      requirementId: about.id,
      unitId: actor.homeUnitId,
      writerPersonId: actor.personId,
      ...chosen,
      body: input.body,
      hopedEffect: input.hopedEffect,
      knownBy: input.knownBy,
      week: weekOf(today()),
      deliveredOn: today(),
    })
    await record({
      event: 'solution.proposed',
      subjectType: 'solution',
      subjectId: id,
      unitId: actor.homeUnitId,
      after: { requirementId: about.id, ...chosen },
    })
    return { message: 'solution.said.proposed', redirectTo: `/solutions/${id}` }
  },
})

/** Adds something short to somebody's solution, under one's own name. */
export const addToSolution = governed('solution.take_part', {
  schema: namedAddition,
  subject: partIn,
  async run({ input, actor, tx, record }) {
    const row = await readOpenSolution(tx, input.solutionId)
    const id = drawNumber()
    await tx.insert(solutionAddition).values({
      id,
      solutionId: row.id,
      unitId: actor.homeUnitId,
      writerPersonId: actor.personId,
      body: input.body,
      week: weekOf(today()),
      deliveredOn: today(),
    })
    await record({
      event: 'solution.added_to',
      subjectType: 'solution',
      subjectId: row.id,
      unitId: actor.homeUnitId,
    })
    return { message: 'solution.said.added' }
  },
})

/** Says that one supports a solution, or no longer does. Who, is kept nowhere, and the count moves with the week (§5). */
export const supportSolution = governed('solution.take_part', {
  schema: saidSupport,
  subject: partIn,
  leavesNoTrace: true,
  async run({ input, actor, tx }) {
    const row = await readOpenSolution(tx, input.solutionId)
    if (row.writerPersonId === actor.personId) throw new DomainError('solution.errors.own')
    const handle = supportHandle(productSecret(), row.id, actor.personId)
    const own = and(eq(solutionSupport.solutionId, row.id), eq(solutionSupport.handle, handle))
    const [present] = await tx.select().from(solutionSupport).where(own)
    const kept = afterSaying(present ?? null, input.supports === 'yes', weekOf(today()))
    if (!kept) await tx.delete(solutionSupport).where(own)
    else
      await tx
        .insert(solutionSupport)
        .values({ solutionId: row.id, handle, ...kept })
        .onConflictDoUpdate({ target: [solutionSupport.solutionId, solutionSupport.handle], set: kept })
    return { message: `solution.said.supports.${input.supports}` }
  },
})
